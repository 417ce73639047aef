"""All rate indicators over a panel, against the same by hand: ratios of one run on one machine.

    python bench/panel/run.py                       10 million plans, 50,000 committees × 8 conferences
    python bench/panel/run.py --rows 50000000       five times as many

Every contestant runs in a process of its own, twice each time; they take turns, so that whatever else the machine does
meets them all, and the best time counts. Processor seconds (of all threads) stand beside. Answers must be equal, or the
run fails. It also fails where a target is missed.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generate import CONFERENCES, PLANS, generate

HERE = Path(__file__).parent
GIB = 1024**3
MEASURE, INTERVALS, FIGURES = "measure_on_polars", "intervals_on_polars", "figures_on_polars"
MOST_FOR_FIGURES = 20_000_000  # the long form of more than that wants more memory than the wide one
NAMES = {
    "measure_on_polars": "comity.measure on Polars",
    "polars_by_hand": "Polars by hand",
    "measure_on_duckdb": "comity.measure on DuckDB",
    "duckdb_by_hand": "DuckDB SQL by hand",
    "pandas_by_hand": "pandas by hand",
    "intervals_on_polars": "comity.measure on Polars, with intervals",
    "figures_on_polars": "comity.measure on Polars, figures in long form",
}


@dataclass(frozen=True)
class Target:
    what: str
    ratio: float
    most: float

    @property
    def is_met(self) -> bool:
        return self.ratio <= self.most

    def __str__(self) -> str:
        return f"{'met   ' if self.is_met else 'MISSED'} {self.what}: {self.ratio:.2f} (at most {self.most:g})"


def main() -> int:
    options = _options()
    path = Path(options.folder) / f"plans-{options.rows}.parquet"
    _print_setting(options.rows)
    generate(path, rows=options.rows)
    if options.rows > MOST_FOR_FIGURES:
        options.without.append(FIGURES)
        print("without the long form of the figures: a panel of this size is read in wide form\n")
    taking_part = [name for name in NAMES if name not in options.without]
    turns = [{name: _run(name, path) for name in taking_part} for _ in range(options.rounds)]
    results = {name: _joined([turn[name] for turn in turns]) for name in taking_part}
    _print_results(results)
    _assert_equal(results)
    targets = _targets(results, memory=options.memory * GIB)
    print("\nequal answers: yes, n and d of every variant in every group\n")
    print("\n".join(str(target) for target in targets))
    return 0 if all(target.is_met for target in targets) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--folder", default=str(Path(tempfile.gettempdir()) / "comity-bench"), help="for the plans")
    parser.add_argument("--without", action="append", default=[], choices=sorted(set(NAMES) - {MEASURE}))
    parser.add_argument("--memory", type=float, help="at most this many GiB (1.5; from 50 million plans on 4)")
    options = parser.parse_args()
    options.memory = options.memory or (1.5 if options.rows < 50_000_000 else 4.0)
    return options


def _print_setting(rows: int) -> None:
    versions = ", ".join(
        f"{name} {importlib.metadata.version(name)}"
        for name in ("narwhals", "polars", "duckdb", "pandas", "statsmodels")
    )
    print(f"{rows:,} plans, {-(-rows // (PLANS * CONFERENCES)):,} committees × {CONFERENCES} conferences")
    print(f"{platform.platform()}, {_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{versions}\n")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _run(name: str, path: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, str(HERE / "one.py"), name, str(path), "2"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{NAMES[name]} failed:\n{done.stderr}")
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _joined(turns: list[dict[str, Any]]) -> dict[str, Any]:
    """All turns of one contestant: every time, the highest peak, the answer of the first."""
    times = {key: [each for turn in turns for each in turn[key]] for key in ("seconds", "processor")}
    return {**turns[0], **times, "peak": max(turn["peak"] for turn in turns), "best": min(times["seconds"])}


def _print_results(results: dict[str, dict[str, Any]]) -> None:
    for name, result in results.items():
        every = " ".join(f"{seconds:.2f}" for seconds in result["seconds"])
        print(
            f"{NAMES[name]:48} {result['best']:6.2f} s  processor {min(result['processor']):6.2f} s"
            f"  peak {result['peak'] / GIB:5.2f} GiB  ({every})"
        )


def _assert_equal(results: dict[str, dict[str, Any]]) -> None:
    counts = {name: (each["digest"], each["rows"], each["sums"]) for name, each in results.items() if each["digest"]}
    first = counts[MEASURE]
    wrong = [NAMES[name] for name, found in counts.items() if found != first]
    if wrong:
        raise SystemExit(f"Answers differ from those of {NAMES[MEASURE]}: {', '.join(wrong)}")


def _targets(results: dict[str, dict[str, Any]], *, memory: float) -> list[Target]:
    def ratio(one: str, other: str) -> float:
        return float(results[one]["best"] / results[other]["best"])

    pairs = [
        (MEASURE, "polars_by_hand", 1.5),
        ("measure_on_duckdb", "duckdb_by_hand", 1.5),
        (MEASURE, "pandas_by_hand", 1 / 2.5),
    ]
    timed = [
        Target(f"time of {NAMES[one]} / {NAMES[other]}", ratio(one, other), most)
        for one, other, most in pairs
        if {one, other} <= results.keys()
    ]
    used = [
        Target(f"peak memory of {NAMES[name]} / allowed", results[name]["peak"] / memory, 1.0)
        for name in (MEASURE, INTERVALS, "measure_on_duckdb", FIGURES)
        if name in results
    ]
    return [*timed, *used]


if __name__ == "__main__":
    sys.exit(main())
