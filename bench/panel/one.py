"""Runs one contestant in a process of its own and prints as JSON what it took (time, processor, memory) and found.

Peak memory is the high-water mark of this process alone, imports included. The finding is a digest over all counts in
order, taken after the clock has stopped.
"""

from __future__ import annotations

import gc
import hashlib
import json
import resource
import sys
import time
from pathlib import Path

import polars as pl
from contestants import BY, COLUMNS, CONTESTANTS


def run(name: str, path: Path, *, rounds: int) -> dict[str, object]:
    seconds: list[float] = []
    processor: list[float] = []
    found = None
    for _ in range(rounds):
        found = None
        gc.collect()
        start, used = time.perf_counter(), time.process_time()
        found = CONTESTANTS[name](path)
        seconds.append(time.perf_counter() - start)
        processor.append(time.process_time() - used)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return {"seconds": seconds, "processor": processor, "peak": peak, "rows": len(found), **_finding(found)}


def _finding(found: pl.DataFrame) -> dict[str, object]:
    if "indicator" in found.columns:
        return {"digest": None}
    ordered = found.select(pl.col(name).cast(pl.String if name == BY[0] else pl.Int64) for name in COLUMNS).sort(BY)
    sums = [int(ordered[name].sum()) for name in COLUMNS[2:]]
    return {"digest": hashlib.sha256(ordered.hash_rows().to_numpy().tobytes()).hexdigest(), "sums": sums}


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], Path(sys.argv[2]), rounds=int(sys.argv[3]))))
