"""A small committee's record, said by one side for both."""

from __future__ import annotations

import datetime as dt
from typing import Any

from comity.measure.of_record import tables
from comity.record import Record, Said, Statement, fold

TODAY = dt.date(2020, 11, 9)


def say(about: str, *, by: str | None = None, on: str | None = None, **said: Any) -> Statement:
    """A statement; what is said is given by keywords ("from_" for "from")."""
    return Statement(about, {name.rstrip("_"): value for name, value in said.items()}, by=by, on=on)


def record(*statements: Statement, beijing: tuple[Statement, ...] = ()) -> Record:
    """Seoul's ledger, and after it Beijing's own."""
    ledgers = (("seoul", (committee(), *statements)), ("beijing", beijing))
    return fold(
        Said(speaker, seq, 0, "2020-11-09T00:00:00Z", statement)
        for speaker, said in ledgers
        for seq, statement in enumerate(said, start=1)
    )


def committee() -> Statement:
    return say("committee/seoul-beijing", names=[{"text": {"en": "Joint committee"}}], sides=["seoul", "beijing"])


def held(number: int, date: str, **said: Any) -> Statement:
    return say(f"conference/{number}", number=number, status={"state": "held", "date": date}, on=date, **said)


def rows(made: Record, table: str, *columns: str, view: str = "ours", **options: Any) -> list[tuple[Any, ...]]:
    """Those columns of one table of the record, in its order; nothing where the table is absent."""
    frame = getattr(tables(made, view=view, ours="seoul", today=options.pop("today", TODAY), **options), table)
    if frame is None:
        return []
    return [tuple(row) for row in frame.collect().to_native().select(columns).iter_rows()]
