"""What an administrator has done to keep the workspace in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from comity.desk.jobs.asking import ask
from comity.desk.models import Committee
from comity.desk.people.events import What, write_event
from comity.desk.people.models import User

WORK = {"backup": What.BACKUP, "rebuild": What.REBUILD}


def ask_work(*, kind: str, committee: Committee, by: User) -> None:
    """Ask for one of `WORK`; asking twice before it begins asks once."""
    with transaction.atomic():
        ask(kind=kind, committee=committee, asked_by=by, same=kind)
        write_event(committee=committee, what=WORK[kind], by=by)


@dataclass(frozen=True)
class Backup:
    name: str
    bytes: int
    made: datetime


@dataclass(frozen=True)
class Backups:
    """What there is to copy, and where. `is_file`: the database is one file, which is copied here."""

    is_file: bool
    database: str
    keys: Path
    folder: Path
    files: tuple[Backup, ...]

    @classmethod
    def here(cls) -> Backups:
        home = Path(settings.COMITY_HOME)
        folder = home / "backups"
        found = sorted(folder.glob("*.sqlite3"), reverse=True) if folder.is_dir() else []
        return cls(
            is_file=connection.vendor == "sqlite",
            database=str(settings.DATABASES["default"]["NAME"]),
            keys=home / "keys",
            folder=folder,
            files=tuple(described(path) for path in found[:10]),
        )


def described(path: Path) -> Backup:
    state = path.stat()
    return Backup(path.name, state.st_size, datetime.fromtimestamp(state.st_mtime, UTC))
