"""Runs the command as a person does: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[2]
CASES = REPOSITORY / "cases"


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def comity(*words: str | Path, environment: dict[str, str] | None = None) -> Done:
    """`comity WORDS`; a traceback, whatever the input, fails the test."""
    done = subprocess.run(
        [sys.executable, "-c", "from comity.cli.main import run; run()", *map(str, words)],
        env={**os.environ, "COLUMNS": "140", "NO_COLOR": "1", **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Done(done.returncode, done.stdout, done.stderr)
