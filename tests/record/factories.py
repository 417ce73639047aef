"""Makers of statements, ledgers and records, so that a test says only what it is about."""

from __future__ import annotations

from comity.record import Record, Said, Statement, Word, fold
from comity.record.kinds import Value

AT = "2018-03-19T09:00:00Z"


def state(
    about: str, *, by: str | None = None, on: str | None = None, source: str | None = None, **said: Value
) -> Statement:
    """A statement; what is said is given by keywords ("from_" for "from")."""
    return Statement(about, {name.rstrip("_"): value for name, value in said.items()}, by=by, on=on, source=source)


def ledger(speaker: str, *statements: Statement | Value, start: int = 1, at: str = AT) -> list[Said]:
    """One side's ledger: an entry for each statement, numbered from `start`."""
    return [Said(speaker, seq, 0, at, statement) for seq, statement in enumerate(statements, start=start)]


def record_of(*ledgers: list[Said], known_until: str | None = None) -> Record:
    return fold((one for part in ledgers for one in part), known_until=known_until)


def seoul(*statements: Statement | Value) -> Record:
    """The record of Seoul's ledger alone."""
    return record_of(ledger("seoul", *statements))


def word(value: Value, *, whose: str = "seoul", speaker: str = "seoul", seq: int = 1, on: str | None = None,
         source: str | None = None, at: str = AT) -> Word:  # fmt: skip
    return Word(value, whose, speaker, seq, 0, on, source, at)


def values(words: dict[str, Word]) -> dict[str, Value]:
    return {side: each.value for side, each in words.items()}
