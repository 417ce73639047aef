"""All rate indicators at once: one lazy group-by over the plans, the same on every engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from comity.measure.catalogue import indicator
from comity.measure.columns import ASSESSED
from comity.measure.tables import as_lazy, complete

if TYPE_CHECKING:
    import narwhals as nw

Sum = tuple[str, ...]
"""Names of counts to add; a name with a leading "-" is taken away."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Which counts make up one variant of a rate: numerator, denominator, what was left out, and silence."""

    indicator: str
    variant: str
    n: Sum
    d: Sum
    unknown: Sum = ()
    no_report: Sum = ()

    @property
    def key(self) -> str:
        """The beginning of its four columns, "indicator.variant"."""
        return f"{self.indicator}.{self.variant}"

    def parts(self) -> tuple[tuple[str, Sum], ...]:
        return ("n", self.n), ("d", self.d), ("unknown", self.unknown), ("no_report", self.no_report)


_UNKNOWN, _SILENT = ("spoken", "-assessed"), ("adopted", "-spoken")
_UNSTATED = ("adopted", "-mutual_known")

RATE_VARIANTS: tuple[Rate, ...] = (
    Rate("promotion_rate", "assessed", ("promoted",), ("assessed",), _UNKNOWN, _SILENT),
    Rate("promotion_rate", "adopted", ("promoted",), ("adopted",), _UNKNOWN, _SILENT),
    Rate("implementation_rate", "assessed", ("implemented",), ("assessed",), _UNKNOWN, _SILENT),
    Rate("implementation_rate", "promoted", ("implemented",), ("promoted",), _UNKNOWN, _SILENT),
    Rate("implementation_rate", "adopted", ("implemented",), ("adopted",), _UNKNOWN, _SILENT),
    Rate(
        "mutual_promotion_rate",
        "mutual",
        ("mutual_promoted",),
        ("mutual_assessed",),
        (*_UNSTATED, "mutual_spoken", "-mutual_assessed"),
        ("mutual", "-mutual_spoken"),
    ),
    Rate(
        "mutual_share",
        "promoted",
        ("mutual_promoted",),
        ("promoted_stated",),
        (*_UNKNOWN, "promoted", "-promoted_stated"),
        _SILENT,
    ),
    Rate("mutual_share", "adopted", ("mutual",), ("mutual_known",), _UNSTATED),
    Rate(
        "mutual_share",
        "implemented",
        ("mutual_implemented",),
        ("implemented_stated",),
        (*_UNKNOWN, "implemented", "-implemented_stated"),
        _SILENT,
    ),
    Rate("retention_rate", "forward", ("retained",), ("retained_known",), ("adopted", "-retained_known")),
    Rate("retention_rate", "backward", ("carried",), ("carried_known",), ("adopted", "-carried_known")),
    Rate("follow_up", "plans", ("followed_up",), ("followed_up_known",), ("adopted", "-followed_up_known")),
    Rate("accord", "spoken", ("accord",), ("accord_known",), (), ("adopted", "-accord_known")),
    Rate("precision", "plans", ("precise",), ("precise_known",), ("adopted", "-precise_known")),
)

SETTLED = frozenset({"precision.plans", "mutual_share.adopted", "retention_rate.forward", "retention_rate.backward"})
"""Variants that are settled when plans are adopted: that a conference is still open does not move them."""

_TRUTHS = ("mutual", "retained", "carried", "followed_up", "accord", "precise")


def rate_counts(
    plans: Any,
    *,
    by: Sequence[str] = ("committee", "conference"),
    horizon: str | None = None,
    count_silence_as_not_done: bool = False,
) -> nw.LazyFrame[Any]:
    """Counts for every rate indicator, one row for each group of `by`, lazily and on the engine that holds `plans`.

    `plans` is the table of that name in `comity.measure.columns`, as any dataframe; `by` any of its columns. Beside
    `by` there are, all 64-bit integers, `plans`, `open` (how many are still open) and for each variant four columns,
    "promotion_rate.assessed.n", ".d", ".unknown" and ".no_report". The formulas are in the catalogue; n and d are
    null where a column that they need is not there at all. Forward retention is counted where the plans were adopted:
    `comity.measure.compute` labels it with the conference after. `horizon` keeps the plans of one horizon.
    `count_silence_as_not_done` reads no report as "not_started". Raises `InputError` for a missing required column.

    >>> import polars as pl
    >>> plans = pl.DataFrame({"committee": ["a"] * 3, "conference": [1] * 3, "plan": ["p", "q", "r"],
    ...                       "progress": ["implemented", "not_started", None]})
    >>> counts = rate_counts(plans).collect()
    >>> [counts[f"promotion_rate.assessed.{part}"][0] for part in ("n", "d", "no_report")]
    [1, 2, 1]
    """
    import narwhals as nw

    table, present = counted_plans(plans, horizon=horizon, count_silence_as_not_done=count_silence_as_not_done)
    counted = table.group_by(*by).agg(nw.len().alias("#adopted"), *_counts())
    whole = [_total((count,)).alias(name) for name, count in (("plans", "adopted"), ("open", "open"))]
    return counted.select(*by, *whole, *_columns(present))


def counted_plans(
    plans: Any, *, horizon: str | None, count_silence_as_not_done: bool
) -> tuple[nw.LazyFrame[Any], set[str]]:
    """The plans that are counted, complete, and the names of the columns that were given."""
    import narwhals as nw

    given = as_lazy(plans, table="plans")
    present = set(given.collect_schema().names())
    table = complete(given, table="plans")
    if horizon is not None:
        table = table.filter(nw.col("horizon") == horizon)
    if count_silence_as_not_done:
        table = table.with_columns(nw.col("progress").fill_null("not_started"))
    return table, present


def _counts() -> list[nw.Expr]:
    """The counts that every rate is put together from, named "#…" so that they never meet a column of `by`.

    Each counts what is not null: unlike a sum, that is 0 and never null on every engine where nothing is there.
    """
    import narwhals as nw

    sums = [nw.when(truth).then(nw.lit(1)).count().alias(f"#{name}") for name, truth in plan_truths().items()]
    return [*sums, *(nw.col(name).count().alias(f"#{name}_known") for name in _TRUTHS)]


def plan_truths() -> dict[str, nw.Expr]:
    """What is true of a single plan, false or null, by the name of the count that it enters.

    Beside these, every plan counts as "adopted", and as "…_known" where a column of truth is not null.
    """
    import narwhals as nw

    progress, mutual = nw.col("progress"), nw.col("mutual")
    spoken, stated = ~progress.is_null(), ~mutual.is_null()
    assessed = progress.is_in(ASSESSED)
    implemented = progress == "implemented"
    promoted = progress.is_in(("promoted", "implemented")) | ((progress == "dropped") & nw.col("was_promoted"))
    return {
        "spoken": spoken,
        "assessed": assessed,
        "promoted": promoted,
        "implemented": implemented,
        "mutual_spoken": mutual & spoken,
        "mutual_assessed": mutual & assessed,
        "mutual_promoted": mutual & promoted,
        "mutual_implemented": mutual & implemented,
        "promoted_stated": promoted & stated,
        "implemented_stated": implemented & stated,
        "open": nw.col("open"),
        **{name: nw.col(name) for name in _TRUTHS},
    }


def plan_memberships() -> list[nw.Expr]:
    """For a single plan, 1 or 0 for each part of each variant: "promotion_rate.assessed.n" and so on.

    The sum over the plans of a group is what `rate_counts` counts: the same names are added and taken away.
    """
    import narwhals as nw

    one = nw.lit(1).cast(nw.Int64)
    held = {"adopted": one}
    held |= {name: truth.fill_null(value=False).cast(nw.Int64) for name, truth in plan_truths().items()}
    held |= {f"{name}_known": (~nw.col(name).is_null()).cast(nw.Int64) for name in _TRUTHS}
    return [
        sum((-held[name[1:]] if name.startswith("-") else held[name] for name in names), one - one).alias(
            f"{rate.key}.{part}"
        )
        for rate in RATE_VARIANTS
        for part, names in rate.parts()
    ]


def _columns(present: set[str]) -> list[nw.Expr]:
    """The four columns of every variant; n and d null where a column that the indicator needs is absent."""
    columns = []
    for rate in RATE_VARIANTS:
        is_there = needs(rate) <= present
        for part, counts in rate.parts():
            value = _total(counts) if is_there or part not in {"n", "d"} else _nothing()
            columns.append(value.alias(f"{rate.key}.{part}"))
    return columns


def needs(rate: Rate) -> set[str]:
    if rate.key == "retention_rate.backward":
        return {"carried"}
    columns = {name.removeprefix("plans.") for name in indicator(rate.indicator).needs}
    return columns | {"progress"} if rate.key in {"mutual_share.promoted", "mutual_share.implemented"} else columns


def _total(counts: Sum) -> nw.Expr:
    import narwhals as nw

    total = nw.lit(0).cast(nw.Int64)
    for name in counts:
        # One engine counts in unsigned 32 bits, where a difference could not fall below 0.
        count = nw.col(f"#{name.removeprefix('-')}").cast(nw.Int64)
        total = total - count if name.startswith("-") else total + count
    return total


def _nothing() -> nw.Expr:
    import narwhals as nw

    return nw.lit(None).cast(nw.Int64)
