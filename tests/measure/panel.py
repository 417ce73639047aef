"""Seeded tables of a small panel of committees, with every kind of null and of progress."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import polars as pl

from comity.measure.columns import COLUMNS, PROGRESS

SIDES = ("seoul", "beijing")
TEAMS = ("culture", "economy", None)
KINDS: dict[str, Any] = {"integer": pl.Int64, "truth": pl.Boolean}


def frame(table: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
    """Rows as a table with all documented columns; absent cells are null."""
    schema = {column.name: KINDS.get(column.kind, pl.String) for column in COLUMNS[table]}
    return pl.DataFrame([[row.get(name) for name in schema] for row in rows], schema=schema, orient="row")


def plans(seed: int, *, committees: int = 3, conferences: int = 3, most: int = 12) -> pl.DataFrame:
    dice = random.Random(seed)
    maybe: Callable[[], bool | None] = lambda: dice.choice((True, False, None))
    truths = ("mutual", "was_promoted", "retained", "carried", "followed_up", "accord", "precise", "shocked")
    return frame(
        "plans",
        [
            {
                "committee": f"c{committee}",
                "conference": conference,
                "plan": f"{conference}-{plan}",
                "team": dice.choice(TEAMS),
                "horizon": dice.choice(("near", "long", None)),
                "progress": dice.choice((*PROGRESS, None)),
                "open": conference == conferences,
                **{name: maybe() for name in truths},
            }
            for committee in range(committees)
            for conference in range(1, conferences + 1)
            for plan in range(dice.randrange(most))
        ],
    )


def links(seed: int, plan_table: pl.DataFrame) -> pl.DataFrame:
    """Links between any two plans of a committee: to the conference before, to older ones, and circles."""
    dice = random.Random(seed)
    keys = plan_table.select("committee", "plan").rows()
    made = []
    for committee, plan in keys:
        others = [other for own, other in keys if own == committee]
        if committee != "c0" and dice.random() < 0.5:
            made.append({"committee": committee, "plan": plan, "carried_from": dice.choice([*others, "gone"])})
    return frame("links", made)


def others(seed: int) -> dict[str, pl.DataFrame]:
    """Every other table, of one committee."""
    dice = random.Random(seed)
    numbers = range(1, 5)
    place = [{"committee": "c1", "conference": number} for number in numbers]
    dates: dict[int, str | None] = {1: "2013-10-31", 2: "2015-11", 3: "2018-03-19", 4: None}
    whom = [{**at, "side": side} for at in place for side in SIDES]
    days = ("2013-11-02", "2016", "2017-03-31", None)
    return {
        "conferences": frame(
            "conferences",
            [
                {
                    **at,
                    "status": "held",
                    "date": dates[at["conference"]],
                    "planned_first": "2013-10-01",
                    "host": dice.choice((*SIDES, None)),
                    "postponements": dice.choice((0, 1, None)),
                }
                for at in place
            ],
        ),
        "delegations": frame(
            "delegations",
            [{**at, "size": dice.choice((10, 50, None)), "head_rank": dice.choice((50, 60, None))} for at in whom],
        ),
        "officials": frame(
            "officials",
            [
                {**at, "team": team, "rank": rank, "count": dice.randrange(4)}
                for at in whom
                for team in TEAMS
                for rank in (20, 40)
            ],
        ),
        "teams": frame(
            "teams",
            [
                {"committee": "c1", "team": "culture", "until": "2016"},
                {"committee": "c1", "team": "economy", "since": "2014-01"},
            ],
        ),
        "meetings": frame(
            "meetings", [{"committee": "c1", "team": team, "date": day} for team in TEAMS for day in days]
        ),
        "instruments": frame(
            "instruments",
            [
                {
                    "committee": "c1",
                    "instrument": str(at),
                    "kind": dice.choice(("memorandum", "agreement", None)),
                    "signed": dice.choice(days),
                    "conference": dice.choice((1, 2, None)),
                    "team": dice.choice(TEAMS),
                    "expires": dice.choice(("2017-01", None)),
                    "between_offices": dice.choice((True, False, None)),
                }
                for at in range(12)
            ],
        ),
        "disruptions": frame(
            "disruptions",
            [
                {"committee": "c1", "disruption": "first", "since": "2013-10", "until": "2014"},
                {"committee": "c1", "disruption": "last", "since": "2018-01-01"},
            ],
        ),
        "roles": frame(
            "roles",
            [{**at, "person": f"p{dice.randrange(4)}", "team": dice.choice(TEAMS)} for at in whom for _ in "ab"],
        ),
        "plan_sides": frame(
            "plan_sides",
            [
                {**at, "plan": f"{at['conference']}-{plan}", "role": dice.choice(("proposes", "does"))}
                for at in whom
                for plan in range(3)
            ],
        ),
        "aid": frame(
            "aid",
            [{"committee": "c1", "from_side": dice.choice(SIDES), "to_side": "seoul", "date": day} for day in days],
        ),
    }
