"""`kill -9` while drafts are confirmed: none is confirmed twice, none is lost, and the ledger stands."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from tests.conftest import Place

REPOSITORY = Path(__file__).parents[3]
SEED = int(os.environ.get("COMITY_SEED", "20261124"))
DRAFTS, KILLS, MOST_REPORTS, LONGEST_WAIT = 120, 8, 8, 0.03


def start(place: Place, *job: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.desk.speaking.confirmer", *job],
        cwd=REPOSITORY, env=place.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def told(place: Place, *job: str) -> Any:
    """What a process says that is left to end."""
    child = start(place, *job)
    out, err = child.communicate(timeout=120)
    assert child.returncode == 0, err
    return [json.loads(line) for line in out.splitlines()]


def confirmed_until_killed(place: Place, officer: str, chance: random.Random) -> list[list[int]]:
    """The drafts that it reported, each with its entry. Killed a moment after one of its reports."""
    child, lines = start(place, "confirm", officer), []
    assert child.stdout is not None
    lines += [child.stdout.readline() for _ in range(1 + chance.randint(0, MOST_REPORTS))]
    reader = threading.Thread(target=lines.extend, args=(child.stdout,))
    reader.start()
    time.sleep(chance.uniform(0, LONGEST_WAIT))
    child.kill()
    child.wait()
    reader.join()
    return [json.loads(line) for line in lines[1:] if line.endswith("\n")]


def test_a_killed_officer_confirms_each_draft_once_and_loses_none(place: Place) -> None:
    chance = random.Random(SEED)
    (prepared,) = told(place, "prepare", str(DRAFTS))
    (before,) = told(place, "look")
    reported = []
    for _ in range(KILLS):
        reported += confirmed_until_killed(place, prepared["officer"], chance)
    (amid,) = told(place, "look")
    rest = told(place, "confirm", prepared["officer"])[1:]

    (after,) = told(place, "look")
    entry_of = {draft: entry for draft, _state, entry, _times in after["drafts"]}
    assert (amid["findings"], after["findings"]) == ([], []), f"seed {SEED}"
    assert 0 < len(reported) < DRAFTS, f"seed {SEED}"
    assert rest, f"seed {SEED}"
    assert dict(reported + rest) == {draft: entry_of[draft] for draft, _entry in reported + rest}, f"seed {SEED}"
    assert [(state, times) for _draft, state, _entry, times in after["drafts"]] == [("confirmed", 1)] * DRAFTS
    new = sorted(set(after["entries"]) - set(before["entries"]))
    assert sorted(entry_of.values()) == new == after["spoken"], f"seed {SEED}"
    assert len(new) == DRAFTS, f"seed {SEED}"
