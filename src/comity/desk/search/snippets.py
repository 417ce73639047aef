"""Showing where the words stand that were asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comity.desk.search.folding import fold

AROUND = 60
CUT = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text, `marked` where it is one of the words that were asked for."""

    text: str
    marked: bool = False


def snippet_of(text: str, *, phrases: Sequence[str], besides: str) -> tuple[Piece, ...]:
    """The line that holds most of `phrases`, marked, and shortened to what stands around the first.

    Empty where they stand only in the line `besides`, which is shown anyway.
    """
    counted = {line: sum(phrase in fold(line) for phrase in phrases) for line in text.splitlines() if line != besides}
    best = max(counted, key=counted.__getitem__, default="")
    return mark(shortened(best, phrases=phrases), phrases=phrases) if counted.get(best) else ()


def shortened(line: str, *, phrases: Sequence[str]) -> str:
    spans = spans_of(line, phrases=phrases)
    first, last = spans[0] if spans else (0, 0)
    begin = max(0, first - AROUND)
    end = max(last, begin + 2 * AROUND) + AROUND
    return (CUT if begin else "") + line[begin:end] + (CUT if end < len(line) else "")


def mark(line: str, *, phrases: Sequence[str]) -> tuple[Piece, ...]:
    """The line in pieces, those marked that hold a phrase."""
    pieces, at = [], 0
    for begin, end in spans_of(line, phrases=phrases):
        pieces += [Piece(line[at:begin]), Piece(line[begin:end], marked=True)]
        at = end
    return tuple(piece for piece in (*pieces, Piece(line[at:])) if piece.text)


def spans_of(line: str, *, phrases: Sequence[str]) -> list[tuple[int, int]]:
    """Where in `line` as it is written a phrase stands, from and to; what overlaps or touches is one."""
    folded, origin = folded_with_origin(line)
    found = []
    for phrase in phrases:
        at = folded.find(phrase)
        while at >= 0:
            found.append((origin[at], origin[at + len(phrase) - 1] + 1))
            at = folded.find(phrase, at + len(phrase))
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(found):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def folded_with_origin(line: str) -> tuple[str, list[int]]:
    """The folded line, letter by letter, and from which letter of the line each comes.

    Letters that only fold together (a vowel and its accent, written apart) are not found here; they are in the index.
    """
    folded, origin = list[str](), list[int]()
    for at, letter in enumerate(line):
        for each in fold(letter) or " ":
            if each == " " and folded[-1:] == [" "]:
                continue
            folded.append(each)
            origin.append(at)
    return "".join(folded), origin
