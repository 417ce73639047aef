"""What we said is taken back by saying anew what stood before, never past what was said of it later."""

from __future__ import annotations

import pytest

from comity.desk.models import Committee
from comity.desk.people.here import Here
from comity.desk.speaking.tell import Told
from comity.desk.speaking.undo import take_back
from comity.desk.store import load_record, receive
from comity.problems import InputError
from comity.record import Statement, dump
from tests.desk.factories import beijing
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, report, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def officer() -> Here:
    small_committee()
    return here_as("secretariat", name="Lee")


def takes_back(here: Here, entry: int, index: int | None = None) -> Told:
    back = take_back(here.committee, entry=entry, index=index)
    return tells(here, *back.statements, subjects=back.subjects)


def values() -> dict[str, dict[str, object]]:
    """Everything that stands, without where and when it was said."""
    record = load_record(committee=COMMITTEE)
    return {
        f"{subject} {attribute}": {
            side: [word.value for word in words] for side, words in record.history(subject, attribute).items()
        }
        for type_ in ("plan", "report", "conference", "document", "team")
        for subject in record.subjects(type_)
        for attribute in record.attributes(subject)
    }


@pytest.mark.parametrize(
    "statements",
    [
        [Statement("plan/seoul-1", {"horizon": "long", "due": "2020", "title": {"en": "Another"}})],
        [report(1), report(2, "implemented", of="plan/seoul-2")],
        [Statement("document/seoul-1", {"title": {"en": "Paper"}}), report(1, source="document/seoul-1")],
        [plan(9), Statement("milestone/seoul-1", {"plan": "plan/seoul-9", "title": {"en": "Step"}})],
        [Statement("conference/2", {"status": {"state": "planned", "date": "2020"}}, on="2019-01-01")],
        [Statement("conference/1", {"status": {"state": "held", "date": "2018"}}, on="2018-03-19", source="minutes")],
        [Statement("plan/seoul-1", {"horizon": None})],
        [report(1, by="beijing", source="minutes")],
        [Statement("conference/1", {"status": None})],
    ],
)
def test_what_stood_before_stands_again(statements: list[Statement]) -> None:
    here = officer()
    before = values()
    told = tells(here, *statements)
    assert values() != before

    takes_back(here, told.entry or 0)

    assert values() == before


def test_taking_back_the_taking_back_says_it_again() -> None:
    here = officer()
    told = tells(here, Statement("plan/seoul-1", {"due": "2020"}))
    after = values()
    back = takes_back(here, told.entry or 0)

    takes_back(here, back.entry or 0)

    assert values() == after


def test_one_statement_of_an_entry_can_be_taken_back_alone() -> None:
    here = officer()
    tells(here, report(1), report(2, of="plan/seoul-2"))

    takes_back(here, 2, index=0)

    assert load_record(committee=COMMITTEE).subjects("report") == ("report/seoul-2",)


def test_what_we_spoke_of_again_later_is_not_taken_back_and_the_later_entry_is_named() -> None:
    here = officer()
    tells(here, Statement("plan/seoul-1", {"due": "2020", "horizon": "long"}))
    tells(here, Statement("plan/seoul-1", {"due": "2021"}))

    with pytest.raises(InputError) as refused:
        take_back(here.committee, entry=2)

    problems = [
        (each.kind, each.where.subject, each.where.attribute, "entry 3" in each.what) for each in refused.value.problems
    ]
    assert problems == [("said_again_later", "plan/seoul-1", "due", True)]


def test_an_earlier_state_can_be_taken_back_while_a_later_one_stays() -> None:
    here = officer()
    tells(here, Statement("conference/2", {"status": {"state": "planned", "date": "2020"}}, on="2019-01-01"))
    tells(here, Statement("conference/2", {"status": {"state": "postponed"}}, on="2020-01-30"))

    takes_back(here, 2)

    states = [
        word.value["state"] for word in load_record(committee=COMMITTEE).history("conference/2", "status")["seoul"]
    ]  # type: ignore[index, call-overload]
    assert states == ["postponed"]


def test_a_plan_that_the_counterpart_reported_on_is_not_taken_back() -> None:
    here = officer()
    tells(here, plan(9))
    said = {"about": "report/beijing-1", "said": {"plan": "plan/seoul-9", "progress": "promoted"}, "on": "2019-01-01"}
    receive(committee=COMMITTEE, envelopes=[beijing().say(said).envelope])

    with pytest.raises(InputError) as refused:
        take_back(here.committee, entry=2)

    assert [(each.kind, each.where.subject) for each in refused.value.problems] == [("named_elsewhere", "plan/seoul-9")]


@pytest.mark.parametrize("entry", [0, 7])
def test_an_entry_that_is_not_there_is_named(entry: int) -> None:
    here = officer()

    with pytest.raises(InputError, match=f"no entry {entry}"):
        take_back(here.committee, entry=entry)


def test_who_said_it_and_when_is_shown() -> None:
    here = officer()
    tells(here, report(1))

    back = take_back(here.committee, entry=2)

    assert (back.said_by, back.subjects, back.index) == ("Lee", ("report/seoul-1",), None)
    assert dump(load_record(committee=COMMITTEE))
    assert isinstance(here.committee, Committee)
