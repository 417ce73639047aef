"""What another side said, as we know it, with where it is to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from comity.record import Statement


def heard_from(side: str, statements: Sequence[Statement], *, source: str, on: str = "") -> list[Statement]:
    """The same words, but as those of `side`. Once the side itself speaks of the same, only its own word counts.

    A document that is put on record with them stays our own word: it is our source.
    """
    return [
        each
        if each.about.startswith("document/")
        else replace(each, by=side, source=source.strip() or None, on=each.on or on or None)
        for each in statements
    ]
