"""The body itself: its teams, the rank of its heads, who takes part and who comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measure.conferences import held
from comity.measure.tables import Tables
from comity.measure.tidy import collected, has, values

if TYPE_CHECKING:
    import polars as pl


def teams_at(tables: Tables) -> pl.DataFrame | None:
    """Each team (no secretariat) at each held conference: committee, conference, before, date, team, here.

    `here`: in force on that day; a team without a beginning or an end counts from ever or for ever. Null where the
    conference has no date.
    """
    import polars as pl

    conferences, known = held(tables), collected(tables, "teams", dates=("since", "until"))
    if conferences is None or known is None:
        return None
    teams = known.filter(pl.col("kind").fill_null("team") == "team").select("committee", "team", "since", "until")
    began = pl.col("since").is_null() | (pl.col("since") <= pl.col("date"))
    lasts = pl.col("until").is_null() | (pl.col("until") >= pl.col("date"))
    here = pl.when(pl.col("date").is_not_null()).then(began & lasts)
    return conferences.join(teams, on="committee").select(
        "committee", "conference", "before", "date", "team", here=here
    )


def teams(tables: Tables) -> list[pl.DataFrame]:
    """teams: in force on the day of each held conference; from the second on, new and ended since the one before."""
    import polars as pl

    both = compared_teams(tables)
    if both is None:
        return []
    counted = both.group_by("committee", "conference", "before").agg(
        pl.col("in_force", "new", "ended").sum(),
        dated=pl.col("here").is_not_null().all(),
        compared=(pl.col("here").is_not_null() & pl.col("was").is_not_null()).all(),
    )
    later = counted.filter(pl.col("before").is_not_null())
    in_force = pl.when(pl.col("dated")).then(pl.col("in_force"))
    return [
        values(counted, "teams", "in_force", value=in_force),
        *(
            values(later, "teams", name, value=pl.when(pl.col("compared")).then(pl.col(name)))
            for name in ("new", "ended")
        ),
    ]


def compared_teams(tables: Tables) -> pl.DataFrame | None:
    """Each team at each held conference: whether it is counted there as in force, as new, as ended."""
    import polars as pl

    at = teams_at(tables)
    if at is None:
        return None
    earlier = at.select("committee", "team", before="conference", was="here")
    here, was = pl.col("here"), pl.col("was")
    return at.join(earlier, on=["committee", "team", "before"], how="left").with_columns(
        in_force=here, new=here & ~was, ended=~here & was
    )


def _delegations(tables: Tables, column: str) -> pl.DataFrame | None:
    """Every side at every conference that has a delegation, with `column` null where it is not known."""
    import polars as pl

    known = collected(tables, "delegations")
    if known is None or not has(tables, "delegations", column):
        return None
    places = known.select("committee", "conference").unique()
    sides = known.select("committee", "side").unique()
    given = known.select("committee", "conference", "side", column).unique(["committee", "conference", "side"])
    every = places.join(sides, on="committee").join(given, on=["committee", "conference", "side"], how="left")
    return every.sort("committee", "conference", "side").with_columns(pl.format("side:{}", "side").alias("variant"))


def head_rank(tables: Tables) -> list[pl.DataFrame]:
    """head_rank, ten to a step (mayor 60): of each side, and the lowest of them where every side's is known.

    The sides are those that ever sent a delegation. A rank that nobody told leaves the lowest without a value.
    """
    import polars as pl

    heads = _delegations(tables, "head_rank")
    if heads is None:
        return []
    rank = pl.col("head_rank")
    lowest = heads.group_by("committee", "conference").agg(
        value=pl.when(rank.is_not_null().all()).then(rank.min()), unknown=rank.null_count()
    )
    missing = rank.is_null().cast(pl.Int64)
    return [
        values(lowest, "head_rank", "lowest", value="value", unknown="unknown"),
        values(heads, "head_rank", pl.col("variant"), value=rank, unknown=missing),
    ]


def participants(tables: Tables, *, by_team: bool) -> list[pl.DataFrame]:
    """participants: people in each delegation, and in all where every side's size is known.

    Of the officials also how many hold each rank, "rank:40", and their median rank (the lower of two middle ones), in
    the whole committee and, `by_team`, in each team and the secretariat.
    """
    import polars as pl

    parts = _officials(tables, by_team=by_team)
    sizes = _delegations(tables, "size")
    if sizes is None:
        return parts
    size = pl.col("size")
    whole = sizes.group_by("committee", "conference").agg(
        value=pl.when(size.is_not_null().all()).then(size.sum()), unknown=size.null_count()
    )
    return [
        *parts,
        values(whole, "participants", "all", value="value", unknown="unknown"),
        values(sizes, "participants", pl.col("variant"), value=size, unknown=size.is_null().cast(pl.Int64)),
    ]


def _officials(tables: Tables, *, by_team: bool) -> list[pl.DataFrame]:
    import polars as pl

    known = collected(tables, "officials")
    if known is None:
        return []
    whole = known.with_columns(team=pl.lit(None, dtype=pl.String()))
    each = known.filter(pl.col("team").is_not_null()) if by_team else known.clear()
    place = ["committee", "conference", "team"]
    counted = pl.concat([whole, each]).group_by(*place, "rank").agg(pl.col("count").sum()).sort(*place, "rank")
    middle = (pl.col("count").sum() + 1) // 2
    median = counted.group_by(place, maintain_order=True).agg(
        value=pl.col("rank").filter(pl.col("count").cum_sum() >= middle).first()
    )
    return [
        values(counted, "participants", pl.format("rank:{}", "rank"), value="count"),
        values(median, "participants", "median_rank", value="value"),
    ]


def tenure(tables: Tables, *, by_team: bool) -> list[pl.DataFrame]:
    """tenure: people with a role at n who had one at the conference before / people with a role at n.

    People are counted once, whatever their roles; per side ("side:seoul") and, `by_team`, per team, where "before"
    still means any role in the committee. The conference before is the last one held or with any role; where no role of
    it is known there is no value.
    """
    import polars as pl

    roles = collected(tables, "roles")
    if roles is None:
        return []
    place = roles.select("committee", "conference")
    conferences = held(tables)
    numbers = place if conferences is None else pl.concat([place, conferences.select("committee", "conference")])
    ordered = numbers.unique().sort("committee", "conference")
    ordered = ordered.with_columns(before=pl.col("conference").shift(1).over("committee"))
    known = place.unique().select("committee", before="conference", known=pl.lit(value=True))
    earlier = roles.select("committee", "person", before="conference", was=pl.lit(value=True)).unique()
    told = (
        roles.join(ordered, on=["committee", "conference"])
        .join(known, on=["committee", "before"])
        .join(earlier, on=["committee", "person", "before"], how="left")
    )
    groups: list[tuple[str, ...]] = [("committee", "conference")]
    if by_team:
        groups.append(("committee", "conference", "team"))
    parts = [values(_returned(told, by), "tenure", "people", n="n", d="d") for by in groups]
    sides = _returned(told, ("committee", "conference", "side"))
    return [*parts, values(sides, "tenure", pl.format("side:{}", "side"), n="n", d="d")]


def _returned(told: pl.DataFrame, by: tuple[str, ...]) -> pl.DataFrame:
    import polars as pl

    once = told.filter(pl.col(by[-1]).is_not_null()).unique([*by, "person"])
    return once.group_by(by).agg(n=pl.col("was").sum(), d=pl.len())
