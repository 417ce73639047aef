"""Real processes take jobs up, are killed, and others go on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Place

REPOSITORY = Path(__file__).parents[3]
PATIENCE = 120
STALE = "2.5"


@pytest.fixture
def notes(place: Place, tmp_path: Path) -> Path:
    file = tmp_path / "notes"
    place.environment["COMITY_TEST_NOTES"] = str(file)
    return file


def start(place: Place, *verb: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.desk.jobs.child", *verb],
        cwd=REPOSITORY,
        env=place.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def told(place: Place, *verb: str) -> str:
    out, err = (child := start(place, *verb)).communicate(timeout=PATIENCE)
    assert child.returncode == 0, err
    return out


def look(place: Place) -> list[dict[str, Any]]:
    seen: list[dict[str, Any]] = json.loads(told(place, "look"))
    return seen


def lines(file: Path) -> list[str]:
    return [line.split()[0] for line in file.read_text().splitlines()] if file.exists() else []


def wait_until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.05)


def kill(child: subprocess.Popen[str]) -> None:
    child.send_signal(signal.SIGKILL)
    child.communicate()


def end(child: subprocess.Popen[str]) -> None:
    child.terminate()
    _, err = child.communicate(timeout=PATIENCE)
    assert child.returncode == 0, err


def test_several_workers_do_every_job_once(place: Place, notes: Path) -> None:
    names = [str(number) for number in range(40)]
    told(place, "ask", "note", json.dumps([{"name": name} for name in names]))
    workers = [start(place, "once", "30") for _ in range(3)]
    for worker in workers:
        _, err = worker.communicate(timeout=PATIENCE)
        assert worker.returncode == 0, err

    assert sorted(lines(notes), key=int) == names
    assert look(place) == [
        {"kind": "note", "state": "done", "done": 0, "total": None, "tries": 1, "result": {"name": name}, "error": ""}
        for name in names
    ]


def test_what_a_killed_worker_left_another_takes_up_again(place: Place, notes: Path) -> None:
    told(place, "ask", "linger", '[{"steps": 30}]')
    first = start(place, "work", STALE)
    wait_until(lambda: lines(notes) == ["begin"])
    time.sleep(0.6)
    kill(first)
    assert [(job["state"], job["total"]) for job in look(place)] == [("running", 30)]
    second = start(place, "work", STALE)
    wait_until(lambda: lines(notes) == ["begin", "begin", "end"])
    end(second)

    assert [(job["state"], job["tries"], job["error"]) for job in look(place)] == [("done", 2, "")]


@pytest.mark.parametrize("kind", ["linger", "hold"])
def test_a_job_that_takes_longer_than_that_is_left_to_its_worker(place: Place, notes: Path, kind: str) -> None:
    told(place, "ask", kind, '[{"steps": 90}]')
    workers = [start(place, "work", STALE) for _ in range(2)]
    wait_until(lambda: "end" in lines(notes))
    time.sleep(1)
    for worker in workers:
        end(worker)

    assert lines(notes) == ["begin", "end"]
    assert [(job["state"], job["tries"]) for job in look(place)] == [("done", 1)]


def test_progress_is_seen_while_the_work_goes_on(place: Place, notes: Path) -> None:
    told(place, "ask", "linger", '[{"steps": 80}]')
    worker = start(place, "work", "30")
    wait_until(lambda: lines(notes) == ["begin"])
    time.sleep(1)
    seen = look(place)
    wait_until(lambda: "end" in lines(notes))
    end(worker)

    assert [(job["state"], job["total"]) for job in seen] == [("running", 80)]
    assert 0 < seen[0]["done"] < 80


def test_a_job_that_kills_its_workers_is_given_up(place: Place, notes: Path) -> None:
    told(place, "ask", "linger", '[{"steps": 1000}]')
    for death in range(1, 4):
        worker = start(place, "work", "0.6")
        wait_until(lambda: lines(notes) == ["begin"] * death)  # noqa: B023
        kill(worker)
        time.sleep(0.7)
    told(place, "once", "0.6")

    assert lines(notes) == ["begin"] * 3
    assert [(job["state"], job["tries"]) for job in look(place)] == [("failed", 3)]
    assert look(place)[0]["error"].startswith("Its worker ended three times")


def test_a_worker_ends_when_its_parent_is_gone(place: Place, notes: Path) -> None:
    told(place, "look")
    begin = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-m', 'comity.desk.jobs'])\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(60)"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", begin], cwd=REPOSITORY, env=place.environment, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    time.sleep(1.5)
    assert is_alive(worker)
    parent.kill()
    parent.wait()

    wait_until(lambda: not is_alive(worker))


def is_alive(process: int) -> bool:
    """Not gone, and not merely waiting for somebody to ask how it ended."""
    try:
        os.kill(process, 0)
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
