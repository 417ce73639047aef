"""The wide form of a panel says the same as the figures."""

from __future__ import annotations

from comity.measure import Tables, figures
from comity.measure.intervals import with_intervals
from comity.measure.rates import RATE_VARIANTS, rate_counts
from tests.measure.panel import plans


def test_values_and_intervals_are_those_of_the_figures() -> None:
    table = plans(4)
    wide = {(row["committee"], row["conference"]): row for row in with_intervals(rate_counts(table)).to_dicts()}

    found = figures(Tables(plans=table), by_team=False).rows()
    rows = [row for row in found if row.variant != "forward" and row.conference is not None]

    assert len(rows) == len(wide) * (len(RATE_VARIANTS) - 1)
    different = [
        row
        for row in rows
        for part in ("value", "low", "high")
        if getattr(row, part) != wide[row.committee, row.conference or 0][f"{row.indicator}.{row.variant}.{part}"]
    ]
    assert different == []
