"""Which of the words stands: a side's own before hearsay, the later before the earlier in one ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from comity.record.dates import last_day
from comity.record.words import Report, Word

Rank = Mapping[str, int]
"""The place of each side in the order of the sides."""

Spoken = TypeVar("Spoken", Word, Report)


def standing(by_whose: Mapping[str, Sequence[Word]], *, rank: Rank, at: dt.date | None = None) -> dict[str, Word]:
    """The standing word of each side, in the order of the sides; sides that took theirs back are left out."""
    found: dict[str, Word] = {}
    for whose in by_rank(by_whose, rank):
        words = by_whose[whose]
        holding = words if at is None else [word for word in words if word.holds_on(at)]
        for part in by_speaker(holding, whose=whose, rank=rank):
            if part[-1].value is not None:
                found[whose] = part[-1]
                break
    return found


def histories(
    by_whose: Mapping[str, Sequence[Word]], *, rank: Rank, at: dt.date | None = None
) -> dict[str, tuple[Word, ...]]:
    """The words of each side that stand beside each other in time, in the order of the sides."""
    found: dict[str, tuple[Word, ...]] = {}
    for whose in by_rank(by_whose, rank):
        parts = (_history(part) for part in by_speaker(by_whose[whose], whose=whose, rank=rank))
        history = next((part for part in parts if part), [])
        holding = tuple(word for word in history if at is None or _begins(word) is None or _day(word) <= at)
        if holding:
            found[whose] = holding
    return found


def by_speaker(words: Sequence[Spoken], *, whose: str, rank: Rank) -> list[Sequence[Spoken]]:
    """The words that may count as one side's, by who speaks them, the weightiest speaker first.

    The side itself is the only one once it has spoken, even to take its word back; else the others in the order of
    the sides.
    """
    speakers: set[str] = {word.speaker for word in words}
    if len(speakers) <= 1:
        return [words] if words else []
    if whose in speakers:
        return [[word for word in words if word.speaker == whose]]
    return [[word for word in words if word.speaker == speaker] for speaker in by_rank(speakers, rank)]


def by_rank(sides: Collection[str], rank: Rank) -> Iterable[str]:
    """Some sides in the order of the sides; those without a rank last, by key."""
    if len(sides) <= 1:
        return sides
    return sorted(sides, key=lambda side: (rank.get(side, len(rank)), side))


def _history(words: Sequence[Word]) -> list[Word]:
    """One speaker's words (in ledger order) as a history.

    Another word on the same state and date corrects the earlier one; a word taken back takes back its date, or
    everything before where it has no date.
    """
    kept: dict[tuple[str | None, object], Word] = {}
    for word in words:
        if word.value is not None:
            kept[word.on, word.value.get("state") if isinstance(word.value, Mapping) else None] = word
        elif word.on is None:
            kept.clear()
        else:
            kept = {key: held for key, held in kept.items() if held.on != word.on}
    return _in_time(list(kept.values()))


def _in_time(words: list[Word]) -> list[Word]:
    """By the day on which they began to hold; a word without a date stays behind the word that it was said after."""
    placed: list[tuple[dt.date, Word]] = []
    day = dt.date.min
    for word in words:
        day = _day(word) if _begins(word) is not None else day
        placed.append((day, word))
    return [word for _, word in sorted(placed, key=lambda pair: pair[0])]


def _begins(word: Word) -> str | None:
    """The date of the word; a state `held` that has none began on the day of holding."""
    if word.on is None and isinstance(word.value, Mapping) and word.value.get("state") == "held":
        date = word.value.get("date")
        return date if isinstance(date, str) else None
    return word.on


def _day(word: Word) -> dt.date:
    begins = _begins(word)
    return last_day(begins) if begins is not None else dt.date.min
