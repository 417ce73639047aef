"""The assessment of a record: its names, what it lacks, and where its sides differ."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date

import pytest

from comity.measure.assess import assess_record
from comity.measure.assessment import Assessment, Disagreement, SideWord
from comity.measure.findings import Reading
from comity.record import Record, UnknownViewError
from tests.record.factories import ledger, record_of, state

TODAY = date(2018, 6, 1)
ENGLISH = Reading(languages=["en"])


def record() -> Record:
    conference = [
        state("conference/1", number=1, place={"en": "Seoul City Hall"}, host="seoul"),
        state("conference/1", on="2013-10-31", status={"state": "held", "date": "2013-10-31"}),
        state("conference/2", number=2, place={"en": "Riverside Hotel"}),
        state("conference/2", on="2015-11-04", status={"state": "held", "date": "2015-11-04"}),
    ]
    plans = [
        state(f"plan/seoul-{at}", conference="conference/1", title={"en": f"Plan {at}"}, done_by=["seoul", "beijing"])
        for at in range(1, 7)
    ]
    reports = [
        state(f"report/seoul-{at}", on="2014-05-01", plan=f"plan/seoul-{at}", progress="promoted") for at in range(1, 5)
    ]
    seoul = ledger(
        "seoul",
        state("committee/seoul-beijing", names=[{"text": {"en": "Joint Committee", "ko": "통합위원회"}}],
              reconstruction={"en": "Made up for this test."}),
        state("side/seoul", names={"en": "Seoul", "ko": "서울"}),
        state("delegation/seoul-1", conference="conference/1", side="seoul", size=50),
        *conference,
        *plans,
        *reports,
    )  # fmt: skip
    beijing = ledger(
        "beijing",
        state("side/beijing", names={"en": "Beijing"}),
        state("conference/2", place={"en": "Garden Expo Park"}),
        state("report/beijing-1", on="2014-06-01", plan="plan/seoul-1", progress="not_started"),
    )
    return record_of(seoul, beijing)


@pytest.fixture(scope="module")
def found() -> Assessment:
    return assess_record(record(), view="ours", ours="seoul", today=TODAY, reading=ENGLISH)


def test_names_come_from_the_record_and_a_reconstruction_says_so(found: Assessment) -> None:
    assert (found.committee, dict(found.names), dict(found.reconstruction)["en"]) == (
        "seoul-beijing",
        {"en": "Joint Committee"},
        "Made up for this test.",
    )
    assert [(side.key, dict(side.names)) for side in found.sides] == [
        ("beijing", {"en": "Beijing"}),
        ("seoul", {"en": "Seoul"}),
    ]


def test_differences_come_with_every_side_s_word(found: Assessment) -> None:
    place, progress = found.differences

    assert place == Disagreement(
        subject="conference/2",
        subject_names={"en": "conference 2"},
        attribute="place",
        attribute_names={"en": "place"},
        words=(
            SideWord(side="beijing", value={"en": "Garden Expo Park"}, on=None, source=None, hearsay=False),
            SideWord(side="seoul", value={"en": "Riverside Hotel"}, on=None, source=None, hearsay=False),
        ),
    )
    assert (progress.subject, dict(progress.subject_names), progress.attribute) == (
        "plan/seoul-1",
        {"en": "Plan 1"},
        "progress",
    )
    assert [(word.side, word.value, word.on) for word in progress.words] == [
        ("beijing", "not_started", "2014-06-01"),
        ("seoul", "promoted", "2014-05-01"),
    ]


def test_what_the_record_lacks_is_said(found: Assessment) -> None:
    assert [gap.words["en"] for gap in found.not_known.gaps] == [
        "Conference 2: host side not known",
        "Delegation of Seoul at conference 1: head's rank not known",
        "Delegation of Beijing at conference 1: size not known",
        "Delegation of Beijing at conference 2: size not known",
        "Delegation of Seoul at conference 2: size not known",
        "6 of 6 plans: team not known",
        "6 of 6 plans: proposed by not known",
        "6 of 6 plans: horizon not known",
        "6 of 6 plans: due not known",
        "6 of 6 plans: owners per side not known",
        "6 of 6 plans: measure of success not known",
    ]


def test_silence_is_counted_beside_the_rates(found: Assessment) -> None:
    assert [(each.conference, each.assessed, each.no_report) for each in found.not_known.left_out] == [(1, 4, 2)]


def test_the_view_decides_whose_word_is_measured() -> None:
    theirs = assess_record(record(), view="theirs", ours="seoul", today=TODAY, reading=ENGLISH)

    assert [(each.assessed, each.no_report) for each in theirs.not_known.left_out] == [(1, 5)]
    with pytest.raises(UnknownViewError):
        assess_record(record(), view="hers", ours="seoul", today=TODAY)


def test_it_is_read_as_of_today() -> None:
    early = assess_record(record(), view="ours", ours="seoul", today=date(2014, 5, 15), reading=ENGLISH)

    assert [each.attribute for each in early.differences] == ["place"]


def test_it_is_plain_data(found: Assessment) -> None:
    assert json.loads(json.dumps(asdict(found), allow_nan=False))["differences"][0]["attribute"] == "place"


def test_a_record_that_says_nothing_gives_an_assessment_that_holds_nothing() -> None:
    nothing = assess_record(record_of(), view="ours", ours="seoul", today=TODAY, reading=ENGLISH)

    assert (nothing.committee, nothing.conferences, nothing.teams, nothing.differences) == ("committee", (), (), ())
    assert nothing.not_known.gaps == ()
