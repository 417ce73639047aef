"""Makes a seeded panel of plans, a stretch of committees at a time, so that memory stays small whatever the size."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

CONFERENCES = 8
PLANS = 25  # a committee and conference, on average
STRETCH = 2_500  # committees written at once
SEED = 20_201_109
TEAMS = ("economy", "culture", "education", "environment", None)
PROGRESS = ("not_started", "promoted", "implemented", "dropped", "unknown", "differs", None)
LIKELY = (0.2, 0.25, 0.3, 0.05, 0.05, 0.02, 0.13)


def generate(path: Path, *, rows: int) -> None:
    """Writes exactly `rows` plans to `path`, 25 for each of 8 conferences of each committee; kept if already there."""
    noted = path.with_suffix(".json")
    wanted = {"rows": rows, "seed": SEED}
    if path.exists() and noted.exists() and json.loads(noted.read_text()) == wanted:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = None
    for table in _stretches(rows):
        writer = writer or pq.ParquetWriter(path, table.schema, compression="zstd")
        writer.write_table(table)
    if writer is not None:
        writer.close()
    noted.write_text(json.dumps(wanted))


def _stretches(rows: int) -> Iterator[pa.Table]:
    dice = np.random.default_rng(SEED)
    size = STRETCH * CONFERENCES * PLANS
    for start in range(0, rows, size):
        yield _stretch(dice, np.arange(start, min(start + size, rows)))


def _stretch(dice: np.random.Generator, number: np.ndarray) -> pa.Table:
    def one_of(words: tuple[str | None, ...], likely: tuple[float, ...] | None = None) -> pl.Series:
        return pl.Series(words, dtype=pl.String).gather(dice.choice(len(words), len(number), p=likely))

    def truth(likely: float, *, unknown: float = 0.1) -> pl.Series:
        drawn = pl.Series(dice.random(len(number)))
        return pl.select(pl.when(drawn >= unknown).then(drawn < unknown + likely * (1 - unknown))).to_series()

    conference = number // PLANS % CONFERENCES + 1
    frame = pl.DataFrame(
        {
            "committee": pl.Series(number // (PLANS * CONFERENCES)).cast(pl.String),
            "conference": conference,
            "plan": pl.Series(number % (PLANS * CONFERENCES)).cast(pl.String),
            "team": one_of(TEAMS),
            "mutual": truth(0.6),
            "progress": one_of(PROGRESS, LIKELY),
            "was_promoted": truth(0.5, unknown=0.0),
            "retained": truth(0.4),
            "carried": truth(0.5),
            "followed_up": truth(0.5, unknown=0.02),
            "accord": truth(0.8, unknown=0.4),
            "precise": truth(0.2, unknown=0.0),
            "open": conference == CONFERENCES,
        }
    )
    return frame.with_columns(pl.format("c{}", "committee").alias("committee")).to_arrow()
