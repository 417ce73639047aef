"""Whether favours even out: who hosts, proposes, does alone and helps, as running shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measure.conferences import held
from comity.measure.tables import Tables
from comity.measure.tidy import collected, values

if TYPE_CHECKING:
    import polars as pl

_NOTHING_SAID = "nobody said"


def balance(tables: Tables) -> list[pl.DataFrame]:
    """balance: each side's running share of hosting, proposing, doing alone and aid, and how even the shares are.

    Evenness = ``-Σ p ln p / ln k`` over the k sides of the committee: 1 when all do alike, 0 when one does all; no
    value for fewer than two sides or where nothing was done yet. Shannon (1948), A mathematical theory of
    communication; as a measure of evenness Pielou (1966), Journal of Theoretical Biology 13:131-144. Diffuse
    reciprocity: Keohane (1986), International Organization 40:1-27. The sides are all that any table names. At each
    conference everything up to it counts, with conference null everything there is. Two sides that propose a plan
    both count.

    >>> import polars as pl
    >>> hosts = pl.DataFrame({"committee": ["a"] * 3, "conference": [1, 2, 3], "status": ["held"] * 3,
    ...                       "host": ["seoul", "beijing", "seoul"]})
    >>> even = balance(Tables(conferences=hosts))[0].filter(conference=3, variant="hosting")
    >>> round(even["value"].item(), 3)
    0.918
    """
    sides = sides_named(tables)
    if sides is None:
        return []
    parts: list[pl.DataFrame] = []
    for kind, done in (
        ("hosting", _hosting(tables)),
        ("proposing", proposing(tables)),
        ("doing_alone", doing_alone(tables)),
        ("aid", _aid(tables)),
    ):
        if done is not None:
            parts += _shares(kind, done, sides=sides)
    return parts


def sides_named(tables: Tables) -> pl.DataFrame | None:
    import polars as pl

    named = (
        ("conferences", "host"),
        ("plan_sides", "side"),
        ("delegations", "side"),
        ("aid", "from_side"),
        ("aid", "to_side"),
    )
    found = [
        frame.select("committee", side=pl.col(column))
        for table, column in named
        if (frame := collected(tables, table)) is not None
    ]
    return pl.concat(found).drop_nulls().unique() if found else None


def _hosting(tables: Tables) -> pl.DataFrame | None:
    conferences = held(tables)
    return None if conferences is None else conferences.select("committee", "conference", side="host")


def proposing(tables: Tables) -> pl.DataFrame | None:
    """Each plan with each side that proposed it; side null where nobody said who did."""
    import polars as pl

    links = collected(tables, "plan_sides")
    if links is None:
        return None
    said = links.filter(pl.col("role") == "proposes").unique(["committee", "plan", "side"])
    plans = collected(tables, "plans")
    if plans is None:
        return said.select("committee", "conference", "side", "plan")
    silent = plans.select("committee", "conference", "plan").join(said, on=["committee", "plan"], how="anti")
    nobody = silent.select("committee", "conference", pl.lit(None, dtype=pl.String()).alias("side"), "plan")
    return pl.concat([said.select("committee", "conference", "side", "plan"), nobody])


def doing_alone(tables: Tables) -> pl.DataFrame | None:
    """Each plan that one side alone does, with that side."""
    import polars as pl

    links = collected(tables, "plan_sides")
    if links is None:
        return None
    doing = links.filter(pl.col("role") == "does").unique(["committee", "conference", "plan", "side"])
    counted = doing.group_by("committee", "conference", "plan").agg(pl.col("side").first(), sides=pl.len())
    return counted.filter(pl.col("sides") == 1).select("committee", "conference", "side", "plan")


def _aid(tables: Tables) -> pl.DataFrame | None:
    """Aid is placed at the first conference on or after its day; later or undated aid counts in the whole only."""
    import polars as pl

    given = collected(tables, "aid", dates=("date",))
    if given is None:
        return None
    acts = given.select("committee", "date", side="from_side").with_row_index("act")
    conferences = held(tables)
    if conferences is None:
        return acts.select("committee", conference=pl.lit(None, dtype=pl.Int64()), side="side")
    later = acts.join(conferences.select("committee", "conference", day="date"), on="committee", how="left")
    due = pl.col("conference").filter((pl.col("day") >= pl.col("date")).fill_null(value=False)).min()
    return later.group_by("act", "committee", "side").agg(conference=due).select("committee", "conference", "side")


def _shares(kind: str, done: pl.DataFrame, *, sides: pl.DataFrame) -> list[pl.DataFrame]:
    """Running counts of every side at every conference that has any, and over the whole."""
    import polars as pl

    at = done.filter(pl.col("conference").is_not_null())
    places = at.select("committee", "conference").unique()
    whole = done.select("committee").unique().with_columns(conference=pl.lit(None, dtype=pl.Int64()))
    named = done.select("committee", "side", at="conference").with_columns(pl.col("side").fill_null(_NOTHING_SAID))
    counted = (
        pl.concat([places, whole.select(places.columns)])
        .join(named, on="committee")
        .filter(pl.col("conference").is_null() | (pl.col("at") <= pl.col("conference")))
        .group_by("committee", "conference", "side")
        .agg(n=pl.len())
    )
    every = pl.concat([places, whole.select(places.columns)]).join(sides, on="committee")
    keys = ["committee", "conference", "side"]
    full = every.join(counted, on=keys, how="left", nulls_equal=True).with_columns(pl.col("n").fill_null(0))
    silent = counted.filter(pl.col("side") == _NOTHING_SAID).select("committee", "conference", unknown="n")
    full = full.join(silent, on=["committee", "conference"], how="left", nulls_equal=True)
    full = full.with_columns(d=pl.col("n").sum().over("committee", "conference"))
    share = pl.col("n") / pl.col("d")
    entropy = (share * share.log()).filter(pl.col("n") > 0).sum().abs()
    can_be = (pl.col("d").first() > 0) & (pl.len() > 1)
    even = full.group_by("committee", "conference").agg(
        value=pl.when(can_be).then(entropy / pl.len().cast(pl.Float64).log()), unknown=pl.col("unknown").first()
    )
    return [
        values(even, "balance", kind, value="value", unknown="unknown"),
        values(full, "balance", pl.format(f"{kind}:{{}}", "side"), n="n", d="d", unknown="unknown"),
    ]
