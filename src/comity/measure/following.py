"""Which conference comes after which: where forward retention is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measure.conferences import held
from comity.measure.tables import Tables

if TYPE_CHECKING:
    import polars as pl

_PLACE = ["committee", "conference"]


def following(places: pl.DataFrame, *, told: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Each committee's conferences that have plans (`places`) with the number of the next one that has: `following`.

    Numbers may have holes. The last has none after it, unless its plans say which of them were kept at the next one
    (`told`: the places that do): that one is then the next held in the table of conferences or, where none is there,
    takes the number that comes next.
    """
    import polars as pl

    ordered = (
        places.select(_PLACE).sort(_PLACE).with_columns(following=pl.col("conference").shift(-1).over("committee"))
    )
    last = ordered.filter(pl.col("following").is_null()).join(told, on=_PLACE, how="semi").select(_PLACE)
    if last.is_empty():
        return ordered
    beyond = last.join(_held_after(last, tables), on=_PLACE, how="left")
    named = beyond.select(*_PLACE, beyond=pl.coalesce("held", pl.col("conference") + 1))
    return ordered.join(named, on=_PLACE, how="left").select(*_PLACE, following=pl.coalesce("following", "beyond"))


def _held_after(last: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """The first conference held after each, `held`; no row where none is known."""
    import polars as pl

    conferences = held(tables)
    if conferences is None:
        return last.clear().with_columns(held=pl.lit(None, dtype=pl.Int64))
    after = conferences.select("committee", held="conference")
    later = last.join(after, on="committee").filter(pl.col("held") > pl.col("conference"))
    return later.group_by(_PLACE).agg(pl.col("held").min())
