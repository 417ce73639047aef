"""Progress is a series of reports, each one side's word on one plan on one date."""

from __future__ import annotations

import itertools
from typing import Any

from comity.record import Record, Report, Said, Statement
from comity.record.kinds import Value
from tests.record.factories import AT, ledger, record_of, seoul, state


def report(key: str, progress: str | None = "promoted", *, plan: str = "plan/a", on: str | None = None,
           by: str | None = None, **said: Value) -> Statement:  # fmt: skip
    return state(f"report/{key}", plan=plan, progress=progress, on=on, by=by, **said)


def told(record: Record, plan: str = "plan/a") -> list[tuple[str, str, str | None]]:
    return [(each.whose, each.progress, each.on) for each in record.reports(plan)]


def test_a_report_carries_all_that_was_said() -> None:
    statement = state(
        "report/b", plan="plan/a", progress="implemented", note={"en": "Launched."}, evidence=["document/d", "photo"],
        by="beijing", on="2018-11-26", source="minutes",
    )  # fmt: skip

    assert seoul(statement).reports("plan/a") == (
        Report(
            subject="report/b", about="plan/a", whose="beijing", progress="implemented", on="2018-11-26",
            note={"en": "Launched."}, evidence=("document/d", "photo"), speaker="seoul", seq=1, index=0,
            source="minutes", at=AT,
        ),
    )  # fmt: skip
    assert seoul(statement).reports("plan/a")[0].hearsay


def test_reports_stand_by_date_not_by_arrival() -> None:
    record = seoul(
        report("3", "implemented", on="2019"), report("1", "not_started", on="2017"), report("2", on="2018-03")
    )

    assert told(record) == [
        ("seoul", "not_started", "2017"), ("seoul", "promoted", "2018-03"), ("seoul", "implemented", "2019"),
    ]  # fmt: skip


def test_a_report_without_a_date_stays_behind_the_one_it_was_written_after() -> None:
    record = seoul(report("1", on="2018"), report("2", "implemented"), report("3", "dropped", on="2019"))

    assert told(record) == [
        ("seoul", "promoted", "2018"),
        ("seoul", "implemented", None),
        ("seoul", "dropped", "2019"),
    ]


def test_a_later_word_on_the_same_report_corrects_it() -> None:
    record = seoul(report("1", on="2018"), state("report/1", progress="implemented", on="2018-05"))

    assert told(record) == [("seoul", "implemented", "2018-05")]


def test_a_correction_without_a_date_keeps_the_date() -> None:
    record = seoul(report("1", on="2018"), state("report/1", progress="implemented"))

    assert told(record) == [("seoul", "implemented", "2018")]


def test_a_report_whose_progress_is_taken_back_is_gone() -> None:
    assert told(seoul(report("1", on="2018"), state("report/1", progress=None))) == []


def test_what_is_about_nothing_or_says_nothing_is_no_report() -> None:
    record = seoul(state("report/1", progress="promoted", on="2018"), state("report/2", plan="plan/a", on="2018"))

    assert told(record) == []


def test_a_milestone_is_reported_on_like_a_plan() -> None:
    record = seoul(state("report/1", milestone="milestone/m", progress="implemented", on="2018"))

    assert told(record, "milestone/m") == [("seoul", "implemented", "2018")]


def test_own_reports_beat_hearsay_of_all_reports_of_that_side_on_the_plan() -> None:
    hearsay = ledger(
        "seoul",
        report("s1", "implemented", on="2019", by="beijing"),
        report("s2", on="2018", plan="plan/b", by="beijing"),
    )
    own = ledger("beijing", report("b1", "promoted", on="2018"))

    for order in itertools.permutations((hearsay, own)):
        record = record_of(*order)
        assert told(record) == [("beijing", "promoted", "2018")]
        assert told(record, "plan/b") == [("beijing", "promoted", "2018")]


def test_of_several_hearsays_that_of_the_first_side_in_order_stands() -> None:
    record = record_of(
        ledger("tokyo", report("t1", "implemented", on="2019", by="beijing")),
        ledger("seoul", report("s1", "promoted", on="2018", by="beijing")),
    )

    assert told(record) == [("beijing", "promoted", "2018")]


def test_two_sides_may_use_one_name_for_their_reports() -> None:
    record = record_of(
        ledger("seoul", report("1", on="2018")), ledger("beijing", report("1", "implemented", on="2018"))
    )

    assert told(record) == [("beijing", "implemented", "2018"), ("seoul", "promoted", "2018")]


def test_reports_on_joined_plans_are_one_series() -> None:
    record = record_of(
        ledger("seoul", report("s1", on="2018"), state("plan/a", same="plan/z")),
        ledger("beijing", report("b1", "implemented", plan="plan/z", on="2019")),
    )

    expected = [("seoul", "promoted", "2018"), ("beijing", "implemented", "2019")]
    assert told(record, "plan/a") == told(record, "plan/z") == expected


def test_as_of_takes_later_reports_away_and_keeps_those_without_a_date() -> None:
    said: list[Said] = ledger("seoul", report("1"), report("2", on="2018"), report("3", on="2018-03-19"))
    record = record_of(said)
    kept: dict[str, Any] = {
        date: [each.subject for each in record.as_of(date).reports("plan/a")]
        for date in ("2018-03-18", "2018-03-19", "2018-12-30", "2018-12-31")
    }

    assert kept == {
        "2018-03-18": ["report/1"],
        "2018-03-19": ["report/1", "report/3"],
        "2018-12-30": ["report/1", "report/3"],
        "2018-12-31": ["report/1", "report/3", "report/2"],
    }
