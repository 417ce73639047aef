"""A record as the tables need it: read in one view, on one date, with keys in place of subjects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from comity.measure.columns import COLUMNS
from comity.record import View

if TYPE_CHECKING:
    import polars as pl

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Source:
    """The record is read on `today`; `at` is a date of assessment that takes the place of the next conference's."""

    view: View
    committee: str
    today: date
    at: date | None = None

    def subjects(self, type_: str) -> tuple[str, ...]:
        return self.view.record.subjects(type_)

    def value(self, subject: str, attribute: str) -> Any:
        return self.view.value(subject, attribute)

    def text(self, subject: str, attribute: str) -> str | None:
        """A plain value (choice, date, side) as it was said."""
        found = self.view.value(subject, attribute)
        return found if isinstance(found, str) else None

    def listed(self, subject: str, attribute: str) -> list[Any] | None:
        """A list as it was said; None where nobody said one."""
        found = self.view.value(subject, attribute)
        return list(found) if isinstance(found, list | tuple) else None

    def mapping(self, subject: str, attribute: str) -> dict[str, Any]:
        found = self.view.value(subject, attribute)
        return dict(found) if isinstance(found, Mapping) else {}

    def key(self, subject: str, attribute: str) -> str | None:
        """The key of the subject that an attribute names: "environment" for "team/environment"."""
        return key_of(self.text(subject, attribute))

    def number(self, conference: str | None) -> int | None:
        """The number of a conference: what is said, else what its name says."""
        if conference is None:
            return None
        said = self.view.value(conference, "number")
        if isinstance(said, int):
            return said
        key = key_of(conference) or ""
        return int(key) if key.isdigit() else None


def key_of(subject: str | None) -> str | None:
    return None if subject is None else subject.partition("/")[2] or subject


def frame_of(table: str, rows: Iterable[Mapping[str, Any]]) -> pl.DataFrame | None:
    """Rows as a table with all its documented columns; None where there are none, because nothing is known then."""
    import polars as pl

    kinds: dict[str, pl.DataType] = {"integer": pl.Int64(), "truth": pl.Boolean()}
    schema = {column.name: kinds.get(column.kind, pl.String()) for column in COLUMNS[table]}
    listed = [[row.get(name) for name in schema] for row in rows]
    return pl.DataFrame(listed, schema=schema, orient="row") if listed else None
