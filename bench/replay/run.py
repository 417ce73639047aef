"""Replay: entries verified, stored and applied, against verifying their signatures alone; and its memory.

    python bench/replay/run.py                     100,000 entries of three statements into a new SQLite workspace

Each job runs in a process of its own, one after the other, on one core. It fails where a target is missed. On a machine
that does other things too, look at the processor's time.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from generate import generate

HERE = Path(__file__).parent
MOST_RATIO = 2.5
MOST_GROWTH = 1.1
MIB = 1024**2
NAMES = {
    "bare_signatures": "Ed25519 alone, on bytes that lie ready",
    "envelopes_verified": "envelopes opened and signatures verified",
    "received": "verified, judged, stored and applied",
}


@dataclass(frozen=True)
class Result:
    seconds: float
    processor: float
    memory: int
    projecting: float = 0.0


MEASURES: dict[str, Callable[[Result], float]] = {
    "by the clock": attrgetter("seconds"),
    "of the processor": attrgetter("processor"),
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
    few = max(options.entries // 2, 1)  # with far fewer, SQLite's page cache is not full yet
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}\n", flush=True)
    results = {name: _run(name, entries=options.entries, options=options) for name in NAMES}
    small = _run("received", entries=few, options=options)
    whole = results.pop("received")
    targets = [
        Target(f"{NAMES['received']}, to {NAMES[name]}: {how}", measure(whole) / measure(alone), MOST_RATIO)
        for name, alone in results.items()
        for how, measure in MEASURES.items()
    ]
    growth = whole.memory / small.memory
    targets.append(Target(f"memory with {options.entries:,} entries to that with {few:,}", growth, MOST_GROWTH))
    print("\n" + "\n".join(map(str, targets)))
    return 0 if all(target.is_met for target in targets) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--folder", default=str(Path(tempfile.gettempdir()) / "comity-bench"), help="for the envelopes")
    return parser.parse_args()


def _run(name: str, *, entries: int, options: argparse.Namespace) -> Result:
    path = Path(options.folder) / f"envelopes-{entries}"
    generate(path, entries=entries)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COMITY_")}
    with tempfile.TemporaryDirectory(prefix="comity-replay-", dir=options.folder) as home:
        command = [sys.executable, str(HERE / "jobs.py"), name, str(path), home]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise SystemExit(f"{NAMES[name]} failed:\n{done.stderr}")
    result = Result(**json.loads(done.stdout))
    print(
        f"{NAMES[name]:42} {entries:>9,} entries {result.seconds:7.2f} s, processor {result.processor:7.2f} s,"
        f" {entries / result.seconds:>7,.0f}/s, {result.memory / MIB:4.0f} MiB"
        + (f"; beside it {result.projecting:.2f} s for the pages' tables" if result.projecting else ""),
        flush=True,
    )
    return result


if __name__ == "__main__":
    sys.exit(main())
