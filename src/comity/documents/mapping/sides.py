"""Which sides a cell names: "Seoul; Beijing" as the sides' keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from comity.documents.mapping.form import Listed
from comity.documents.mapping.words import as_cells, spellings


@dataclass(frozen=True, slots=True)
class NamedSides:
    """For each cell the sides that it names, in the order of the sides; and what no side is called, with counts."""

    of_cell: Mapping[str, tuple[str, ...]]
    unlisted: Mapping[str, int]

    def includes(self, column: str, side: str) -> pl.Expr:
        """Whether the cell names the side; null for a blank cell."""
        cells = list(self.of_cell)
        named = [side in sides for sides in self.of_cell.values()]
        return pl.col(column).replace_strict(cells, named, default=None, return_dtype=pl.Boolean)

    def how_many(self, column: str) -> pl.Expr:
        cells = list(self.of_cell)
        numbers = [len(sides) for sides in self.of_cell.values()]
        return pl.col(column).replace_strict(cells, numbers, default=None, return_dtype=pl.Int32)

    def listed(self, column: str) -> pl.Expr:
        """The sides of each cell as a list of text."""
        cells = list(self.of_cell)
        text = pl.col(column).replace_strict(cells, [";".join(sides) for sides in self.of_cell.values()], default=None)
        return text.str.split(";")

    @property
    def sides(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(side for sides in self.of_cell.values() for side in sides))


def name_sides(
    counts: pl.DataFrame, *, separator: str, names: Mapping[str, Sequence[Listed]], known: Sequence[str]
) -> NamedSides:
    """Reads the different cells of a column (`counts`: text and `len`).

    `names` lists what each side is called in the table (a name may stand for several: "Both"). Where it is empty a name
    is the side's key, or like a `known` key but for its case.
    """
    called = sides_called(names)
    of_cell, unlisted = dict[str, tuple[str, ...]](), Counter[str]()
    for cell, count in counts.iter_rows():
        if cell is None:
            continue
        found = list[str]()
        for part in filter(None, (part.strip() for part in cell.split(separator))):
            sides = resolve(part, called=called, known=known)
            found.extend(sides)
            if not sides:
                unlisted[part] += count
        of_cell[cell] = tuple(dict.fromkeys(found))
    return NamedSides(of_cell=of_cell, unlisted=unlisted)


def sides_called(names: Mapping[str, Sequence[Listed]]) -> dict[str, tuple[str, ...]]:
    called: dict[str, tuple[str, ...]] = {}
    for side, listed in names.items():
        for value in (side, *listed):
            for form in as_cells(value):
                called[form] = tuple(dict.fromkeys((*called.get(form, ()), side)))
    return called


def resolve(name: str, *, called: Mapping[str, tuple[str, ...]], known: Sequence[str]) -> tuple[str, ...]:
    if called:
        return next((called[form] for form in spellings(name) if form in called), ())
    alike = (side for side in known if side.casefold() == name.casefold())
    return (next(alike, name),)
