"""Who of us drafted and said what: known here only, for a ledger knows only the side."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from comity.desk.models import Committee
from comity.desk.people.models import User
from comity.desk.speaking.models import Draft, Spoken


@dataclass(frozen=True, slots=True)
class SaidBy:
    """By name who signed an entry of ours, and who drafted it, "" where the same person did both."""

    signed: str
    drafted: str


def who_said(committee: Committee, entries: Collection[int]) -> Mapping[int, SaidBy]:
    """Of each of these entries of ours who said it. What was read in from a file nobody said here. Two queries."""
    numbers = set(entries)
    spoken = Spoken.objects.filter(committee=committee, entry__in=numbers).select_related("by")
    drafts = Draft.objects.filter(committee=committee, entry__in=numbers).select_related("by")
    drafted = {draft.entry: draft.by for draft in drafts}
    return {
        one.entry: SaidBy(
            str(one.by), str(drafted[one.entry]) if one.entry in drafted and drafted[one.entry] != one.by else ""
        )
        for one in spoken
    }


def entries_by(committee: Committee, person: int) -> set[int]:
    """The entries of ours that the person drafted or said."""
    said = Spoken.objects.filter(committee=committee, by=person).values_list("entry", flat=True)
    drafted = Draft.objects.filter(committee=committee, by=person, entry__isnull=False).values_list("entry", flat=True)
    return {*said, *(entry for entry in drafted if entry is not None)}


def speakers(committee: Committee) -> list[tuple[int, str]]:
    """Everybody who ever drafted or said something that was signed: their number and name, by name."""
    said = Spoken.objects.filter(committee=committee).values("by")
    drafted = Draft.objects.filter(committee=committee, entry__isnull=False).values("by")
    people = User.objects.filter(pk__in=said) | User.objects.filter(pk__in=drafted)
    return sorted(((person.pk, str(person)) for person in people.distinct()), key=lambda each: each[1])
