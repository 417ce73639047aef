"""Serving the desk: the web server's workers, and a worker for long work beside them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Self

from comity.problems import InputError, Problem

TARGET = "comity.desk.web.wsgi:application"
AGAIN_AFTER = 5.0
PATIENCE = 15.0
THREADS = 8
"""So many people may send something to one worker at a time; their pages are made in turn (`turns`)."""


class JobsWorker:
    """The process that does long work; begun again when it ends without being told to."""

    def __init__(self) -> None:
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.keep_going, name="jobs", daemon=True)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join(2 * PATIENCE)

    def keep_going(self) -> None:
        while not self.over.is_set():
            process = subprocess.Popen([sys.executable, "-m", "comity.desk.jobs"])
            while process.poll() is None and not self.over.wait(0.5):
                pass
            self.stop(process)
            self.over.wait(AGAIN_AFTER)

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        """What is under way is finished first, if it does not take too long; else it is done again later."""
        if process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def serve(*, host: str, port: int, workers: int | None = None, ready: Callable[[], None]) -> None:
    """Serve until told to stop (SIGINT, SIGTERM); `ready` is called once the address is open.

    The workspace is open already (`open_workspace` with the web's settings): the workers read the same environment.
    The server's warnings, which are advice on the numbers of workers and threads, are not printed.
    Raises `InputError` (kind "address_taken").
    """
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    refuse_taken(host, port)
    server = Granian(
        TARGET,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers or usual_workers(),
        blocking_threads=THREADS,
        websockets=False,
        log_access=False,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=int(PATIENCE),
    )
    server.on_startup(ready)
    with JobsWorker():
        server.serve()


def usual_workers() -> int:
    """One for each processor, and never one alone, which a slow page would hold."""
    return max(2, os.cpu_count() or 1)


def refuse_taken(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError as error:
            what = f"{host}:{port} cannot be listened on: {error.strerror}."
            raise InputError([Problem("address_taken", what, mend="Choose another with --port or --host.")]) from error
