"""One progress for each plan out of a column for each side, as the view reads it.

The same rules as the record's views: `ours` is our word, and where we are silent the others' in order; `either` is
where the furthest doer puts the plan; `agreed` only what every doer said alike. Where nobody said who does a plan,
every side with a column may speak for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import and_, or_

import polars as pl

from comity.problems import InputError, Problem, Where, shown

FURTHEST_LAST = ("unknown", "dropped", "not_started", "promoted", "implemented")
VIEWS = ("ours", "theirs", "either", "agreed")


def word_of(side: str) -> str:
    return f"progress_by.{side}"


def does(side: str) -> str:
    """The column that says whether the side does the plan: null in every row where nobody said who does it."""
    return f"does.{side}"


def check_view(view: str, *, ours: str | None, sides: Sequence[str]) -> None:
    """Raises InputError where the view, or our side, is none of this table's."""
    allowed = [*VIEWS, *(f"side:{side}" for side in sides)]
    if view not in allowed:
        what = f"there is no view {shown(view)} of this table."
        problem = Problem(kind="no_such_view", what=what, mend=f"Ask for one of: {', '.join(allowed)}.")
        raise InputError([problem])
    if ours is not None and ours not in sides:
        what = f"there is no side {shown(ours)}; the sides with a column are {', '.join(sides)}."
        raise InputError([Problem(kind="no_such_side", what=what, where=Where(attribute="plan.progress_by"))])


def seen(view: str, *, ours: str, sides: Sequence[str]) -> pl.Expr:
    """The progress of each plan in the view."""
    others = [side for side in sides if side != ours]
    if view == "either":
        return furthest(sides)
    if view == "agreed":
        return agreed(sides)
    order = {"ours": [ours, *others], "theirs": [*others, ours] if others else []}.get(view)
    return pl.coalesce(pl.col(word_of(side)) for side in order or [view.removeprefix("side:")])


def speaks(side: str) -> pl.Expr:
    """Whether the side may speak for the plan: it does it, or nobody said who does."""
    return pl.col(does(side)).fill_null(value=True)


def told(side: str) -> pl.Expr:
    """The word of a side that may speak, else null."""
    return pl.when(speaks(side)).then(pl.col(word_of(side)))


def furthest(sides: Sequence[str]) -> pl.Expr:
    steps = list(range(len(FURTHEST_LAST)))
    ranks = [
        told(side).replace_strict(list(FURTHEST_LAST), steps, default=None, return_dtype=pl.Int8) for side in sides
    ]
    return pl.max_horizontal(ranks).replace_strict(steps, list(FURTHEST_LAST), default=None, return_dtype=pl.String)


def agreed(sides: Sequence[str]) -> pl.Expr:
    first = pl.coalesce(told(side) for side in sides)
    alike = reduce(and_, ((told(side) == first).fill_null(value=True) for side in sides))
    silent_doer = reduce(or_, (pl.col(does(side)) & pl.col(word_of(side)).is_null() for side in sides))
    return (
        pl.when(silent_doer.fill_null(value=False) | first.is_null())
        .then(None)
        .when(alike)
        .then(first)
        .otherwise(pl.lit("differs"))
    )


def all_spoke(sides: Sequence[str]) -> pl.Expr:
    """Every side that does the plan reported; null where nobody does it."""
    return pl.all_horizontal(~speaks(side) | pl.col(word_of(side)).is_not_null() for side in sides)


def accord(sides: Sequence[str]) -> pl.Expr:
    """The sides' words agree; null where not all of those that must speak did."""
    first = pl.coalesce(told(side) for side in sides)
    alike = reduce(and_, ((told(side) == first).fill_null(value=True) for side in sides))
    return pl.when(all_spoke(sides) & first.is_not_null()).then(alike)
