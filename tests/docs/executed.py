"""Executes the examples of a page of the documentation.

A fenced block marked `console` holds lines that begin with `$ ` and, under each, what it prints; a line `…` stands
for any number of lines, `…` within a line for anything. Blocks marked `python` run one after another in one
namespace. A block marked with a file's name (```` ```toml file=map.toml ````) is written to that file first.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^```(?P<language>\w+)(?: file=(?P<file>\S+))?\n(?P<body>.*?)^```", re.MULTILINE | re.DOTALL)
REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True)
class Block:
    language: str
    file: str | None
    body: str


def blocks(page: Path) -> Iterator[Block]:
    for found in FENCE.finditer(page.read_text(encoding="utf-8")):
        yield Block(language=found["language"], file=found["file"], body=found["body"])


def commands(body: str) -> Iterator[tuple[str, list[str]]]:
    """Each `$ command` with the lines it should print."""
    command, printed = "", list[str]()
    for line in body.splitlines():
        if line.startswith("$ "):
            if command:
                yield command, printed
            command, printed = line[2:], []
        else:
            printed.append(line.rstrip())
    if command:
        yield command, printed


def pattern_of(expected: list[str]) -> re.Pattern[str]:
    parts = [r"(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*") + r"\n" for line in expected]
    return re.compile("".join(parts))


def normalised(text: str) -> str:
    lines = [line.rstrip() for line in text.strip("\n").splitlines()]
    return "\n".join(lines) + "\n" if lines else ""


def run_console(body: str, *, folder: Path) -> None:
    environment = {
        **os.environ,
        "COMITY_HOME": str(folder / "home"),
        "COLUMNS": "120",
        "NO_COLOR": "1",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    for command, expected in commands(body):
        done = subprocess.run(
            ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        printed = normalised(done.stdout + done.stderr)
        wanted = normalised("\n".join(expected)).splitlines()
        assert pattern_of(wanted).fullmatch(printed), f"$ {command}\nprinted:\n{printed}\nthe page says:\n{expected}"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def execute(page: Path, *, folder: Path) -> int:
    """Runs every example of `page` inside `folder` (which sees the repository's `cases/`); returns how many."""
    if not (folder / "cases").exists():
        (folder / "cases").symlink_to(REPOSITORY / "cases")
    namespace: dict[str, object] = {"__name__": "__main__"}
    count = 0
    before = Path.cwd()
    os.chdir(folder)
    try:
        for block in blocks(page):
            if block.file:
                write(folder / block.file, block.body)
            elif block.language == "console":
                run_console(block.body, folder=folder)
            elif block.language == "python":
                exec(compile(block.body, str(page), "exec"), namespace)
            else:
                continue
            count += 1
    finally:
        os.chdir(before)
    return count
