"""Rules put on paper: memoranda, in all and between the offices of a team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measure.body import teams_at
from comity.measure.conferences import held
from comity.measure.tables import Tables
from comity.measure.tidy import collected, has, values

if TYPE_CHECKING:
    import polars as pl


COUNTED = ("in_all", "at_conference", "in_force")


def memoranda(tables: Tables) -> list[pl.DataFrame]:
    """instruments: memoranda in all up to each held conference, at it, and in force on its day.

    A paper counts at the conference at which it was signed or, without one, from its day of signature; in force from
    `in_force` (its signature where that is not said) to `expires`. `unknown` counts papers of an unknown kind and
    memoranda that cannot be placed. Source: Lee and Park (2020): "seven MOUs … by the third conference".
    """
    import polars as pl

    papers = counted_papers(tables)
    if papers is None:
        return []
    is_one, up_to = pl.col("kind") == "memorandum", pl.col("up_to")
    counted = papers.group_by("committee", "conference").agg(
        *(pl.col(name).sum() for name in COUNTED),
        unknown=((pl.col("kind").is_null() & up_to.fill_null(value=True)) | (is_one & up_to.is_null())).sum(),
        undated=(is_one & up_to & pl.col("is_in_force").is_null()).fill_null(value=False).sum(),
    )
    unforced = pl.col("unknown") + pl.col("undated")
    return [
        values(counted, "instruments", "in_all", value="in_all", unknown="unknown"),
        values(counted, "instruments", "at_conference", value="at_conference", unknown="unknown"),
        values(counted, "instruments", "in_force", value="in_force", unknown=unforced),
    ]


def counted_papers(tables: Tables) -> pl.DataFrame | None:
    """Every instrument against every held conference, and whether it counts there: a column of truth for each count."""
    import polars as pl

    placed = _placed(tables)
    if placed is None:
        return None
    is_one, up_to = pl.col("kind") == "memorandum", pl.col("up_to")
    truths = {
        "in_all": is_one & up_to,
        "at_conference": is_one & (pl.col("signed_at") == pl.col("conference")),
        "in_force": is_one & up_to & pl.col("is_in_force"),
    }
    return placed.with_columns(truth.fill_null(value=False).alias(name) for name, truth in truths.items())


def team_memoranda(tables: Tables) -> list[pl.DataFrame]:
    """team_memoranda: teams with a memorandum between their offices in force at the conference / teams in force.

    A team of whose memorandum nobody knows between whom it is, or whether it is in force, leaves the denominator.
    """
    import polars as pl

    both = bound_teams(tables)
    if both is None:
        return []
    counted = both.group_by("committee", "conference").agg(
        n=pl.col("yes").sum(), d=(~pl.col("unknown")).sum(), unknown=pl.col("unknown").sum()
    )
    return [values(counted, "team_memoranda", "teams", n="n", d="d", unknown="unknown")]


def bound_teams(tables: Tables) -> pl.DataFrame | None:
    """Each team in force at each held conference: has it a memorandum in force (`yes`), or is that `unknown`."""
    import polars as pl

    placed, at = _placed(tables), teams_at(tables)
    if placed is None or at is None or not has(tables, "instruments", "between_offices"):
        return None
    # Kleene: true and unknown is unknown, false and unknown is false.
    binds = (pl.col("kind") == "memorandum") & pl.col("between_offices") & pl.col("up_to") & pl.col("is_in_force")
    of_team = placed.group_by("committee", "conference", "team").agg(
        yes=binds.fill_null(value=False).any(), maybe=binds.is_null().any()
    )
    both = at.filter(pl.col("here")).join(of_team, on=["committee", "conference", "team"], how="left")
    yes = pl.col("yes").fill_null(value=False)
    return both.with_columns(yes=yes, unknown=~yes & pl.col("maybe").fill_null(value=False))


def _placed(tables: Tables) -> pl.DataFrame | None:
    """Every instrument against every held conference: `up_to` it, `signed_at` which, `is_in_force` on its day."""
    import polars as pl

    conferences = held(tables)
    known = collected(tables, "instruments", dates=("signed", "in_force", "expires"))
    if conferences is None or known is None:
        return None
    papers = known.rename({"conference": "signed_at"})
    day = pl.col("date")
    up_to = pl.coalesce(pl.col("signed_at") <= pl.col("conference"), pl.col("signed") <= day)
    began = pl.coalesce(pl.col("in_force") <= day, pl.col("signed") <= day, pl.col("signed_at") <= pl.col("conference"))
    lasts = pl.col("expires").is_null() | (pl.col("expires") >= day)
    return (
        conferences.select("committee", "conference", "date")
        .join(papers, on="committee")
        .with_columns(up_to=up_to, is_in_force=began & lasts)
    )
