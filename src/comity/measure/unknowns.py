"""What is not known: plans that no rate counts, and indicators that have no value, each with the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from comity.measure.catalogue import INDICATORS, Indicator
from comity.measure.findings import Reading
from comity.measure.rows import Row
from comity.measure.tables import Tables
from comity.measure.wording import Said, in_each, indicator_name

_LOOKING_BACK = frozenset({"conference_interval", "meetings_between", "tenure", "retention_rate"})
"""Indicators that look back to the conference before, so that the first can have no value."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Plans of a conference that the promotion and implementation rates leave out of their denominator."""

    conference: int
    assessed: int
    unknown: int
    no_report: int
    words: Said


@dataclass(frozen=True, slots=True)
class WithoutValue:
    """An indicator whose default variant has no value at `conferences`.

    `needs`, where it has none at all: tables and columns ("plans.mutual") of which there is nothing.
    """

    indicator: str
    conferences: tuple[int, ...]
    needs: tuple[str, ...]
    words: Said


def left_out(rows: Sequence[Row], *, reading: Reading) -> tuple[LeftOut, ...]:
    """One for each conference with plans, of the whole committee's rows."""
    found = [
        _left_out(row, row.conference, reading)
        for row in rows
        if (row.indicator, row.variant) == ("promotion_rate", "assessed") and row.conference is not None
    ]
    return tuple(sorted(found, key=lambda each: each.conference))


def _left_out(row: Row, conference: int, reading: Reading) -> LeftOut:
    return LeftOut(
        conference=conference,
        assessed=row.denominator or 0,
        unknown=row.unknown,
        no_report=row.no_report,
        words=in_each(
            reading.languages,
            lambda tongue: tongue.say(
                "left_out" if row.unknown or row.no_report else "left_out_none",
                to=tongue.conference(conference),
                unknown=row.unknown,
                no_report=row.no_report,
            ),
        ),
    )


def without_value(
    rows: Sequence[Row], tables: Tables, *, conferences: Sequence[int], reading: Reading
) -> tuple[WithoutValue, ...]:
    """Every indicator that lacks a value at one of `conferences` or more, in the order of the catalogue."""
    valued: dict[str, set[int | None]] = defaultdict(set)
    for row in rows:
        if row.value is not None and row.variant == INDICATORS[row.indicator].default.id:
            valued[row.indicator].add(row.conference)
    absent = _Absent(tables)
    found = []
    for entry in INDICATORS.values():
        known = valued[entry.id]
        asked = conferences[1:] if entry.id in _LOOKING_BACK and known else conferences
        at = tuple(number for number in asked if number not in known)
        # Some indicators have one value over all conferences together; the answer to a shock is read on its own.
        if at and None not in known and entry.id != "shock_response":
            needs = () if known else absent.of(entry)
            found.append(_without(entry, at, needs, none_at_all=not known, reading=reading))
    return tuple(found)


def _without(
    entry: Indicator, at: tuple[int, ...], needs: tuple[str, ...], *, none_at_all: bool, reading: Reading
) -> WithoutValue:
    phrase = "no_value_needs" if needs else "no_value_yet" if none_at_all else "no_value_at"
    return WithoutValue(
        indicator=entry.id,
        conferences=at,
        needs=needs,
        words=in_each(
            reading.languages,
            lambda tongue: tongue.say(
                phrase,
                indicator=indicator_name(entry.id, tongue=tongue, names=reading.known),
                needs=", ".join(needs),
                at=tongue.listed.join(tongue.conference(number) for number in at),
            ),
        ),
    )


class _Absent:
    """Which tables and columns hold nothing; each is looked at once."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._known: dict[str, bool] = {}

    def of(self, entry: Indicator) -> tuple[str, ...]:
        return tuple(need for need in entry.needs if self._is_absent(need))

    def _is_absent(self, need: str) -> bool:
        if need not in self._known:
            table, _, column = need.partition(".")
            self._known[need] = _is_empty(getattr(self._tables, table), column)
        return self._known[need]


def _is_empty(frame: Any, column: str) -> bool:
    """No table, no such column, no row, or nothing but nulls."""
    import narwhals as nw

    if frame is None or (column and column not in frame.collect_schema().names()):
        return True
    if column:
        frame = frame.filter(~nw.col(column).is_null())
    return len(frame.head(1).collect()) == 0
