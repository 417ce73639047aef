"""People at work in a committee, for the tests of what they say."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from comity.desk.models import Committee, Entry, Word
from comity.desk.people.here import Here, find_here
from comity.desk.people.permissions import Role
from comity.desk.speaking.tell import Told, tell
from comity.desk.store import found_committee, say
from comity.ledger.chain import open_entry
from comity.record import Statement
from tests.desk.people_factory import person

COMMITTEE = "seoul-beijing"


def here_as(role: Role | str, *, team: str = "", committee: str = COMMITTEE, name: str = "") -> Here:
    """Somebody of that role in the committee; each call makes another person."""
    user = person(role, committee=committee, team=team)
    user.name = name
    user.save(update_fields=["name"])
    found = find_here(user, committee)
    assert found is not None
    return found


def small_committee() -> Committee:
    """Two sides, two teams, two conferences, of which the second is meant, and two plans of the first."""
    committee = found_committee(committee=COMMITTEE, us="seoul")
    say(committee=COMMITTEE, statements=small_statements())
    return committee


def small_statements() -> list[Statement]:
    return [
        Statement("side/seoul", {"names": {"en": "Seoul"}, "since": "2013-04-21"}),
        Statement("side/beijing", {"names": {"en": "Beijing"}, "since": "2013-04-22"}),
        Statement("committee/seoul-beijing", {"names": {"en": "Committee"}}),
        Statement("team/environment", {"names": {"en": "Environment Team"}}),
        Statement("team/culture", {"names": {"en": "Culture Team"}}),
        Statement("office/seoul-air", {"names": {"en": "Air"}, "side": "seoul", "team": "team/environment"}),
        Statement("office/beijing-air", {"names": {"en": "Air"}, "side": "beijing", "team": "team/environment"}),
        Statement("conference/1", {"number": 1, "host": "seoul", "date": "2018-03-19"}),
        Statement("conference/1", {"status": {"state": "held", "date": "2018-03-19"}}, on="2018-03-19"),
        Statement("conference/2", {"number": 2, "host": "beijing"}),
        plan(1, team="team/environment", horizon="near", done_by=["seoul", "beijing"]),
        plan(2, team="team/culture", horizon="long", done_by=["seoul"]),
        Statement("document/minutes", {"title": {"en": "Minutes"}}),
    ]


def plan(number: int, **said: Any) -> Statement:
    title = {"en": f"Plan {number}", "ko": f"협력안 {number}"}
    return Statement(f"plan/seoul-{number}", {"conference": "conference/1", "title": title, **said})


def report(number: int, progress: str = "promoted", *, of: str = "plan/seoul-1", **more: Any) -> Statement:
    return Statement(f"report/seoul-{number}", {"plan": of, "progress": progress}, on="2018-11-26", **more)


def tells(here: Here, *statements: Statement, subjects: tuple[str, ...] | None = None, **more: Any) -> Told:
    """Says it by a form of its own."""
    given: Mapping[str, Any] = {"act": "test", "once": str(uuid.uuid4()), **more}
    about = subjects if subjects is not None else tuple(dict.fromkeys(each.about for each in statements))
    return tell(here=here, subjects=about, statements=statements, **given)


def in_the_ledger(text: str) -> bool:
    """Whether a text stands anywhere in what was signed, or in what is projected from it."""
    signed = [open_entry(bytes(entry.envelope)).say for entry in Entry.objects.all()]
    return text in repr(signed) or Word.objects.filter(value__contains=text).exists()
