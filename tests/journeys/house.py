"""A real server on a workspace of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import Place
from tests.desk.web.test_serve import PATIENCE, free_port, served

ROOT = Path(__file__).parents[2]
NOT_OURS = ("COMITY_DATABASE_URL", "COMITY_SERVE", "COMITY_SECOND_FACTOR", "DJANGO_SETTINGS_MODULE")


def place_at(home: Path) -> Place:
    """The workspace in `home`, on SQLite whatever the run is on."""
    kept = {key: value for key, value in os.environ.items() if key not in NOT_OURS}
    return Place(home, {**kept, "COMITY_HOME": str(home)})


def run_on(home: Path, module: str) -> None:
    subprocess.run([sys.executable, "-m", module], env=place_at(home).environment, cwd=ROOT, check=True)


def template_home(shared: Path) -> Path:
    """The home to copy from, made once in a run: the first that comes makes it, the others wait for it."""
    home, ready = shared / "home-of-journeys", shared / "home-of-journeys.ready"
    try:
        home.mkdir()
    except FileExistsError:
        wait_for(ready)
        return home
    run_on(home, "tests.journeys.prepare")
    ready.touch()
    return home


def wait_for(file: Path) -> None:
    until = time.monotonic() + 2 * PATIENCE
    while not file.exists():
        assert time.monotonic() < until, f"{file} was not made: see what the other worker says"
        time.sleep(0.1)


@contextmanager
def house(template: Path, home: Path, *, also: str = "") -> Iterator[str]:
    """A copy of the home, served; gives the address. `also` is a module that is run on it first."""
    shutil.copytree(template, home)
    if also:
        run_on(home, also)
    port = free_port()
    with served(place_at(home), port) as process:
        address = f"http://127.0.0.1:{port}"
        wait_until_open(process, f"{address}/accounts/login/")
        yield address


def wait_until_open(process: subprocess.Popen[str], address: str) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address):
                return
        except OSError:
            assert process.poll() is None, process.stdout and process.stdout.read()
            assert time.monotonic() < until, f"{address} does not open"
            time.sleep(0.1)
