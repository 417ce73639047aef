"""Checks, meetings, disruptions, help outside the plans, subjects that are one, and what was heard."""

from __future__ import annotations

import pytest

from comity.desk.speaking.acts.checks import close_check, open_check, set_rhythm
from comity.desk.speaking.acts.events import aid, amend, disruption, end_disruption, meeting
from comity.desk.speaking.acts.hearsay import heard_from
from comity.desk.speaking.acts.identity import join_subjects, part_subjects
from comity.desk.speaking.acts.reports import NewDocument, NewReport, report
from comity.record import Statement
from tests.desk.speaking.acts.sound import after, values, wrong

COMMITTEE = "committee/seoul-beijing"
OPENED = open_check(
    key="check/seoul-1", committee=COMMITTEE, opened="2020-06-01", plans=["plan/seoul-1", "plan/seoul-2"]
)


def test_a_committee_sets_a_rhythm_and_gives_it_up() -> None:
    assert values(after(set_rhythm(COMMITTEE, checks_a_year=2)), COMMITTEE)["checks_a_year"] == 2
    both = [*set_rhythm(COMMITTEE, checks_a_year=2), *set_rhythm(COMMITTEE, checks_a_year=None)]
    assert "checks_a_year" not in values(after(both), COMMITTEE)


def test_a_round_is_opened_on_its_plans_and_closed() -> None:
    record = after([*OPENED, *close_check("check/seoul-1", closed="2020-07-01", note={"en": "1 of 2"})])

    assert values(record, "check/seoul-1") == {
        "committee": COMMITTEE,
        "opened": "2020-06-01",
        "closed": "2020-07-01",
        "plans": ["plan/seoul-1", "plan/seoul-2"],
        "note": {"en": "1 of 2"},
    }


def test_a_meeting_on_an_urgent_matter_is_on_record() -> None:
    said = meeting(
        key="meeting/seoul-1", date="2020-02-03", team="team/environment", kind="urgent", title={"en": "Dust"}
    )

    assert values(after([*said, *amend("meeting/seoul-1", {"place": {"en": "By video"}})]), "meeting/seoul-1") == {
        "date": "2020-02-03",
        "team": "team/environment",
        "place": {"en": "By video"},
        "kind": "urgent",
        "title": {"en": "Dust"},
    }


def test_a_disruption_touches_what_it_touched_and_ends() -> None:
    begun = disruption(
        key="disruption/seoul-1", names={"en": "Covid-19"}, kind="health", since="2020-01-30", touched=["conference/2"]
    )

    assert values(after([*begun, *end_disruption("disruption/seoul-1", until="2023-05")]), "disruption/seoul-1") == {
        "names": {"en": "Covid-19"},
        "kind": "health",
        "since": "2020-01-30",
        "until": "2023-05",
        "touched": ["conference/2"],
    }


def test_help_outside_the_plans_is_on_record() -> None:
    record = after(aid(key="aid/seoul-1", from_="seoul", to="beijing", date="2020-02", title={"en": "Masks"}))

    assert values(record, "aid/seoul-1") == {
        "from": "seoul",
        "to": "beijing",
        "date": "2020-02",
        "title": {"en": "Masks"},
    }


def test_two_plans_are_one_until_they_are_parted() -> None:
    joined = join_subjects("plan/seoul-2", same_as=["plan/seoul-1"])

    assert after(joined).names("plan/seoul-1") == ("plan/seoul-1", "plan/seoul-2")
    assert after([*joined, *part_subjects("plan/seoul-2")]).names("plan/seoul-1") == ("plan/seoul-1",)


def test_what_was_heard_is_the_other_sides_word_with_its_source_and_the_paper_our_own() -> None:
    paper = NewDocument(key="document/seoul-1", title={"en": "Their letter"})
    told = report(NewReport("report/seoul-1", "plan/seoul-1", "promoted", "2019"), documents=[paper])

    record = after(heard_from("beijing", told, source=" document/seoul-1 "))

    assert [(each.whose, each.speaker, each.source) for each in record.reports("plan/seoul-1")] == [
        ("beijing", "seoul", "document/seoul-1")
    ]
    assert list(record.words("document/seoul-1", "title")) == ["seoul"]


@pytest.mark.parametrize(
    ("statements", "kind", "attribute"),
    [
        (set_rhythm(COMMITTEE, checks_a_year=0), "out_of_range", "checks_a_year"),
        (set_rhythm(COMMITTEE, checks_a_year=13), "out_of_range", "checks_a_year"),
        (open_check(key="check/seoul-1", committee=COMMITTEE, opened="", plans=[]), "missing_attribute", "opened"),
        (
            open_check(key="check/seoul-1", committee=COMMITTEE, opened="2020", plans=["plan/none"]),
            "no_such_subject",
            "plans",
        ),
        (meeting(key="meeting/seoul-1", date="", kind="visit"), "missing_attribute", "date"),
        (meeting(key="meeting/seoul-1", date="2020", kind="party"), "not_a_choice", "kind"),
        (disruption(key="disruption/seoul-1", names={}, kind="health"), "missing_attribute", "names"),
        (
            disruption(key="disruption/seoul-1", names={"en": "X"}, since="2020", until="2019"),
            "ends_before_it_begins",
            "until",
        ),
        (aid(key="aid/seoul-1", from_="seoul", to="tokyo"), "no_such_subject", "to"),
        (join_subjects("plan/seoul-1", same_as=["team/culture"]), "not_a_reference", "same"),
    ],
)
def test_what_is_wrong_stands_at_its_attribute(statements: list[Statement], kind: str, attribute: str) -> None:
    assert [(each, name) for each, _, name in wrong(statements)] == [(kind, attribute)]


def test_a_round_does_not_close_before_it_was_opened() -> None:
    assert wrong(close_check("check/seoul-1", closed="2019"), beside=OPENED) == [
        ("ends_before_it_begins", "check/seoul-1", "closed")
    ]
