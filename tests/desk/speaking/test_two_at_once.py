"""Two processes that say, confirm or count at the same moment: nothing is said twice, lost or overwritten unseen."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Place

REPOSITORY = Path(__file__).parents[3]


@pytest.fixture
def prepared(place: Place) -> dict[str, Any]:
    place.home.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.desk.speaking.prepare"],
        cwd=REPOSITORY,
        env=place.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def at_once(place: Place, *jobs: tuple[str, str, str]) -> list[Any]:
    """What came of each, all begun when all were ready."""
    children = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.desk.speaking.worker", *job],
            cwd=REPOSITORY,
            env=place.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for job in jobs
    ]
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n", child.communicate()[1]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.flush()
    found = []
    for child in children:
        out, err = child.communicate(timeout=60)
        assert child.returncode == 0, err
        found.append(json.loads(out))
    return found


def test_a_double_click_that_reaches_two_workers_says_it_once(place: Place, prepared: dict[str, Any]) -> None:
    job = ("tell", prepared["officers"][0], f"one form|2020|{prepared['seen']}")

    assert at_once(place, job, job) == [2, 2]


def test_of_two_officers_the_second_sees_the_change_of_the_first(place: Place, prepared: dict[str, Any]) -> None:
    first, second = prepared["officers"]
    jobs = [("tell", who, f"form {due}|{due}|{prepared['seen']}") for who, due in ((first, "2020"), (second, "2021"))]

    outcomes = at_once(place, *jobs)

    assert outcomes in ([2, ["2020"]], [["2021"], 2])


def test_a_draft_that_two_officers_confirm_is_signed_once(place: Place, prepared: dict[str, Any]) -> None:
    outcomes = at_once(place, *(("confirm", who, str(prepared["draft"])) for who in prepared["officers"]))

    assert sorted(map(str, outcomes)) == ["[2]", "confirmed"]


def test_no_key_is_given_twice(place: Place, prepared: dict[str, Any]) -> None:
    first, second = at_once(place, *(("keys", who, "") for who in prepared["officers"]))

    assert sorted(int(key.removeprefix("plan/seoul-")) for key in [*first, *second]) == list(range(3, 43))
