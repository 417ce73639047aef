"""Runs the command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from comity.cli import main

TERMINAL = {"COLUMNS": "140", "NO_COLOR": "1"}
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
    """`comity WORDS`; a traceback, whatever the input, fails the test.

    With an `environment` in a process of its own, as a person does; else in this one, which is quicker. What opens a
    workspace needs a process.
    """
    if environment is None:
        return in_this_process(*map(str, words))
    done = subprocess.run(
        [sys.executable, "-c", "from comity.cli.main import run; run()", *map(str, words)],
        env={**os.environ, **TERMINAL, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


def in_this_process(*words: str) -> Done:
    done = CliRunner().invoke(main.comity, words, env=TERMINAL)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout, done.stderr)
