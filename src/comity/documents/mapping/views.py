"""One progress for each plan out of a column for each side, as the view reads it.

The same rules as the record's views: `ours` is our word, and where we are silent the others' in order; `either` is
where the furthest doer puts the plan; `agreed` only what every doer said alike. Where nobody said who does a plan,
every side with a column may speak for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import and_

import polars as pl

from comity.problems import InputError, Problem, Where, shown

FURTHEST_LAST = ("unknown", "dropped", "not_started", "promoted", "implemented")
VIEWS = ("ours", "theirs", "either", "agreed")


def word_of(side: str) -> str:
    return f"progress_by.{side}"


def does(side: str) -> str:
    """The column that says whether the side does the plan: null in every row where nobody said who does it."""
    return f"does.{side}"


def promoted_by(side: str) -> str:
    """The column that says whether the side had promoted the plan before it dropped it."""
    return f"promoted.{side}"


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
    if view == "either":
        return furthest(sides)
    if view == "agreed":
        return agreed(sides)
    return pl.coalesce(pl.lit(None, pl.String), *(pl.col(word_of(side)) for side in order(view, ours, sides)))


def seen_promoted(view: str, *, ours: str, sides: Sequence[str]) -> pl.Expr:
    """Of a plan dropped in the view: those whose word is read said that it had been promoted. Null for any other."""
    told_so = {side: pl.col(promoted_by(side)).fill_null(value=False) for side in sides}
    if view == "either":
        read = pl.any_horizontal(speaks(side) & told_so[side] for side in sides)
    elif view == "agreed":
        read = pl.all_horizontal(told(side).is_null() | told_so[side] for side in sides)
    else:
        words = (pl.when(pl.col(word_of(side)).is_not_null()).then(told_so[side]) for side in order(view, ours, sides))
        read = pl.coalesce(pl.lit(None, pl.Boolean), *words)
    return pl.when(seen(view, ours=ours, sides=sides) == "dropped").then(read)


def order(view: str, ours: str, sides: Sequence[str]) -> list[str]:
    """The sides whose words are read, the weightiest first."""
    others = [side for side in sides if side != ours]
    if view == "ours":
        return [ours, *others]
    return others if view == "theirs" else [view.removeprefix("side:")]


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


def first_told(sides: Sequence[str]) -> pl.Expr:
    return pl.coalesce(told(side) for side in sides)


def all_alike(sides: Sequence[str]) -> pl.Expr:
    """Whether all sides that may speak and did say the same."""
    first = first_told(sides)
    return reduce(and_, ((told(side) == first).fill_null(value=True) for side in sides))


def silent(sides: Sequence[str]) -> pl.Expr:
    """Whether a side that is known to do the plan said nothing."""
    return pl.any_horizontal(
        (pl.col(does(side)) & pl.col(word_of(side)).is_null()).fill_null(value=False) for side in sides
    )


def agreed(sides: Sequence[str]) -> pl.Expr:
    """What all say alike; "differs" where two differ, even while a third is silent; null where one is silent."""
    differs = pl.when(~all_alike(sides)).then(pl.lit("differs"))
    return differs.when(~silent(sides)).then(first_told(sides))


def followed_up(sides: Sequence[str]) -> pl.Expr:
    """Whether every side that does the plan reported; null where nobody said who does it."""
    is_known = pl.any_horizontal(pl.col(does(side)).fill_null(value=False) for side in sides)
    return pl.when(is_known).then(~silent(sides))


def accord(sides: Sequence[str]) -> pl.Expr:
    """Whether the doers' words agree; null where one is silent. Without known doers, of those who spoke, if two did."""
    is_known = pl.any_horizontal(pl.col(does(side)).fill_null(value=False) for side in sides)
    spoke = pl.sum_horizontal(told(side).is_not_null().cast(pl.Int32) for side in sides)
    enough = pl.when(is_known).then(~silent(sides)).otherwise(spoke > 1)
    return pl.when(enough).then(all_alike(sides))
