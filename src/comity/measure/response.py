"""shock_response as figures: what disruptions did to plans, conferences and meetings, for all committees at once.

`comity.measure.shock` tells the same of one committee in words. All rows are of the whole record (conference null).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from comity.measure.intervals import collect
from comity.measure.rates import rate_counts
from comity.measure.tables import Tables
from comity.measure.tidy import MONTH, collected, first_day, has, last_day, values

if TYPE_CHECKING:
    import polars as pl

_ID = "shock_response"
_RATE = "promotion_rate.assessed"
_COUNTS = ("n", "d", "unknown", "no_report", "open")


def plans_met(plans: Any, *, by_team: bool, horizon: str | None, count_silence_as_not_done: bool) -> list[pl.DataFrame]:
    """Promoted / assessed among plans that a disruption met (`hit`) and the others (`spared`), and their difference.

    Of the whole committee and, `by_team`, of each team. The difference of the two shares, hit less spared, has its 95 %
    Newcombe interval and counts as `unknown` the plans of which nobody knows whether they were met.
    """
    import polars as pl

    if "shocked" not in plans.collect_schema().names():
        return []
    counted = collect(
        rate_counts(
            plans,
            by=("committee", "team", "shocked"),
            horizon=horizon,
            count_silence_as_not_done=count_silence_as_not_done,
        )
    ).rename({f"{_RATE}.{part}": part for part in _COUNTS[:-1]})
    whole = counted.with_columns(team=pl.lit(None, dtype=pl.String()))
    places = pl.concat([whole, counted.filter(pl.col("team").is_not_null())]) if by_team else whole
    met, spared = pl.col("shocked").fill_null(value=False), ~pl.col("shocked").fill_null(value=True)
    split = places.group_by("committee", "team").agg(
        *(pl.col(part).filter(met).sum().alias(f"hit {part}") for part in _COUNTS),
        *(pl.col(part).filter(spared).sum().alias(f"spared {part}") for part in _COUNTS),
        unplaced=pl.col("plans").filter(pl.col("shocked").is_null()).sum(),
        placed=pl.col("shocked").is_not_null().any(),
    )
    split = split.filter("placed")
    return [_share(split, "hit"), _share(split, "spared"), _difference(split)]


def _share(split: pl.DataFrame, which: str) -> pl.DataFrame:
    unknown, no_report, is_open = (split[f"{which} {part}"] for part in ("unknown", "no_report", "open"))
    found = values(split, _ID, which, n=f"{which} n", d=f"{which} d")
    return found.with_columns(unknown.alias("unknown"), no_report.alias("no_report"), (is_open > 0).alias("open"))


def _difference(split: pl.DataFrame) -> pl.DataFrame:
    import polars as pl

    from comity.measure.contrast import contrast

    def column(name: str) -> Any:
        return split[name].to_numpy()

    found = contrast(before=(column("spared n"), column("spared d")), after=(column("hit n"), column("hit d")))
    points, low, high = (
        pl.Series(name, points / 100).fill_nan(None)
        for name, points in (("points", found.points), ("low", found.low), ("high", found.high))
    )
    rows = values(split.with_columns(points), _ID, "difference", value="points", unknown="unplaced")
    return rows.with_columns(low, high, ((split["hit open"] + split["spared open"]) > 0).alias("open"))


def conferences_due(tables: Tables, *, today: date | None) -> list[pl.DataFrame]:
    """Conferences whose first planned day (else the day of holding) falls into a disruption: postponed, and cancelled.

    `postponed` counts those that were moved, whatever became of them later; none is due before its day has come.
    Conferences without any date are counted as unknown.
    """
    import polars as pl

    disruptions, conferences = _disruptions(tables, today), collected(tables, "conferences")
    if disruptions is None or conferences is None:
        return []
    day = pl.coalesce("planned_first", "date")
    dated = conferences.with_columns(day=day).with_columns(first=first_day("day"), last=last_day("day"))
    dated = dated.filter(pl.col("committee").is_in(disruptions["committee"].unique().to_list()))
    met = dated.join(disruptions, on="committee").filter(
        (pl.col("first") <= pl.col("ends")) & (pl.col("began") <= pl.col("last")) & (pl.col("first") <= _end(today))
    )
    due = dated.join(
        met.select("committee", "conference", due=pl.lit(value=True)).unique(),
        on=["committee", "conference"],
        how="left",
    )
    was_moved = (pl.col("status") == "postponed") | (pl.col("postponements").fill_null(0) > 0)
    counted = due.group_by("committee").agg(
        postponed=(pl.col("due") & was_moved).fill_null(value=False).sum(),
        cancelled=(pl.col("due") & (pl.col("status") == "cancelled")).fill_null(value=False).sum(),
        unknown=pl.col("first").null_count(),
    )
    return [values(counted, _ID, name, value=name, unknown="unknown") for name in ("postponed", "cancelled")]


def months_to_next(tables: Tables, *, today: date | None, by_team: bool) -> list[pl.DataFrame]:
    """Months from the beginning of each disruption to the next meeting on record, "months_to_next:thaad".

    Of the whole committee, for which held conferences and meetings of any team count, and, `by_team`, of each team that
    existed then, for which its own meetings do. No value, and 1 unknown, where no such meeting is on record.
    """
    import polars as pl

    disruptions = _disruptions(tables, today)
    met = _met(tables)
    if disruptions is None or met is None:
        return []
    whole = disruptions.with_columns(team=pl.lit(None, dtype=pl.String()))
    places = pl.concat([whole, _with_teams(disruptions, tables)]) if by_team else whole
    counts = (pl.col("team").is_null() | (pl.col("team") == pl.col("own"))).fill_null(value=False)
    within = (pl.col("day") >= pl.col("began")) & (pl.col("day") <= _end(today))
    first = places.join(met, on="committee").filter(counts & within)
    keys = ["committee", "team", "disruption"]
    earliest = first.group_by(keys).agg(pl.col("day").min())
    found = places.join(earliest, on=keys, how="left", nulls_equal=True)
    months = (pl.col("day") - pl.col("began")).dt.total_days() / MONTH
    variant = pl.format("months_to_next:{}", "disruption")
    return [values(found, _ID, variant, value=months, unknown=pl.col("day").is_null().cast(pl.Int64))]


def _disruptions(tables: Tables, today: date | None) -> pl.DataFrame | None:
    """Disruptions that had begun by `today`, with their first and last day; one without an end lasts until then."""
    import polars as pl

    known = collected(tables, "disruptions")
    if known is None:
        return None
    dated = known.select(
        "committee", "disruption", began=first_day("since"), ends=last_day("until").fill_null(_end(today))
    )
    return dated.filter(pl.col("began") <= _end(today))


def _end(today: date | None) -> pl.Expr:
    import polars as pl

    return pl.lit(today or date.max)


def _met(tables: Tables) -> pl.DataFrame | None:
    """Every day on which anybody met: committee, team (`own`), day."""
    import polars as pl

    days = []
    meetings, conferences = collected(tables, "meetings"), collected(tables, "conferences")
    if meetings is not None:
        days.append(meetings.select("committee", own="team", day=first_day("date")))
    if conferences is not None:
        took_place = conferences.filter(pl.col("status") == "held")
        days.append(took_place.select("committee", own=pl.lit(None, dtype=pl.String()), day=first_day("date")))
    return pl.concat(days).drop_nulls("day") if days else None


def _with_teams(disruptions: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Each disruption with each team that existed when it began; none where no table of meetings is there."""
    import polars as pl

    teams = collected(tables, "teams")
    if teams is None or not has(tables, "meetings"):
        return disruptions.clear().with_columns(team=pl.lit(None, dtype=pl.String()))
    own = teams.filter(pl.col("kind").fill_null("team") == "team").select(
        "committee", "team", since=first_day("since").fill_null(date.min), until=last_day("until").fill_null(date.max)
    )
    existed = (pl.col("since") <= pl.col("began")) & (pl.col("began") <= pl.col("until"))
    return disruptions.join(own, on="committee").filter(existed).select(*disruptions.columns, "team")
