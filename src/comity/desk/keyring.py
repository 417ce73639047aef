"""Private keys: one file for each committee in the home, readable by its owner alone, never in the database."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from comity.ledger.keys import BadKeyError, SigningKey
from comity.problems import InputError, Problem, Where

OWNER_ONLY = 0o600


def key_path(*, home: Path, committee: str, side: str) -> Path:
    return home / "keys" / f"{committee}.{side}.key"


def keep_key(key: SigningKey, path: Path) -> None:
    """Write the key whole or not at all; an existing key is never overwritten (`FileExistsError`)."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(key.to_bytes().hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.link(part, path)  # unlike a rename, this fails where the name is taken
        sync_folder(path.parent)
        sync_folder(path.parent.parent)
    finally:
        part.unlink()


def sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_key(path: Path) -> SigningKey:
    """The key in the file; raises `InputError` (kind "no_key") where there is none that can be read."""
    try:
        return SigningKey.from_bytes(bytes.fromhex(path.read_text().strip()))
    except (OSError, ValueError, BadKeyError) as error:
        problem = Problem(
            kind="no_key",
            what=f"The private key cannot be read ({type(error).__name__}), so nothing can be signed.",
            where=Where(file=str(path)),
            mend="Bring the file back from the backup of the workspace's keys folder.",
        )
        raise InputError([problem]) from error


def last_signed(path: Path) -> int:
    """The number of the last entry that this key is known to have signed, or 0.

    It is kept beside the key, and not in the database: a database that was lost or brought back from an old copy would
    otherwise let the key sign the same numbers again.
    """
    try:
        return int(last_path(path).read_text().strip())
    except (OSError, ValueError):
        return 0


def keep_last(path: Path, seq: int) -> None:
    """Whole or not at all. Where it cannot be written the entry stands all the same: this is a guard, not the truth."""
    part = last_path(path).with_name(f".{path.name}.{secrets.token_hex(4)}")
    with suppress(OSError):
        part.write_text(f"{seq}\n")
        part.replace(last_path(path))


def last_path(path: Path) -> Path:
    return path.with_suffix(".last")
