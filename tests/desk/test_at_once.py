"""Several processes receiving at once: nothing is lost, and none waits for another for ever."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import Place
from tests.desk.factories import beijing
from tests.desk.test_killed import REPOSITORY, look, start
from tests.ledger.simulator import Author, key_of


def test_receivers_of_the_same_ledgers_in_opposite_order_both_finish(place: Place, tmp_path: Path) -> None:
    ledgers = [beijing().says(60), Author(side="tokyo", key=key_of("tokyo-1")).says(60)]
    children = []
    for number, order in enumerate((ledgers, ledgers[::-1])):
        file = tmp_path / f"envelopes-{number}"
        file.write_bytes(b"".join(entry.envelope + b"\n" for pair in zip(*order, strict=True) for entry in pair))
        children.append(start(place, "receive", str(file), "4"))
    for child in children:
        assert child.communicate(timeout=120)[1] == ""
        assert child.returncode == 0

    seen = look(place)

    assert (seen["findings"], seen["same"]) == ([], True)
    assert seen["entries"] == [[entry.side, entry.seq, entry.digest] for ledger in ledgers for entry in ledger]


def test_a_reader_sees_one_moment_and_keeps_nobody_from_writing(place: Place) -> None:
    assert start(place, "say", "first", "1").wait(timeout=60) == 0
    reader = subprocess.Popen(
        [sys.executable, "-m", "tests.desk.child", "read"],
        cwd=REPOSITORY,
        env=place.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert reader.stdout is not None
    assert reader.stdout.readline() == "reading\n"

    assert start(place, "say", "second", "2").wait(timeout=30) == 0

    assert json.loads(reader.communicate("\n", timeout=30)[0]) == [1, 1, 3]
