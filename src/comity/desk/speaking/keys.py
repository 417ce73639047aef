"""Keys of new subjects: type/us-n, each number given once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.db import transaction

from comity.desk.models import Committee, Word
from comity.desk.speaking.models import Draft, KeyCounter
from comity.desk.store.chains import lock_ledger


def next_key(committee: Committee, type_: str) -> str:
    """The name of a new subject of ours ("plan/seoul-17"): neither said, nor drafted, nor given to anybody before."""
    return next_keys(committee, type_, 1)[0]


def next_keys(committee: Committee, type_: str, count: int) -> list[str]:
    """As many names at once. A number that is not used in the end is never given again."""
    with transaction.atomic():
        lock_ledger(committee, side=committee.us)
        counter, _ = KeyCounter.objects.get_or_create(committee=committee, type=type_)
        first = 1 + max(counter.last, *numbers_said(committee, type_), *numbers_drafted(committee, type_), 0)
        counter.last = first + count - 1
        counter.save(update_fields=["last"])
    return [f"{type_}/{committee.us}-{number}" for number in range(first, first + count)]


def numbers_said(committee: Committee, type_: str) -> Iterator[int]:
    """Every side's statements may name a subject of ours, and so may a file that was read in."""
    ours = f"{type_}/{committee.us}-"
    words = Word.objects.filter(committee=committee, type=type_, about__startswith=ours)
    return numbers_in(words.values_list("about", flat=True).distinct().iterator(), ours)


def numbers_drafted(committee: Committee, type_: str) -> Iterator[int]:
    drafts = Draft.objects.filter(committee=committee, state__in=[Draft.State.OPEN, Draft.State.RETURNED])
    said = drafts.values_list("statements", flat=True).iterator()
    return numbers_in((each["about"] for statements in said for each in statements), f"{type_}/{committee.us}-")


def numbers_in(subjects: Iterator[str], ours: str) -> Iterator[int]:
    found = re.compile(re.escape(ours) + r"([1-9][0-9]{0,15})")
    return (int(match[1]) for subject in subjects if (match := found.fullmatch(subject)))


def conference_subject(number: int) -> str:
    """A conference goes by its number, so that all sides speak of the same one."""
    return f"conference/{number}"


def delegation_subject(side: str, conference: str) -> str:
    """A side's delegation to a conference, so that all sides speak of the same one."""
    return f"delegation/{side}-{conference.partition('/')[2]}"
