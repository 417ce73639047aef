"""The second table: a row for each conference, with its dates, its state, its host and the sides' delegations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import polars as pl

from comity.documents.mapping.complaints import Complaints
from comity.documents.mapping.form import ConferenceForm, DateFrom, From, StatusWords
from comity.documents.mapping.picked import Picked, pick
from comity.documents.mapping.words import Meaning, as_cells, meaning_of, name_unlisted, spellings
from comity.documents.sheet import ROW, Sheet
from comity.documents.values import NotReadableError, read_date, read_integer
from comity.problems import Problem, shown

CONFERENCES = {
    "committee": pl.String,
    "conference": pl.Int64,
    "label": pl.String,
    "status": pl.String,
    "planned_first": pl.String,
    "date": pl.String,
    "host": pl.String,
    "postponements": pl.Int64,
}
DELEGATIONS = {
    "committee": pl.String,
    "conference": pl.Int64,
    "side": pl.String,
    "size": pl.Int64,
    "head_rank": pl.Int64,
}
ANY_STATUS = StatusWords(column="")

Row = dict[str, Any]


def pick_conferences(sheet: Sheet, form: ConferenceForm, *, committee: str | From) -> Picked:
    """The columns of the second table that the mapping names. Raises InputError."""
    sources: dict[str, str | From] = {"committee": form.committee or committee, "conference": form.number}
    for role in ("label", "date", "planned", "postponements", "status", "host"):
        source = getattr(form, role)
        if source is not None:
            sources[role] = source if isinstance(source, str) else source.column
    sources.update({f"head_rank.{side}": column for side, column in form.head_rank.items()})
    sources.update({f"delegation.{side}": column for side, column in form.delegation.items()})
    return pick(sheet, sources)


@dataclass
class SecondTable:
    """Reads the rows one by one: there are few, and what is wrong with each is said of its cell."""

    form: ConferenceForm
    picked: Picked
    numbers: Mapping[tuple[str, str], int]
    complaints: Complaints
    conferences: list[Row] = field(default_factory=list)
    delegations: list[Row] = field(default_factory=list)
    unlisted: dict[str, dict[str, int]] = field(default_factory=dict)

    def read(self) -> None:
        seen = set[tuple[str, int]]()
        for row in self.picked.rows.collect().iter_rows(named=True):
            committee, text = row["committee"], row["conference"]
            if all(value is None for role, value in row.items() if role in self.picked.names):
                self.complaints.left_out["blank_row"] += 1
                continue
            number = self.numbers.get((committee, text)) if committee and text else None
            if number is None:
                self._reject(row, "conference", "missing_conference", "the row names no conference that can be read")
            elif (committee, number) in seen:
                what = f"conference {number} of {committee} was in a row above"
                self._reject(row, "conference", "repeated_conference", what)
            else:
                seen.add((committee, number))
                self._take(row, committee, number)

    def _take(self, row: Row, committee: str, number: int) -> None:
        date = self._date(row, "date", self.form.date)
        self.conferences.append(
            {
                "committee": committee,
                "conference": number,
                "label": row.get("label") or row["conference"],
                "status": self._status(row, has_date=date is not None),
                "planned_first": self._date(row, "planned", self.form.planned),
                "date": date,
                "host": row.get("host"),
                "postponements": self._integer(row, "postponements"),
            }
        )
        for side in dict.fromkeys((*self.form.delegation, *self.form.head_rank)):
            size, rank = self._integer(row, f"delegation.{side}"), self._rank(row, f"head_rank.{side}")
            if size is not None or rank is not None:
                self.delegations.append(
                    {"committee": committee, "conference": number, "side": side, "size": size, "head_rank": rank}
                )

    def _date(self, row: Row, role: str, form: str | DateFrom | None) -> str | None:
        text = row.get(role)
        if text is None:
            return None
        try:
            return read_date(text, pattern=form.format if isinstance(form, DateFrom) else None)
        except NotReadableError as error:
            self._reject(row, role, "not_a_date", f"{shown(text)} {error}")
            return None

    def _integer(self, row: Row, role: str) -> int | None:
        text = row.get(role)
        if text is None:
            return None
        try:
            return read_integer(text)
        except NotReadableError as error:
            self._reject(row, role, "not_a_number", f"{shown(text)} {error}")
            return None

    def _status(self, row: Row, *, has_date: bool) -> str:
        """Where no status is told, a conference with a date, or in a table without dates, was held."""
        text = row.get("status")
        if text is None:
            return "held" if has_date or self.form.date is None else "planned"
        words = self.form.status if isinstance(self.form.status, StatusWords) else ANY_STATUS
        return self._word(row, "status", meaning_of(words)) or "planned"

    def _rank(self, row: Row, role: str) -> int | None:
        from comity.record.vocabulary.choices import RANK_ORDER

        if row.get(role) is None:
            return None
        own = {
            form: (rank,) for rank, values in self.form.ranks.items() for value in values for form in as_cells(value)
        }
        word = self._word(row, role, Meaning(listed={**known_ranks(), **own}, other=None))
        return RANK_ORDER.get(word) if word else None

    def _word(self, row: Row, role: str, meaning: Meaning) -> str | None:
        text = row[role]
        word = meaning.of(text) or meaning.of(text.casefold())
        if word is None:
            counts = self.unlisted.setdefault(role, {})
            counts[text] = counts.get(text, 0) + 1
        return word

    def _reject(self, row: Row, role: str, kind: str, what: str) -> None:
        self.complaints.leave_out(kind, f"{what}.", row=row[ROW], column=self.picked.name(role))

    def all_unlisted(self) -> Iterator[Problem]:
        for role, counts in self.unlisted.items():
            known = known_ranks() if role.startswith("head_rank") else meaning_of(ANY_STATUS).listed
            key = "conference.ranks" if role.startswith("head_rank") else "conference.status"
            where = self.picked.sheet.where(column=self.picked.name(role))
            yield name_unlisted(counts, known=known, key=key, where=where)

    def on_one_date(self) -> Iterator[Problem]:
        """Conferences of one committee held on the same day: possible, and more often a slip."""
        days: dict[tuple[str, str], list[int]] = {}
        for row in self.conferences:
            if row["date"] is not None and row["status"] == "held":
                days.setdefault((row["committee"], row["date"]), []).append(row["conference"])
        for (committee, date), numbers in days.items():
            if len(numbers) > 1:
                what = f"conferences {' and '.join(map(str, sorted(numbers)))} of {committee} have one date, {date}."
                column = self.picked.name("date")
                yield Problem(kind="two_on_one_date", what=what, where=self.picked.sheet.where(column=column))

    def tables(self) -> tuple[pl.DataFrame, pl.DataFrame]:
        return pl.DataFrame(self.conferences, CONFERENCES), pl.DataFrame(self.delegations, DELEGATIONS)


@cache
def known_ranks() -> dict[str, tuple[str, ...]]:
    """The ranks' keys and their names in the three languages."""
    from comity.record.kinds.words import LANGUAGES
    from comity.record.vocabulary.choices import RANK

    known: dict[str, tuple[str, ...]] = {}
    for option in RANK.options:
        names = [option.value, option.value.replace("_", " ")]
        for name in (option.words[language] for language in LANGUAGES):
            names.extend(part.strip(" †") for part in name.split("·"))
        for name in names:
            for form in spellings(name):
                known.setdefault(form, (option.value,))
    return known
