"""The order of the sides: the same in every record of the same statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from comity.record.dates import last_day
from comity.record.standing import standing
from comity.record.words import Word

BySubject = Mapping[str, Mapping[str, Mapping[str, Sequence[Word]]]]
NEVER = "9999-12-31"


def order_of_sides(words: BySubject, voices: Iterable[str]) -> tuple[str, ...]:
    """The sides in `voices`, and those that the committee names.

    First as `sides` of the committee says (where several sides say it, the word of the one that joined first), then
    by the day of joining, then by key.
    """
    by_joining = sorted(voices, key=lambda side: (_joined_on(words, side), side))
    rank = {side: place for place, side in enumerate(by_joining)}
    for committee in sorted(subject for subject in words if subject.startswith("committee/")):
        for word in standing(words[committee].get("sides", {}), rank=rank).values():
            said = [str(side) for side in word.value] if isinstance(word.value, list | tuple) else []
            return tuple(dict.fromkeys([*said, *by_joining]))
    return tuple(by_joining)


def all_voices(words: BySubject) -> set[str]:
    """Every side that is spoken of, speaks or is spoken for."""
    sides = {subject.removeprefix("side/") for subject in words if subject.startswith("side/")}
    for attributes in words.values():
        for by_whose in attributes.values():
            sides.update(by_whose)
            for found in by_whose.values():
                sides.update(word.speaker for word in found)
    return sides


def _joined_on(words: BySubject, side: str) -> str:
    """The day of joining in its own word, else the first day that any other gives."""
    said = standing(words.get(f"side/{side}", {}).get("since", {}), rank={})
    heard = [said[side]] if side in said else said.values()
    return min((last_day(str(word.value)).isoformat() for word in heard), default=NEVER)
