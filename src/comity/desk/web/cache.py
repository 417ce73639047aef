"""What the workers of a workspace have to know of one another for a little while: attempts counted, codes used.

It lies in files in the workspace's home, on SQLite and on PostgreSQL alike. A process's own memory would let whoever
asks several workers try several times as often, and use a code once with each. A table would take the database's one
place for writing, which the ledger needs, with every call of the API and every attempt to sign in; and what is counted
there is forgotten where the transaction around it fails. Pages that only read ask neither.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache

LOCK = "lock"
SUFFIX = ".json"
OWNER_ONLY = 0o600
SWEEP_EVERY = 60.0


class HomeCache(BaseCache):
    """One file an entry, written whole or not at all, by one at a time: of two who add or count at once one is second.

    Nothing is pushed out before its time: whoever fills it with attempts cannot have a used code forgotten. What is
    over is swept away by whoever writes next, once a minute. What is kept must be JSON.
    """

    def __init__(self, folder: str, params: Mapping[str, Any]) -> None:
        super().__init__(dict(params))
        self.folder = Path(folder)

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        entry = read_entry(self.file_of(key, version))
        return default if entry is None else entry["value"]

    def add(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        with self.alone():
            file = self.file_of(key, version)
            if read_entry(file) is not None:
                return False
            write_entry(file, value=value, until=self.get_backend_timeout(timeout))
        return True

    def set(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        with self.alone():
            write_entry(self.file_of(key, version), value=value, until=self.get_backend_timeout(timeout))

    def touch(self, key: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        with self.alone():
            file = self.file_of(key, version)
            entry = read_entry(file)
            if entry is not None:
                write_entry(file, value=entry["value"], until=self.get_backend_timeout(timeout))
        return entry is not None

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        """Counts on, for as long as the first one said. Raises `ValueError` where nothing is counted yet."""
        with self.alone():
            file = self.file_of(key, version)
            entry = read_entry(file)
            if entry is None:
                raise ValueError(f"nothing is counted under {key!r}")
            counted: int = entry["value"] + delta
            write_entry(file, value=counted, until=entry["until"])
        return counted

    def delete(self, key: Any, version: int | None = None) -> bool:
        with self.alone():
            file = self.file_of(key, version)
            was_there = read_entry(file) is not None
            file.unlink(missing_ok=True)
        return was_there

    def clear(self) -> None:
        with self.alone():
            for file in self.files():
                file.unlink(missing_ok=True)

    def file_of(self, key: Any, version: int | None) -> Path:
        """Keys hold addresses and whatever people send: a digest names the file."""
        return self.folder / (sha256(self.make_key(key, version).encode("utf-8", "surrogatepass")).hexdigest() + SUFFIX)

    def files(self) -> Iterator[Path]:
        return (path for path in self.folder.iterdir() if path.name != LOCK)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """The system lets the lock go even when the process is killed."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self.folder / LOCK
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, OWNER_ONLY), "r+b") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if time.time() - os.fstat(lock.fileno()).st_mtime > SWEEP_EVERY:
                os.utime(path)
                self.sweep()
            yield

    def sweep(self) -> None:
        """What is over, and what was never finished since its process was killed."""
        for file in self.files():
            if file.suffix != SUFFIX or read_entry(file) is None:
                file.unlink(missing_ok=True)


def read_entry(file: Path) -> dict[str, Any] | None:
    """What is kept, with its end; None where there is nothing, it is over, or a power cut left half of it."""
    try:
        entry: dict[str, Any] = json.loads(file.read_bytes())
    except (FileNotFoundError, ValueError):
        return None
    is_over = entry["until"] is not None and entry["until"] <= time.time()
    return None if is_over else entry


def write_entry(file: Path, *, value: Any, until: float | None) -> None:
    """Whoever reads meanwhile finds the old or the new, and never half of it."""
    part = file.with_suffix(f".{secrets.token_hex(4)}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w") as kept:
        json.dump({"until": until, "value": value}, kept)
    part.replace(file)
