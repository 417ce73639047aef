"""A process that dies between the steps of one transaction leaves nothing of it."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.conftest import Place
from tests.desk.factories import beijing
from tests.desk.test_killed import live, look, start

SAY, INCOMING = "comity.desk.store.enter", "comity.desk.store.incoming"


@pytest.mark.parametrize(
    ("verb", "step"),
    [
        ("say", f"{SAY}:insert_words"),
        ("say", f"{SAY}:keep_state"),
        ("receive", f"{INCOMING}:insert_rows"),
        ("receive", f"{INCOMING}:insert_words"),
        ("receive", f"{INCOMING}:keep_state"),
    ],
)
def test_what_was_begun_is_not_there_and_is_done_whole_afterwards(
    place: Place, tmp_path: Path, verb: str, step: str
) -> None:
    file = tmp_path / "envelopes"
    file.write_bytes(b"".join(entry.envelope + b"\n" for entry in beijing().says(5)))
    job = ("say", "word", "1") if verb == "say" else ("receive", str(file), "5")
    live(start(place, "say", "first", "1"))
    before = look(place)

    dying = start(Place(place.home, {**place.environment, "COMITY_TEST_DIE_AFTER": step}), *job)
    assert dying.communicate(timeout=60)[0] == ""
    assert dying.returncode == -signal.SIGKILL
    assert look(place) == before

    live(start(place, *job))
    after = look(place)
    assert (after["findings"], after["same"]) == ([], True)
    assert len(after["entries"]) == (2 if verb == "say" else 6)
