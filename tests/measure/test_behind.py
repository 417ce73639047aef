"""The plans behind a figure are as many as it says, for every rate."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.documents.case import Case, read_case
from comity.measure import Figures, Tables, figures
from comity.measure.behind import Behind, Part, plans_behind
from comity.measure.of_record import tables
from comity.measure.rates import RATE_VARIANTS
from comity.measure.rows import Row
from comity.record import Record, Said, fold
from tests.measure.test_rates import TABLES

CASES = Path(__file__).parents[2] / "cases"
TODAY = date(2026, 11, 24)
SHARES = {(rate.indicator, rate.variant) for rate in RATE_VARIANTS} | {
    ("shock_response", "hit"),
    ("shock_response", "spared"),
}
FIGURES = 201
PARTS: tuple[Part, ...] = ("numerator", "denominator", "unknown", "no_report")


def assert_as_many(found: Figures, behind: Behind, *, committee: str) -> int:
    """Every figure against its plans; returns how many figures there were."""
    rows = [row for row in found.select(committee=committee) if (row.indicator, row.variant) in SHARES]
    counted = [
        {
            part: len(behind.plans(row.indicator, row.variant, part=part, conference=row.conference, team=row.team))
            for part in PARTS
        }
        for row in rows
    ]
    said = [{part: getattr(row, part) or 0 for part in PARTS} for row in rows]
    assert counted == said
    return len(rows)


@given(TABLES, st.sampled_from([None, "near", "long"]), st.booleans())
@settings(deadline=None, max_examples=25)
def test_every_figure_has_as_many_plans_as_it_says(table: pl.DataFrame, horizon: str | None, silence: bool) -> None:
    options = {"horizon": horizon, "count_silence_as_not_done": silence}
    own = Tables(plans=table)
    found = figures(own, today=TODAY, checked=True, **options)  # type: ignore[arg-type]
    for committee in set(table["committee"]):
        behind = plans_behind(own, committee=committee, **options)  # type: ignore[arg-type]
        assert_as_many(found, behind, committee=committee)


COUNTS = {"instruments", "teams", "team_memoranda", "balance.proposing:", "balance.doing_alone:"}


def assert_subjects(found: Figures, behind: Behind) -> int:
    """The figures that are no rates; returns how many there were."""
    rows = [row for row in found.rows() if f"{row.indicator}.{row.variant}".startswith(tuple(COUNTS))]
    rows = [row for row in rows if row.value is not None or row.denominator is not None]

    def count(row: Row, part: Any) -> int:
        return len(behind.subjects(row.indicator, row.variant, part=part, conference=row.conference))

    for row in rows:
        if row.denominator is None:
            assert (row, count(row, "value")) == (row, row.value)
        else:
            counted = tuple(count(row, part) for part in ("numerator", "denominator", "unknown"))
            assert (row, counted) == (row, (row.numerator, row.denominator, row.unknown))
    return len(rows)


@cache
def case(name: str = "seoul-beijing-2020") -> Case:
    return read_case(CASES / name)


@cache
def record_in(name: str) -> Record:
    placed = enumerate(case(name).statements)
    return fold(Said(case(name).us, 1, at, "2026-01-01T00:00:00Z", each.statement.to_json()) for at, each in placed)


@pytest.mark.parametrize(
    ("view", "horizon"),
    [
        *((view, None) for view in ("ours", "theirs", "side:beijing", "either", "agreed")),
        ("ours", "near"),
        ("agreed", "long"),
    ],
)
def test_every_figure_of_the_reconstruction_leads_to_its_plans(view: str, horizon: str | None) -> None:
    own = tables(record_in("seoul-beijing-2020"), view=view, ours=case().us, today=TODAY)
    found = figures(own, view=view, today=TODAY, horizon=horizon, checked=True)

    count = assert_as_many(found, plans_behind(own, horizon=horizon), committee=case().committee)

    assert count == FIGURES


@pytest.mark.parametrize("name", ["seoul-beijing-2020", "seoul-beijing"])
def test_papers_teams_and_shares_of_the_sides_lead_to_what_they_count(name: str) -> None:
    own = tables(record_in(name), view="ours", ours="seoul", today=TODAY)

    count = assert_subjects(figures(own, today=TODAY, checked=True), plans_behind(own))

    assert count == {"seoul-beijing-2020": 35, "seoul-beijing": 27}[name]


def test_the_plans_themselves_are_named_in_the_order_of_the_record() -> None:
    table = pl.DataFrame(
        {
            "committee": ["a"] * 4,
            "conference": [1, 1, 2, 2],
            "plan": ["p", "q", "r", "s"],
            "team": ["water", None, "water", "air"],
            "progress": ["promoted", "unknown", "implemented", None],
            "retained": [True, False, None, None],
        }
    )
    behind = plans_behind(Tables(plans=table))

    def plans(variant: str, part: Part, **place: object) -> tuple[str, ...]:
        return behind.plans(*variant.split("."), part=part, **place)  # type: ignore[arg-type, misc]

    assert plans("promotion_rate.assessed", "numerator") == ("p", "r")
    assert plans("promotion_rate.assessed", "numerator", team="water", conference=1) == ("p",)
    assert plans("promotion_rate.assessed", "unknown", conference=1) == ("q",)
    assert plans("promotion_rate.assessed", "no_report", conference=2) == ("s",)
    assert plans("retention_rate.forward", "denominator", conference=2) == ("p", "q")
    assert plans("retention_rate.forward", "denominator", conference=1) == ()
    assert plans("retention_rate.backward", "denominator") == ()  # the column is not there
    assert plans("head_rank.lowest", "numerator") == ()


def test_where_there_are_no_plans_there_are_none_behind() -> None:
    assert plans_behind(Tables()) == Behind(parts=(), rows=())


def test_what_is_carried_by_links_is_behind_too() -> None:
    table = pl.DataFrame({"committee": ["a"] * 3, "conference": [1, 1, 2], "plan": ["p", "q", "r"]})
    links = pl.DataFrame({"committee": ["a"], "plan": ["r"], "carried_from": ["p"]})

    behind = plans_behind(Tables(plans=table, links=links))

    assert behind.plans("retention_rate", "forward", part="numerator", conference=2) == ("p",)
    assert behind.plans("retention_rate", "backward", part="numerator", conference=2) == ("r",)
