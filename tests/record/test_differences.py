"""Where sides contradict each other both words are shown."""

from __future__ import annotations

import pytest

from comity.record import Difference, Record, Statement
from comity.record.kinds import Value
from tests.record.factories import ledger, record_of, seoul, state, word


def told(*, seoul_: Statement, beijing: Statement) -> list[str]:
    record = record_of(
        ledger("seoul", state("committee/it", sides=["seoul", "beijing"]), seoul_), ledger("beijing", beijing)
    )
    return [difference.attribute for difference in record.differences()]


def attribute(name: str, one: Value, other: Value, *, about: str = "plan/a") -> list[str]:
    return told(seoul_=state(about, **{name: one}), beijing=state(about, **{name: other}))


def test_a_difference_holds_the_words_of_all_that_spoke() -> None:
    record = record_of(
        ledger("seoul", state("instrument/air", kind="agreement", source="donga 62256198")),
        ledger("beijing", state("instrument/air", kind="minutes_of_talks")),
    )

    assert record.differences() == (
        Difference("instrument/air", "kind", (
            word("minutes_of_talks", whose="beijing", speaker="beijing"), word("agreement", source="donga 62256198"),
        )),
    )  # fmt: skip


def test_hearsay_differs_from_our_own_word_like_any_other() -> None:
    record = seoul(state("plan/a", due="2018"), state("plan/a", due="2019", by="beijing"))

    assert [(each.subject, each.attribute) for each in record.differences()] == [("plan/a", "due")]


@pytest.mark.parametrize(
    ("name", "one", "other", "differs"),
    [
        ("title", {"ko": "가", "en": "A"}, {"zh": "京", "en": "A"}, False),
        ("title", {"ko": "가"}, {"zh": "京"}, False),
        ("title", {"ko": "가", "en": "A"}, {"zh": "京", "en": "B"}, True),
        ("due", "2018", "2018-03-19", False),
        ("due", "2018-03", "2018", False),
        ("due", "2018", "2019-03", True),
        ("due", "2018-01", "2018-11", True),
        ("done_by", ["seoul", "beijing"], ["beijing", "seoul"], False),
        ("done_by", ["seoul", "beijing"], ["beijing"], True),
        ("done_by", ["seoul", "tokyo"], ["beijing", "seoul"], True),
        ("carried_from", ["plan/x", "plan/y"], ["plan/y", "plan/x"], False),
        ("owners", {"seoul": {"office": "office/a"}}, {"beijing": {"office": "office/b"}}, False),
        ("owners", {"seoul": {"office": "office/a"}}, {"seoul": {"person": "person/b"}}, False),
        ("owners", {"seoul": {"office": "office/a"}}, {"seoul": {"office": "office/b"}}, True),
        ("done_parts", {"seoul": {"en": "A"}}, {"seoul": {"en": "B"}, "beijing": {"en": "C"}}, True),
        ("horizon", "near", "near", False),
        ("horizon", "near", "long", True),
        ("note", {"en": "A"}, {"en": "B"}, False),
    ],
)
def test_what_contradicts_and_what_does_not(name: str, one: Value, other: Value, differs: bool) -> None:
    assert attribute(name, one, other) == attribute(name, other, one) == ([name] if differs else [])


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ({"en": "Joint Committee"}, {"en": "Integration Council"}, True),
        ([{"text": {"en": "Joint Committee"}}], {"en": "Integration Council"}, False),
        ([{"text": {"en": "Joint Committee"}}], [{"text": {"en": "Integration Council"}, "used_by": "press"}], False),
    ],
)
def test_several_names_are_no_contradiction(one: Value, other: Value, differs: bool) -> None:
    expected = ["names"] if differs else []

    assert (
        attribute("names", one, other, about="committee/it")
        == attribute("names", other, one, about="committee/it")
        == expected
    )


def conference(*states: tuple[str, str], by: str | None = None, **more: Value) -> list[Statement]:
    return [state("conference/3", status={"state": name, **more}, on=on, by=by) for name, on in states]


def status_differs(*ledgers: list[Statement]) -> bool:
    record: Record = seoul(*(statement for part in ledgers for statement in part))
    return [each.attribute for each in record.differences()] == ["status"]


def test_histories_differ_where_they_end_in_different_states() -> None:
    ours = conference(("planned", "2016"), ("postponed", "2017"))

    assert status_differs(ours, conference(("planned", "2016"), ("lapsed", "2017"), by="beijing"))
    assert not status_differs(ours, conference(("postponed", "2017-10"), by="beijing"))


def test_histories_differ_on_a_state_that_both_have() -> None:
    ours = conference(("held", "2018"), date="2018-03-19")

    assert status_differs(ours, conference(("held", "2018"), by="beijing", date="2018-03-20"))
    assert not status_differs(ours, conference(("held", "2018"), by="beijing", date="2018-03"))


def test_the_latest_reports_on_a_plan_differ() -> None:
    record = seoul(
        state("report/1", plan="plan/a", progress="implemented", on="2018"),
        state("report/2", plan="plan/a", progress="promoted", on="2018", by="beijing"),
        state("report/3", plan="plan/b", progress="promoted", on="2018"),
        state("report/4", plan="plan/b", progress="promoted", on="2019", by="beijing"),
    )

    assert record.differences() == (
        Difference("plan/a", "progress", (
            word("promoted", whose="beijing", seq=2, on="2018"), word("implemented", seq=1, on="2018"),
        )),
    )  # fmt: skip


def test_a_difference_is_gone_when_a_side_comes_round() -> None:
    record = record_of(
        ledger("seoul", state("plan/a", due="2018")),
        ledger("beijing", state("plan/a", due="2019"), state("plan/a", due="2018")),
    )

    assert record.differences() == ()
