"""Whose words the record is made of: words on attributes, reports, and what was not understood."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from comity.record.dates import last_day
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True)
class Word:
    """One side's word on one attribute.

    `whose` is the side whose word it is, `speaker` the side in whose ledger it stands (entry `seq`, statement `index`);
    `on` the civil date from which it holds, `source` where it is to be read, `at` the instant the entry claims.
    """

    value: Value
    whose: str
    speaker: str
    seq: int
    index: int
    on: str | None
    source: str | None
    at: str

    @property
    def hearsay(self) -> bool:
        """Tell whether another side's ledger says that this is the side's word."""
        return self.whose != self.speaker

    def holds_on(self, date: dt.date) -> bool:
        """Tell whether it holds on `date`; "2018" holds from the last day of 2018, no date always."""
        return self.on is None or last_day(self.on) <= date


@dataclass(frozen=True, slots=True)
class Report:
    """One side's word on the progress of one plan or milestone (`about`), dated `on`."""

    subject: str
    about: str
    whose: str
    progress: str
    on: str | None
    note: Value
    evidence: tuple[str, ...]
    speaker: str
    seq: int
    index: int
    source: str | None
    at: str

    @property
    def hearsay(self) -> bool:
        """Tell whether another side's ledger says that this is the side's word."""
        return self.whose != self.speaker

    def holds_on(self, date: dt.date) -> bool:
        """Tell whether it was there on `date`; "2018" counts from the last day of 2018, no date always."""
        return self.on is None or last_day(self.on) <= date


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A statement, or one attribute of it, that this version cannot read.

    `raw` is the statement as it came; where only an `attribute` is not understood, with that attribute alone, so that
    a statement with very many of them is not kept as many times.

    `kind` is a stable word ("unknown_type", "unknown_attribute", "not_a_date" …), `reason` a sentence for people.
    """

    speaker: str
    seq: int
    index: int
    at: str
    attribute: str | None
    kind: str
    reason: str
    raw: object


def json_text(value: object) -> str:
    """`value` as JSON with sorted keys; a mark where it has no such form. Never raises."""
    try:
        return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError):
        return '"(not to be written as JSON)"'
