"""The order of the sides: the same in every record of the same statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from comity.record.dates import last_day
from comity.record.standing import standing
from comity.record.words import Word

BySubject = Mapping[str, Mapping[str, Mapping[str, Sequence[Word]]]]
NEVER = "9999-12-31"


def order_of_sides(words: BySubject) -> tuple[str, ...]:
    """Every side that is spoken of, speaks or is spoken for.

    First as `sides` of the committee says (where several sides say it, the word of the one that joined first), then
    by the day of joining, then by key.
    """
    by_joining = sorted(_all_sides(words), key=lambda side: (_joined_on(words, side), side))
    said = [
        *(
            word.value
            for attributes in _of_type(words, "committee")
            for word in _standing(attributes, "sides", by_joining)
        )
    ]
    first = [str(side) for side in said[0]] if said and isinstance(said[0], list | tuple) else []
    return tuple(dict.fromkeys([*first, *by_joining]))


def _all_sides(words: BySubject) -> set[str]:
    sides = {subject.removeprefix("side/") for subject in words if subject.startswith("side/")}
    for attributes in words.values():
        for by_whose in attributes.values():
            sides.update(by_whose)
            for found in by_whose.values():
                sides.update(word.speaker for word in found)
    return sides


def _joined_on(words: BySubject, side: str) -> str:
    """The day of joining in its own word, else the first day that any other gives."""
    said = (
        standing(by_whose, order=sorted(by_whose)) if (by_whose := words.get(f"side/{side}", {}).get("since")) else {}
    )
    heard = [said[side]] if side in said else said.values()
    return min((last_day(str(word.value)).isoformat() for word in heard), default=NEVER)


def _standing(attributes: Mapping[str, Mapping[str, Sequence[Word]]], name: str, first: Sequence[str]) -> list[Word]:
    by_whose = attributes.get(name, {})
    order = [*first, *sorted(by_whose.keys() - set(first))]
    return list(standing(by_whose, order=order).values())


def _of_type(words: BySubject, type_: str) -> Iterator[Mapping[str, Mapping[str, Sequence[Word]]]]:
    return (words[subject] for subject in sorted(words) if subject.startswith(f"{type_}/"))
