"""Retention from links: only links to the conference before count, and bad ones are named."""

from __future__ import annotations

from typing import Any

import polars as pl

from comity.measure.links import check_links, with_retention
from tests.measure.panel import frame


def plans(*rows: tuple[str, int, str], **columns: list[Any]) -> pl.DataFrame:
    named = [{"committee": committee, "conference": at, "plan": plan} for committee, at, plan in rows]
    return frame("plans", named).with_columns(pl.Series(name, values) for name, values in columns.items())


def links(*rows: tuple[str, str, str]) -> pl.DataFrame:
    return frame("links", [{"committee": a, "plan": plan, "carried_from": source} for a, plan, source in rows])


def retention(table: pl.DataFrame, given: pl.DataFrame) -> dict[str, tuple[bool | None, bool | None]]:
    found = with_retention(table, given).collect().to_native()
    return {plan: (retained, carried) for plan, retained, carried in found["plan", "retained", "carried"].iter_rows()}


THREE = (("a", 1, "p"), ("a", 1, "q"), ("a", 3, "r"), ("a", 3, "s"), ("a", 4, "t"))


def test_the_conference_before_is_the_last_one_with_plans() -> None:
    assert retention(plans(*THREE), links(("a", "r", "p"))) == {
        "p": (True, None),
        "q": (False, None),
        "r": (False, True),
        "s": (False, False),
        "t": (None, False),
    }


def test_several_links_of_one_plan_make_no_further_rows() -> None:
    found = retention(plans(*THREE), links(("a", "r", "p"), ("a", "r", "q"), ("a", "s", "p"), ("a", "s", "p")))

    assert found == {
        "p": (True, None),
        "q": (True, None),
        "r": (False, True),
        "s": (False, True),
        "t": (None, False),
    }


def test_links_backwards_round_in_circles_or_over_a_conference_do_not_count() -> None:
    assert retention(plans(*THREE), links(("a", "t", "p"), ("a", "p", "r"), ("a", "r", "r"), ("a", "s", "gone"))) == {
        "p": (False, None),
        "q": (False, None),
        "r": (False, False),
        "s": (False, False),
        "t": (None, False),
    }


def test_a_committee_without_links_stays_unknown() -> None:
    found = retention(plans(("a", 1, "p"), ("a", 2, "q"), ("b", 1, "x"), ("b", 2, "y")), links(("a", "q", "p")))

    assert found == {"p": (True, None), "q": (None, True), "x": (None, None), "y": (None, None)}


def test_what_the_plans_say_themselves_goes_before_links() -> None:
    table = plans(
        ("a", 1, "p"), ("a", 1, "q"), ("a", 2, "r"), retained=[False, None, None], carried=[None, None, False]
    )

    assert retention(table, links(("a", "r", "p"))) == {"p": (False, None), "q": (False, None), "r": (None, False)}


def test_every_bad_link_is_named() -> None:
    given = links(
        ("a", "q", "t"), ("a", "r", "gone"), ("a", "r", "s"), ("a", "s", "p"), ("a", "t", "p"), ("a", "x", "p")
    )

    found = check_links(plans(*THREE), given)

    assert [(problem.kind, problem.where.subject) for problem in found] == [
        ("link_to_later", "a: q"),
        ("unknown_plan", "a: r"),
        ("link_to_later", "a: r"),
        ("link_skips_conference", "a: t"),
        ("unknown_plan", "a: x"),
    ]
    assert found[0].what == "'q' of conference 1 is carried from 't' of conference 4, which is not earlier."
