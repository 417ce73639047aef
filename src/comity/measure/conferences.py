"""Whether conferences are held, how regularly, and what meets between them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from comity.measure.tables import Tables
from comity.measure.tidy import MONTH, YEAR, collected, has, last_day, values

if TYPE_CHECKING:
    import polars as pl

_DUE = ("held", "cancelled", "lapsed")
_WITHOUT_DAY = len("2018")  # a year alone is too coarse to count months from


def held(tables: Tables) -> pl.DataFrame | None:
    """Held conferences with committee, conference, host, date and, of the one before, `before` and `date_before`.

    In the order of their numbers; None where the table is absent. A date that is a year alone is null.
    """
    import polars as pl

    frame = collected(tables, "conferences")
    if frame is None:
        return None
    coarse = pl.col("date").str.len_chars() <= _WITHOUT_DAY
    dated = frame.with_columns(date=pl.when(coarse).then(None).otherwise(pl.col("date")))
    dated = _as_days(dated.filter(pl.col("status") == "held"), "date").sort("committee", "conference")
    return dated.select(
        "committee",
        "conference",
        "host",
        "date",
        before=pl.col("conference").shift(1).over("committee"),
        date_before=pl.col("date").shift(1).over("committee"),
    )


def _as_days(frame: pl.DataFrame, *names: str) -> pl.DataFrame:
    return frame.with_columns(last_day(name).alias(name) for name in names)


def continuity(tables: Tables) -> list[pl.DataFrame]:
    """conference_continuity: held / (held + cancelled + lapsed), over all conferences up to each and over all.

    A conference that is planned or postponed is not due yet and counts on neither side. `postponements` and
    `days_of_delay` (held date less first planned date; a year alone is unknown) are those of each conference and, with
    conference null, their sums. Source: Lee and Park (2020), who read postponed-not-cancelled as in-group identity.
    """
    import polars as pl

    frame = collected(tables, "conferences")
    if frame is None:
        return []
    exact = [
        pl.when(pl.col(name).str.len_chars() > _WITHOUT_DAY).then(pl.col(name)).alias(name)
        for name in ("date", "planned_first")
    ]
    frame = _as_days(frame.with_columns(exact), "date", "planned_first").sort("committee", "conference")
    is_held = pl.col("status") == "held"
    frame = frame.with_columns(
        is_held=is_held.cast(pl.Int64),
        postponements=pl.col("postponements").fill_null(0),
        delay=pl.when(is_held).then((pl.col("date") - pl.col("planned_first")).dt.total_days()),
        delay_unknown=(is_held & (pl.col("date").is_null() | pl.col("planned_first").is_null())).cast(pl.Int64),
    )
    due = frame.filter(pl.col("status").is_in(_DUE)).with_columns(
        n=pl.col("is_held").cum_sum().over("committee"), d=pl.int_range(1, pl.len() + 1).over("committee")
    )
    moved = frame.filter(pl.col("status").is_in((*_DUE, "postponed")))
    parts = [
        values(due, "conference_continuity", "due", n="n", d="d"),
        values(moved, "conference_continuity", "postponements", value="postponements"),
        values(
            moved.filter(pl.col("is_held") == 1),
            "conference_continuity",
            "days_of_delay",
            value="delay",
            unknown="delay_unknown",
        ),
    ]
    return parts + _continuity_in_all(due, moved)


def _continuity_in_all(due: pl.DataFrame, moved: pl.DataFrame) -> list[pl.DataFrame]:
    import polars as pl

    whole = due.group_by("committee").agg(n=pl.col("is_held").sum(), d=pl.len())
    sums = moved.group_by("committee").agg(
        pl.col("postponements").sum(),
        delay=pl.when(pl.col("delay").count() > 0).then(pl.col("delay").sum()),
        unknown=pl.col("delay_unknown").sum(),
    )
    return [
        values(whole, "conference_continuity", "due", n="n", d="d"),
        values(sums, "conference_continuity", "postponements", value="postponements"),
        values(sums, "conference_continuity", "days_of_delay", value="delay", unknown="unknown"),
    ]


def interval(tables: Tables, *, today: date | None) -> list[pl.DataFrame]:
    """conference_interval in months of 30.44 days between one held conference and the next.

    At each conference from the second: `months` since the one before; over all up to it: their mean, the longest, and
    the coefficient of variation (sample standard deviation / mean, from two intervals on). An interval with an unknown
    end is left out and counted. `since_last` (conference null) runs to `today`. Source: Lee and Park (2020): "has met
    regularly every two to three years".
    """
    import polars as pl

    conferences = held(tables)
    if conferences is None or not has(tables, "conferences", "date"):
        return []
    gaps = conferences.filter(pl.col("before").is_not_null()).with_columns(
        months=(pl.col("date") - pl.col("date_before")).dt.total_days() / MONTH
    )
    so_far = gaps.rolling("conference", period=f"{2**31}i", group_by="committee").agg(
        mean=pl.col("months").mean(),
        longest=pl.col("months").max(),
        variation=pl.col("months").std() / pl.col("months").mean(),
        unknown=pl.col("months").null_count(),
    )
    named = (("mean_months", "mean"), ("longest_months", "longest"), ("variation", "variation"))
    parts = [values(so_far, "conference_interval", name, value=column, unknown="unknown") for name, column in named]
    missing = pl.col("months").is_null().cast(pl.Int64)
    parts.append(values(gaps, "conference_interval", "months", value="months", unknown=missing))
    if today is not None:
        last = conferences.group_by("committee").agg(pl.col("date").max())
        since = (pl.lit(today) - pl.col("date")).dt.total_days() / MONTH
        parts.append(values(last.filter(pl.col("date") <= today), "conference_interval", "since_last", value=since))
    return parts


def meetings(tables: Tables, *, today: date | None, by_team: bool) -> list[pl.DataFrame]:
    """meetings_between: meetings after the conference before and up to this one, in all and a year (365.2425 days).

    Of the whole committee (team null) and, `by_team`, of each team that meets. `since_last` (conference null) counts
    those after the conference held last, up to `today`. Meetings without a date are counted as unknown.
    """
    import polars as pl

    conferences = held(tables)
    met = collected(tables, "meetings", dates=("date",))
    if conferences is None or met is None:
        return []
    spans = conferences.filter(pl.col("date_before").is_not_null() & pl.col("date").is_not_null())
    spans = spans.select("committee", "conference", "date", "date_before")
    parts = _between(spans, met, today=None)
    if today is not None:
        last = conferences.group_by("committee").agg(date_before=pl.col("date").max())
        open_end = last.with_columns(date=pl.lit(today), conference=pl.lit(None, dtype=pl.Int64()))
        parts += _between(open_end.filter(pl.col("date_before") <= today), met, today=today)
    return parts if by_team else [part.filter(pl.col("team").is_null()) for part in parts]


def _between(spans: pl.DataFrame, met: pl.DataFrame, *, today: date | None) -> list[pl.DataFrame]:
    """Counts the meetings within each span, for the whole committee and for each of its teams."""
    import polars as pl

    teams = met.select("committee", "team").filter(pl.col("team").is_not_null()).unique()
    whole = spans.with_columns(team=pl.lit(None, dtype=pl.String()))
    places = pl.concat([whole, spans.join(teams, on="committee").select(whole.columns)])
    days = met.select("committee", own="team", met="date")
    paired = places.join(days, on="committee", how="left")
    concerns = pl.col("team").is_null() | (pl.col("team") == pl.col("own")).fill_null(value=False)
    within = (pl.col("met") > pl.col("date_before")) & (pl.col("met") <= pl.col("date"))
    counted = paired.group_by(places.columns).agg(
        n=(concerns & within).fill_null(value=False).sum(),
        unknown=(concerns & pl.col("met").is_null() & pl.lit(len(days) > 0)).sum(),
    )
    if today is not None:
        return [values(counted, "meetings_between", "since_last", value="n", unknown="unknown")]
    years = (pl.col("date") - pl.col("date_before")).dt.total_days() / YEAR
    return [
        values(counted, "meetings_between", "between", value="n", unknown="unknown"),
        values(counted, "meetings_between", "per_year", value=pl.col("n") / years, unknown="unknown"),
    ]
