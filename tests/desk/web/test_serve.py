"""`comity desk serve` in a process of its own: it answers, does long work, and stops cleanly."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.conftest import Place

COMITY = [sys.executable, "-c", "from comity.cli.main import run; run()"]
PATIENCE = 60


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


def environment_of(place: Place) -> dict[str, str]:
    return {key: value for key, value in place.environment.items() if key != "DJANGO_SETTINGS_MODULE"}


@contextmanager
def served(place: Place, port: int, *words: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [*COMITY, "desk", "serve", "--port", str(port), *words],
        env=environment_of(place), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def fetched(address: str) -> str:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                return str(answer.read(), "utf-8")
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def children(process: subprocess.Popen[str]) -> list[str]:
    """The command lines of the processes that live in the server's session."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError):
            if (folder / "stat").read_text().rsplit(")", 1)[1].split()[3] == str(process.pid):
                found.append((folder / "cmdline").read_text().replace("\0", " "))
    return found


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_it_says_its_address_answers_and_stops_with_all_its_processes(place: Place, told: signal.Signals) -> None:
    port = free_port()
    with served(place, port) as process:
        page = fetched(f"http://127.0.0.1:{port}/accounts/login/")
        style = fetched(f"http://127.0.0.1:{port}/static/account/passkey.js")
        alive = children(process)
        process.send_signal(told)
        said, _ = process.communicate(timeout=PATIENCE)
        left = children(process)

    assert ("<h1>Sign in</h1>" in page, "Passkeys" in style) == (True, True)
    assert sum("comity.desk.jobs" in line for line in alive) == 1
    assert (process.returncode, left) == (0, [])
    assert said == f"The desk is open at http://127.0.0.1:{port}/   (Ctrl-C closes it)\n"


def test_an_address_that_is_taken_is_named(place: Place) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run(
            [*COMITY, "desk", "serve", "--port", str(port)],
            env=environment_of(place), capture_output=True, text=True, check=False, timeout=PATIENCE,
        )  # fmt: skip
    assert (done.returncode, f"127.0.0.1:{port} cannot be listened on" in done.stderr) == (1, True)
    assert "--port" in done.stderr


def test_for_others_the_settings_are_safe(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "COMITY_HOME": str(tmp_path),
        "COMITY_SERVE": "https",
        "COMITY_HOSTS": "comity.seoul.example",
        "DJANGO_SETTINGS_MODULE": "comity.desk.web.settings",
    }
    command = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "System check identified no issues (1 silenced).\n")
