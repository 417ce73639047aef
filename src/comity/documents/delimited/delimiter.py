"""Which sign stands between the cells."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence

DELIMITERS = (",", "\t", ";", "|")
DECLARED = "sep="


def declared_delimiter(first_line: str) -> str | None:
    """The sign in a first line such as `sep=;`, which spreadsheets write and read."""
    line = first_line.strip('\n\ufeff"')
    is_declaration = line.lower().startswith(DECLARED) and len(line) == len(DECLARED) + 1
    return line[-1] if is_declaration else None


def find_delimiter(lines: Sequence[str]) -> str:
    """The sign under which most rows of the sample have the same number of cells; a comma for a single column."""
    return max(DELIMITERS, key=lambda delimiter: evenness(lines, delimiter))


def evenness(lines: Sequence[str], delimiter: str) -> tuple[float, int]:
    """(share of the rows with the commonest width, that width); (0, 1) where the sign does not divide."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if row)
    except csv.Error:
        return (0.0, 1)
    if not widths:
        return (0.0, 1)
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return (round(count / widths.total(), 1), width) if width > 1 else (0.0, 1)
