"""Lines of text that break where the language lets them: after any Han character, between words elsewhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.text import Text

from comity.problems import printable

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_OPENING = "（《「『“"
_CLOSING = "，。；：、）》」』”？！"
# A blank; or a Han character, "p = 0.004" or a word, with the brackets that open before and the marks that close after.
_UNIT = re.compile(
    rf"\s+|[{_OPENING}]*(?:[{_HAN}]|p [<=] [\d.]+|[^\s{_HAN}{_OPENING}{_CLOSING}]+)[{_CLOSING}]*|.", re.DOTALL
)
DOT = " · "


def bullet(text: str) -> Lines:
    return Lines(text, first="• ", rest="  ")


@dataclass(frozen=True)
class Lines:
    """`text` in as many lines as it needs; `first` stands before the first of them and `rest` before the others."""

    text: str
    first: str = ""
    rest: str = ""
    style: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        for number, line in enumerate(broken(self.text, width=max(1, options.max_width - cell_len(self.first)))):
            yield Text((self.rest if number else self.first) + line, style=self.style)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        whole = max(cell_len(line) for line in (self.first + self.text).split("\n"))
        return Measurement(min(whole, options.max_width), min(whole, options.max_width))


@dataclass(frozen=True)
class Parts:
    """Parts with a dot between them, in as few lines as they need; a part is broken only where it fits no line."""

    parts: tuple[str, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        for line in packed(self.parts, width=options.max_width):
            for piece in broken(line, width=options.max_width):
                yield Text(piece)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        widest = max(map(cell_len, self.parts), default=0)
        whole = cell_len(DOT.join(self.parts))
        return Measurement(min(widest, options.max_width), min(whole, options.max_width))


def safe(text: str) -> str:
    """`text` without anything that would steer a terminal: a foreign word may hold whatever its author likes."""
    if text.isprintable():
        return text
    return "".join(_safe_sign(sign) for sign in text)


def _safe_sign(sign: str) -> str:
    if sign == "\n" or sign.isprintable():
        return sign
    return " " if unicodedata.category(sign) == "Zs" else printable(sign)


def packed(parts: Sequence[str], *, width: int) -> list[str]:
    """The parts joined to lines of at most `width` cells."""
    lines: list[str] = []
    for part in parts:
        if lines and cell_len(lines[-1] + DOT + part) <= width:
            lines[-1] += DOT + part
        else:
            lines.append(part)
    return lines


def broken(text: str, *, width: int) -> list[str]:
    """`text` in lines of at most `width` cells; a word that is longer than a line is left to the terminal."""
    lines = [""]
    for unit in _UNIT.findall(safe(text)):
        if unit.startswith("\n"):
            lines.append("")
        elif cell_len(lines[-1] + unit.rstrip()) <= width or not lines[-1]:
            lines[-1] += unit
        else:
            lines.append(unit.lstrip())
    return [line.rstrip() for line in lines]
