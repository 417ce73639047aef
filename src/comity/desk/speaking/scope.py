"""What an office may draft: what belongs to its own team, or to none, and nothing of people or of who the sides are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comity.desk.people.here import Here, content_language
from comity.desk.people.permissions import Permission
from comity.desk.projection.texts import name_of
from comity.desk.reading.names import in_language
from comity.desk.reading.part import load_part
from comity.desk.speaking.names import type_of
from comity.problems import Problem, Where
from comity.record import Record, Statement, View, view

NEVER = frozenset({"committee", "side", "person", "role"})
LEADS_TO = ("plan", "milestone")
"""A report, a milestone, an offer and an agenda item belong where their plan does."""


def scope_problems(statements: Sequence[Statement], *, here: Here) -> list[Problem]:
    """What an office would say beyond its own team; nothing for whoever speaks for the side."""
    if here.may(Permission.SPEAK):
        return []
    record = load_part(here.committee, subjects=named(statements))
    return list(outside(statements, team=here.membership.team, ours=view(record, "ours", here.us)))


def named(statements: Sequence[Statement]) -> set[str]:
    told = {value for each in statements for name, value in each.said.items() if name in LEADS_TO}
    return {each.about for each in statements} | {value for value in told if isinstance(value, str)}


def outside(statements: Sequence[Statement], *, team: str, ours: View) -> Iterator[Problem]:
    """A subject belongs to a team by the word that stands and by the word that is meant: both must be the office's."""
    for statement in statements:
        if type_of(statement.about) in NEVER:
            what = f"{statement.about} is for the secretariat: it speaks of people, or of who the sides are."
            yield Problem("not_for_an_office", what, Where(subject=statement.about), "Ask the secretariat to say it.")
            continue
        for other in sorted(teams_of(statement.about, statements, ours.record) - {team}):
            own = called(team, ours) if team else "no team"
            name = about_what(statement.about, statements, ours)
            what = f"{name} belongs to {called(other, ours)}, and you draft for {own}."
            yield Problem(
                "not_your_team",
                what,
                Where(subject=statement.about),
                "Ask the office of that team, or the secretariat.",
            )


def about_what(subject: str, statements: Sequence[Statement], ours: View) -> str:
    """What people call it: by its own name, else by that of the plan that it belongs to."""
    if name_of(ours, subject):
        return called(subject, ours)
    plans = (plan for name in LEADS_TO for plan in values_of(subject, name, statements, ours.record))
    return called(next(plans, subject), ours)


def called(subject: str, ours: View) -> str:
    """The name in the reader's language, else in another; the key of what has none."""
    return in_language(name_of(ours, subject), content_language(), otherwise=subject).text


def teams_of(subject: str, statements: Sequence[Statement], record: Record) -> set[str]:
    """Every team that a subject belongs to, in any side's word or in `statements`, by way of its plan too."""
    found, seen, waiting = set[str](), set[str](), [subject]
    while waiting:
        each = waiting.pop()
        if each in seen:
            continue
        seen.add(each)
        if type_of(each) == "team":
            found.add(each)
        found.update(values_of(each, "team", statements, record))
        waiting.extend(plan for name in LEADS_TO for plan in values_of(each, name, statements, record))
    return found


def values_of(subject: str, attribute: str, statements: Sequence[Statement], record: Record) -> Iterator[str]:
    """Every subject that anybody names, or is meant to name, in an attribute of one subject."""
    values = [word.value for word in record.words(subject, attribute).values()]
    values += [each.said.get(attribute) for each in statements if each.about == subject]
    yield from (value for value in values if isinstance(value, str))
