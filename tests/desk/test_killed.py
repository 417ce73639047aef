"""`kill -9` at any moment loses nothing that was reported as stored and leaves nothing half applied."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Place
from tests.desk.factories import beijing

SEED = int(os.environ.get("COMITY_SEED", "20261124"))
KILLS = 16 if os.environ.get("COMITY_DATABASE_URL") else 60
FIRST_KILLS = 5
LONGEST_LIFE = 0.35
REPOSITORY = Path(__file__).parents[2]


def start(place: Place, *job: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.desk.child", *job],
        cwd=REPOSITORY,
        env=place.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def live(child: subprocess.Popen[str]) -> str:
    """What a process printed that was left to end."""
    out, err = child.communicate(timeout=120)
    assert child.returncode == 0, err
    return out


def reports(line_source: Any) -> list[dict[str, Any]]:
    """Whole lines only: the last may have been cut by the kill."""
    return [json.loads(line) for line in line_source if line.endswith("\n")]


def live_and_die(place: Place, *job: str, life: float) -> list[dict[str, Any]]:
    """Run a job, kill it `life` seconds after its first report, and return what it had reported."""
    child = start(place, *job)
    lines: list[str] = []
    assert child.stdout is not None
    lines.append(child.stdout.readline())
    reader = threading.Thread(target=lines.extend, args=(child.stdout,))
    reader.start()
    time.sleep(life)
    child.send_signal(signal.SIGKILL)
    child.wait()
    reader.join()
    return reports(lines)


def look(place: Place) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.desk.child", "look"],
        cwd=REPOSITORY,
        env=place.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def test_a_killed_speaker_keeps_every_word_it_reported(place: Place) -> None:
    chance = random.Random(SEED)
    reported: dict[int, str] = {}
    for kill in range(KILLS // 2):
        for line in live_and_die(place, "say", f"k{kill}", "100000", life=chance.uniform(0, LONGEST_LIFE)):
            reported[line["seq"]] = line["digest"]

    seen = look(place)

    held = {seq: digest for _, seq, digest in seen["entries"]}
    assert (seen["findings"], seen["same"]) == ([], True), f"seed {SEED}"
    assert reported
    assert {seq: held.get(seq) for seq in reported} == reported, f"seed {SEED}"
    assert seen["words"] == 2 * len(held), f"seed {SEED}"


def test_a_killed_receiver_keeps_every_batch_it_reported(place: Place, tmp_path: Path) -> None:
    chance = random.Random(SEED)
    entries = beijing().says(1500)
    file = tmp_path / "envelopes"
    file.write_bytes(b"".join(entry.envelope + b"\n" for entry in entries))
    furthest = 0
    for _ in range(KILLS // 2):
        for line in live_and_die(place, "receive", str(file), "7", life=chance.uniform(0, LONGEST_LIFE)):
            assert line["refused"] == 0
            furthest = max(furthest, line["until"])

    seen = look(place)

    held = [digest for side, _, digest in seen["entries"] if side == "beijing"]
    assert (seen["findings"], seen["same"]) == ([], True), f"seed {SEED}"
    assert len(held) >= min(furthest, len(entries)) > 0, f"seed {SEED}"
    assert held == [entry.digest for entry in entries[: len(held)]], f"seed {SEED}"


def test_a_first_opening_that_was_killed_is_finished_by_the_next(place: Place) -> None:
    """Killed before anything was reported: while tables are made, the key is written, the committee founded."""
    chance = random.Random(SEED)
    begin = time.monotonic()
    assert start(place, "look").wait(timeout=60) != 0  # there is no committee to look at
    longest = time.monotonic() - begin
    for death in range(FIRST_KILLS):
        opened = place if os.environ.get("COMITY_DATABASE_URL") else place.at(place.home / str(death))
        child = start(opened, "say", "first", "1")
        time.sleep(chance.uniform(longest / 3, longest))
        child.send_signal(signal.SIGKILL)
        child.wait()
        assert_opens(opened)


def assert_opens(place: Place) -> None:
    """Whatever the killed process left, the next speaks, and all that stands is sound."""
    child = start(place, "say", "next", "1")
    out, err = child.communicate(timeout=60)
    assert child.returncode == 0, f"seed {SEED}: {err}"
    seen = look(place)
    assert (seen["findings"], seen["same"]) == ([], True), f"seed {SEED}"
    assert json.loads(out)["digest"] in [digest for _, _, digest in seen["entries"]]


@pytest.mark.parametrize("speakers", [3])
def test_processes_that_speak_at_once_never_fork_the_ledger(place: Place, speakers: int) -> None:
    each = 15
    children = [start(place, "say", f"s{number}", str(each)) for number in range(speakers)]
    spoken = []
    for child in children:
        out, err = child.communicate(timeout=120)
        assert child.returncode == 0, err
        spoken += reports(out.splitlines(keepends=True))

    seen = look(place)

    assert seen["findings"] == []
    assert sorted(line["seq"] for line in spoken) == list(range(1, speakers * each + 1))
    assert {line["seq"]: line["digest"] for line in spoken} == {seq: digest for _, seq, digest in seen["entries"]}
