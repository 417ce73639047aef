"""What workers know of one another: counted and used once, however many ask at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from comity.desk.web import cache as module
from comity.desk.web.cache import HomeCache

RACE = """
import sys
from comity.desk.web.cache import HomeCache
cache = HomeCache(sys.argv[1], {})
sys.stdin.readline()
print(sum(cache.add(f"code {number}", True, 60) for number in range(100)))
for _ in range(100):
    cache.incr("calls")
"""


def test_of_several_processes_that_add_at_once_one_adds_and_all_are_counted(tmp_path: Path) -> None:
    cache = HomeCache(str(tmp_path / "cache"), {})
    cache.set("calls", 0, 60)
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACE, str(tmp_path / "cache")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment(tmp_path),
        )
        for _ in range(4)
    ]  # fmt: skip
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("\n")
        racer.stdin.flush()
    added = [int(racer.communicate(timeout=60)[0]) for racer in racers]

    assert (sum(added), cache.get("calls")) == (100, 400)


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "COMITY_HOME": str(home), "DJANGO_SETTINGS_MODULE": "comity.desk.web.settings"}


def test_it_forgets_when_the_time_is_over_and_not_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(module.time, "time", lambda: now[0])
    cache = HomeCache(str(tmp_path), {})
    added = [cache.add("code", 1, 90), cache.add("code", 2, 90)]
    now[0] += 60
    counted = cache.incr("code")
    kept = cache.get("code")
    now[0] += 30.5

    assert (added, counted, kept, cache.get("code"), cache.add("code", 3, 90)) == ([True, False], 2, 2, None, True)
    with pytest.raises(ValueError, match="nothing is counted"):
        cache.incr("calls")


def test_what_is_over_is_swept_away(tmp_path: Path) -> None:
    cache = HomeCache(str(tmp_path), {})
    for number in range(50):
        cache.set(number, "x", 0.001)
    cache.set("stays", "x", 600)
    (tmp_path / "half.0a0b0c0d").touch()
    (tmp_path / "cut.json").write_text('{"until": 12')
    os.utime(tmp_path / "lock", (0, 0))
    cache.set("last", "x", 600)

    assert sorted(path.suffix for path in tmp_path.iterdir()) == ["", ".json", ".json"]
    assert (cache.get("stays"), cache.delete("stays"), cache.delete("stays"), cache.get("stays")) == (
        "x", True, False, None,
    )  # fmt: skip


def test_nobody_else_on_the_machine_reads_it(tmp_path: Path) -> None:
    cache = HomeCache(str(tmp_path / "cache"), {})
    cache.set("who", "kim@seoul.example", 60)
    modes = {path.name.rpartition(".")[2]: path.stat().st_mode & 0o777 for path in (tmp_path / "cache").iterdir()}
    assert ((tmp_path / "cache").stat().st_mode & 0o777, modes) == (0o700, {"lock": 0o600, "json": 0o600})
