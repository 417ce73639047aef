"""Importing the room loads none of the heavy libraries."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("narwhals", "polars", "duckdb", "pyspark", "scipy", "statsmodels", "numpy", "pandas")


def test_the_measure_and_its_catalogue_load_no_heavy_library() -> None:
    program = (
        "import sys, comity.measure, comity.measure.catalogue, comity.measure.rows, comity.measure.rates; "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
