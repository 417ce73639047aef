"""Two people who edit the same thing see each other's change: who changed what, from what, to what, and when."""

from __future__ import annotations

import pytest

from comity.desk.people.here import Here
from comity.desk.speaking.changes import Change
from comity.desk.speaking.marks import Mark, read_mark, stamp
from comity.desk.speaking.tell import ChangedMeanwhile, Told
from comity.desk.store import receive, say
from comity.record import Statement
from tests.desk.factories import beijing
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, report, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
DUE = Statement("plan/seoul-1", {"due": "2020"})


def seen_by(here: Here) -> str:
    return stamp(committee=here.committee)


def changes_for(here: Here, seen: str, *statements: Statement, subjects: tuple[str, ...] | None = None) -> list[Change]:
    with pytest.raises(ChangedMeanwhile) as changed:
        tells(here, *(statements or (DUE,)), seen=seen, subjects=subjects)
    return list(changed.value.changes)


def test_another_officers_change_is_shown_with_who_when_before_and_now() -> None:
    small_committee()
    lee, park = here_as("secretariat", name="Lee"), here_as("secretariat", name="Park")
    seen = seen_by(lee)
    tells(park, Statement("plan/seoul-1", {"horizon": "long"}))

    (change,) = changes_for(lee, seen)

    assert change == Change("plan/seoul-1", "horizon", "near", "long", "seoul", "seoul", "Park", change.at)
    assert (change.about, len(change.day)) == ("plan.horizon", 10)


def test_once_the_change_was_seen_it_can_be_said_and_nothing_is_overwritten_unseen() -> None:
    small_committee()
    lee = here_as("secretariat")
    seen = seen_by(lee)
    tells(here_as("secretariat"), Statement("plan/seoul-1", {"due": "2021"}))
    with pytest.raises(ChangedMeanwhile) as changed:
        tells(lee, DUE, seen=seen)

    assert tells(lee, DUE, seen=changed.value.now) == Told(entry=3)


@pytest.mark.parametrize(
    "said",
    [
        Statement("plan/seoul-2", {"due": "2020"}),
        Statement("conference/1", {"place": {"en": "City Hall"}}),
        Statement("report/seoul-9", {"plan": "plan/seoul-2", "progress": "promoted"}, on="2019"),
    ],
)
def test_what_is_said_of_other_things_is_no_change(said: Statement) -> None:
    small_committee()
    lee = here_as("secretariat")
    seen = seen_by(lee)
    tells(here_as("secretariat"), said)

    assert tells(lee, DUE, seen=seen) == Told(entry=3)


@pytest.mark.parametrize(
    ("said", "attributes"),
    [
        (report(1), ["plan", "progress"]),
        (Statement("milestone/seoul-1", {"plan": "plan/seoul-1", "title": {"en": "Step"}}), ["plan", "title"]),
        (Statement("plan/seoul-3", {"same": "plan/seoul-1"}), ["same"]),
    ],
)
def test_what_belongs_to_the_plan_is_a_change_of_it(said: Statement, attributes: list[str]) -> None:
    small_committee()
    lee = here_as("secretariat")
    say(committee=COMMITTEE, statements=[plan(3)])
    seen = seen_by(lee)
    tells(here_as("secretariat"), said)

    assert [change.attribute for change in changes_for(lee, seen)] == attributes


def test_a_change_under_another_name_of_the_same_plan_is_seen() -> None:
    small_committee()
    lee = here_as("secretariat")
    say(committee=COMMITTEE, statements=[plan(3), Statement("plan/seoul-3", {"same": "plan/seoul-1"})])
    seen = seen_by(lee)
    tells(here_as("secretariat"), Statement("plan/seoul-3", {"due": "2021"}))

    assert [(change.subject, change.now) for change in changes_for(lee, seen)] == [("plan/seoul-3", "2021")]


def test_the_counterparts_new_word_is_seen_though_nobody_knows_who_of_them_said_it() -> None:
    small_committee()
    lee = here_as("secretariat")
    seen = seen_by(lee)
    said = {"about": "plan/seoul-1", "said": {"due": "2022"}}
    receive(committee=COMMITTEE, envelopes=[beijing().say(said).envelope])

    assert [(change.side, change.person, change.now) for change in changes_for(lee, seen)] == [("beijing", "", "2022")]


def test_an_open_draft_of_another_is_a_change_that_is_not_said_yet() -> None:
    small_committee()
    lee, kim = here_as("secretariat"), here_as("office", team="team/environment", name="Kim")
    seen = seen_by(lee)
    draft = tells(kim, Statement("plan/seoul-1", {"horizon": "long"})).draft

    (change,) = changes_for(lee, seen)

    assert (change.attribute, change.before, change.now, change.person, change.draft) == (
        "horizon",
        "near",
        "long",
        "Kim",
        draft,
    )


def test_a_drafted_report_is_seen_by_whoever_edits_its_plan_but_not_by_its_author() -> None:
    small_committee()
    kim = here_as("office", team="team/environment", name="Kim")
    seen = seen_by(kim)
    tells(kim, report(1))

    assert [change.person for change in changes_for(here_as("secretariat"), seen)] == ["Kim", "Kim"]
    assert tells(kim, DUE, seen=seen).draft is not None


def test_the_same_said_again_is_no_change() -> None:
    small_committee()
    lee = here_as("secretariat")
    seen = seen_by(lee)
    tells(here_as("secretariat"), Statement("plan/seoul-1", {"horizon": "near"}, source="document/minutes"))

    assert tells(lee, DUE, seen=seen) == Told(entry=3)


@pytest.mark.parametrize("seen", ["nothing that anybody gave out", "seoul:x +y"])
def test_a_mark_that_cannot_be_read_is_that_of_somebody_who_has_seen_nothing(seen: str) -> None:
    small_committee()

    changes = changes_for(here_as("secretariat"), seen)

    assert [change.attribute for change in changes] == ["conference", "done_by", "horizon", "team", "title"]


def test_a_mark_is_read_as_it_was_written() -> None:
    mark = Mark({"seoul": 12, "hong-kong": 3}, 7)

    assert (str(mark), read_mark(str(mark))) == ("hong-kong:3 seoul:12 +7", mark)
