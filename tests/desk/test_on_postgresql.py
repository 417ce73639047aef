"""Every test of the store runs on SQLite, and here once more on a real PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
NOT_STARTED = "PostgreSQL could not be started"


def beside_postgresql(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "tests/with_postgres.py", sys.executable, *command],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_store_does_the_same_on_postgresql() -> None:
    if os.environ.get("COMITY_DATABASE_URL"):
        return  # this run is on PostgreSQL already
    tests = ["-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider", "tests/desk", f"--ignore={__file__}"]
    done = beside_postgresql(*tests)

    if NOT_STARTED in done.stderr and not os.environ.get("COMITY_REQUIRE_POSTGRES"):
        pytest.skip(done.stderr.strip())
    assert done.returncode == 0, done.stdout + done.stderr
