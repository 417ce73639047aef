"""The order of the sides."""

from __future__ import annotations

from tests.record.factories import ledger, record_of, seoul, state


def test_the_committee_gives_the_order() -> None:
    record = record_of(
        ledger("seoul", state("committee/it", sides=["seoul", "beijing"])),
        ledger("beijing", state("plan/a", due="2018")),
    )

    assert record.sides == ("seoul", "beijing")


def test_where_each_puts_itself_first_the_side_that_joined_first_is_heard() -> None:
    ledgers = [
        ledger("seoul", state("committee/it", sides=["seoul", "beijing"]), state("side/seoul", since="2013-04-21")),
        ledger("beijing", state("committee/it", sides=["beijing", "seoul"]), state("side/beijing", since="2014")),
    ]

    assert record_of(*ledgers).sides == record_of(*reversed(ledgers)).sides == ("seoul", "beijing")


def test_without_an_order_sides_come_by_day_of_joining_then_by_key() -> None:
    record = seoul(
        state("side/tokyo", since="2012"), state("side/seoul", since="2013"), state("side/beijing", kind="city"),
        state("side/busan", kind="city"),
    )  # fmt: skip

    assert record.sides == ("tokyo", "seoul", "beijing", "busan")


def test_sides_that_the_committee_leaves_out_come_last() -> None:
    record = seoul(state("committee/it", sides=["seoul", "beijing"]), state("plan/a", due="2018", by="busan"))

    assert record.sides == ("seoul", "beijing", "busan")


def test_the_own_word_on_joining_counts() -> None:
    record = record_of(
        ledger("seoul", state("side/seoul", since="2013"), state("side/beijing", since="2001", by="seoul")),
        ledger("beijing", state("side/beijing", since="2015")),
    )

    assert record.sides == ("seoul", "beijing")
