"""Tables in, figures out: every indicator of the catalogue that the tables have something to say about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from comity.measure.catalogue import INDICATORS
from comity.measure.following import following
from comity.measure.intervals import collect, interval_columns
from comity.measure.rates import RATE_VARIANTS, SETTLED, rate_counts
from comity.measure.response import plans_met
from comity.measure.rows import NAMES, Figures, schema
from comity.measure.tables import Tables

if TYPE_CHECKING:
    import polars as pl

_NEEDS_NEXT = "retention_rate.forward"


def figures(
    tables: Tables,
    *,
    view: str = "ours",
    by_team: bool = True,
    horizon: str | None = None,
    count_silence_as_not_done: bool = False,
    today: date | None = None,
    checked: bool = False,
) -> Figures:
    """All indicators of all committees in `tables`, each with numerator, denominator, interval, unknowns and silence.

    `view` names the view in which the tables were read and is written into every row. `by_team` adds a row for each
    team. `horizon` keeps plans of that horizon ("near", "long") in the rates. `count_silence_as_not_done` reads no
    report as not started. `today` ends what is still running (months since the last conference). Where there are
    `links` and the plans do not say what was retained, retention comes from the links. Indicators whose tables are
    absent have no row, those whose column is absent a row without a value. Raises `InputError` with all that
    `comity.measure.check` finds within a table: no figure is computed from words that nobody understands or from plans
    that stand twice. `checked` says that this was looked into before, and saves reading a panel once more.
    """
    import polars as pl

    if not checked:
        _refuse(tables)
    rates = rate_figures(tables, by_team=by_team, horizon=horizon, count_silence_as_not_done=count_silence_as_not_done)
    others = [*_other_figures(tables, by_team, today)]
    if tables.plans is not None:
        others += plans_met(
            tables.plans, by_team=by_team, horizon=horizon, count_silence_as_not_done=count_silence_as_not_done
        )
    parts: dict[str, list[pl.DataFrame]] = {name: [] for name in INDICATORS}
    for part in (*rates, *others):
        if len(part):
            parts[part["indicator"][0]].append(part)
    ordered = [_ordered(_finished(pl.concat(found, how="diagonal"), view=view)) for found in parts.values() if found]
    return Figures(frame=pl.concat([pl.DataFrame(schema=schema()), *ordered], rechunk=False), view=view)


def _refuse(tables: Tables) -> None:
    """Raises `InputError` where a table cannot be read as it stands."""
    from comity.measure.checks import check_each
    from comity.problems import InputError

    problems = check_each(tables)
    if problems:
        raise InputError(problems)


def _other_figures(tables: Tables, by_team: bool, today: date | None) -> list[pl.DataFrame]:  # noqa: FBT001
    from comity.measure import balance, body, conferences, instruments, response

    return [
        *conferences.continuity(tables),
        *conferences.interval(tables, today=today),
        *conferences.meetings(tables, today=today, by_team=by_team),
        *body.teams(tables),
        *body.head_rank(tables),
        *body.participants(tables, by_team=by_team),
        *body.tenure(tables, by_team=by_team),
        *instruments.memoranda(tables),
        *instruments.team_memoranda(tables),
        *balance.balance(tables),
        *response.conferences_due(tables, today=today),
        *response.months_to_next(tables, today=today, by_team=by_team),
    ]


def rate_figures(
    tables: Tables, *, by_team: bool, horizon: str | None = None, count_silence_as_not_done: bool = False
) -> Iterator[pl.DataFrame]:
    """The rate indicators in long form, a frame for each variant; forward retention at the conference after."""
    import polars as pl

    if tables.plans is None:
        return
    plans = _with_links(tables)
    groupings: list[Sequence[str]] = [("committee", "conference")]
    if by_team:
        groupings.append(("committee", "conference", "team"))
    wide = [
        collect(rate_counts(plans, by=by, horizon=horizon, count_silence_as_not_done=count_silence_as_not_done))
        for by in groupings
    ]
    places = _places(plans, wide=wide[0], horizon=horizon)
    after = following(places, told=wide[0].filter(pl.col(f"{_NEEDS_NEXT}.d") > 0), tables=tables)
    parts = [wide[0].with_columns(team=pl.lit(None, dtype=pl.String()))]
    if by_team:
        parts.append(wide[1].filter(pl.col("team").is_not_null()).select(parts[0].columns))
    both = pl.concat(parts).join(after, on=["committee", "conference"], how="left")
    for rate in RATE_VARIANTS:
        yield _long(both, rate.key)


def _with_links(tables: Tables) -> Any:
    if tables.links is None:
        return tables.plans
    from comity.measure.links import with_retention

    return with_retention(tables.plans, tables.links)


def _places(plans: Any, *, wide: pl.DataFrame, horizon: str | None) -> pl.DataFrame:
    """Every committee and conference that has plans, whatever their horizon."""
    return wide if horizon is None else collect(rate_counts(plans))


def _long(wide: pl.DataFrame, key: str) -> pl.DataFrame:
    import polars as pl

    indicator, _, variant = key.partition(".")
    if key == _NEEDS_NEXT:
        wide = wide.filter(pl.col("following").is_not_null())
    n, d = pl.col(f"{key}.n"), pl.col(f"{key}.d")
    return wide.select(
        "committee",
        pl.col("following" if key == _NEEDS_NEXT else "conference").alias("conference"),
        "team",
        pl.lit(indicator).alias("indicator"),
        pl.lit(variant).alias("variant"),
        n.alias("numerator"),
        d.alias("denominator"),
        pl.when(d > 0).then(n / d).alias("value"),
        pl.col(f"{key}.unknown").alias("unknown"),
        pl.col(f"{key}.no_report").alias("no_report"),
        (pl.lit(key not in SETTLED) & (pl.col("open") > 0)).alias("open"),
    )


def _finished(frame: pl.DataFrame, *, view: str) -> pl.DataFrame:
    """With the view and, where there is a share, its interval; nothing but plans can be open."""
    import polars as pl

    absent = {
        "open": pl.lit(value=False),
        "low": pl.lit(None, dtype=pl.Float64()),
        "high": pl.lit(None, dtype=pl.Float64()),
    }
    frame = frame.with_columns(default.alias(name) for name, default in absent.items() if name not in frame.columns)
    low, high = interval_columns(frame["numerator"], frame["denominator"])
    return frame.with_columns(
        pl.col("low").fill_null(low),
        pl.col("high").fill_null(high),
        pl.col("open").fill_null(value=False),
        pl.lit(view).alias("view"),
    ).select(NAMES)


def _ordered(frame: pl.DataFrame) -> pl.DataFrame:
    """Of one indicator: by variant, committee, team (the whole first) and conference (all of them last)."""
    return frame.sort(
        "variant", "committee", "team", "conference", nulls_last=[False, False, False, True], maintain_order=True
    )
