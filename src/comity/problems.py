"""What is wrong with an input, where it stands, and how to mend it.

Bad input is collected, all of it at once, as `Problem` values; only when reading cannot go on is `InputError` raised.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

SHOWN_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the input. Every part is optional; `row` counts from 1 as a person sees it in the file."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    subject: str | None = None
    attribute: str | None = None

    def __str__(self) -> str:
        parts = (
            ("", self.file),
            ("sheet ", self.sheet),
            ("row ", self.row),
            ("column ", self.column),
            ("", self.subject),
            ("", self.attribute),
        )
        return ", ".join(f"{label}{part}" for label, part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    `kind` is a stable word for programs (snake_case), `what` a sentence for people, `mend` what would put it right.
    """

    kind: str
    what: str
    where: Where = field(default_factory=Where)
    mend: str = ""

    def __str__(self) -> str:
        place = str(self.where)
        line = f"{place}: {self.what}" if place else self.what
        return printable(f"{line} {self.mend}".rstrip())


class InputError(Exception):
    """Reading cannot go on; carries every problem that was found (at least one)."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def printable(text: str) -> str:
    """`text` on one line; what would steer a terminal, or turn the direction of writing, stands as its escape."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)


def shown(value: object) -> str:
    """`value` as it can stand in a message: quoted, on one line and never longer than a line or two."""
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= SHOWN_LENGTH else f"{text[:SHOWN_LENGTH]}… ({len(text)} characters)"
