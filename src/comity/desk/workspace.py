"""Opening a workspace: Django set up on its database, the tables made or brought up to date."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from comity.desk.places import DATABASE_FILE, choose_home
from comity.problems import InputError, Problem, Where

SETTINGS = "comity.desk.settings"
WEB_SETTINGS = "comity.desk.web.settings"
OURS = frozenset({"desk", "people", "speaking", "jobs"})
DAMAGED = ("malformed", "not a database", "no such table", "no such column", 'relation "', "disk I/O")
FULL = ("disk is full", "No space left")


def open_workspace(
    home: str | Path | None = None, *, database_url: str | None = None, settings: str | None = None
) -> Path:
    """Set Django up on the workspace in `home` and bring its tables up to date; returns the home.

    `settings` is `WEB_SETTINGS` where pages are served or people are cared for, so that their tables are there too;
    else those that DJANGO_SETTINGS_MODULE names, else the store's alone. Once per process. Several processes may open a
    new workspace at once. Raises `InputError` where the folder or the database cannot be used.
    """
    chosen = choose_home(home or os.environ.get("COMITY_HOME"))
    make_home(chosen)
    os.environ["COMITY_HOME"] = str(chosen)
    if database_url:
        os.environ["COMITY_DATABASE_URL"] = database_url
    if settings:
        os.environ["DJANGO_SETTINGS_MODULE"] = settings
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    keep_for_owner(chosen / DATABASE_FILE)
    import django

    django.setup()
    with_usable_database(chosen)
    return chosen


def make_home(home: Path) -> None:
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise InputError([unusable(home, f"The workspace's folder cannot be used: {error.strerror}.")]) from error


def keep_for_owner(database: Path) -> None:
    """SQLite would make the file, and its log with it, readable by everybody who reads the folder."""
    if not os.environ.get("COMITY_DATABASE_URL"):
        with suppress(OSError):  # a folder that cannot be written to is named when the database is opened
            database.touch(mode=0o600)


def with_usable_database(home: Path) -> None:
    from django.db import DatabaseError

    try:
        later = later_migrations()
        if later:
            raise InputError([of_a_later_version(home, later)])
        if not is_up_to_date():
            with one_at_a_time(home):
                migrate(home)
        if rebuild_due(home).exists():
            with one_at_a_time(home):
                project_once(home)
    except DatabaseError as error:
        raise InputError([database_problem(error, home=home)]) from error


def database_problem(error: Exception, *, home: Path | None = None) -> Problem:
    """What the database says, as a problem that tells what to do.

    A damaged database must not be begun anew: our ledger would give its numbers a second time, which is a fork.
    """
    words = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    where = Where(file=str(home or os.environ.get("COMITY_HOME", "")))
    what = f"The workspace's database cannot be used: {words}."
    if any(sign in words for sign in DAMAGED):
        mend = "It is damaged: restore it from a backup. What others hold of the ledgers can be received again."
        return Problem("workspace_damaged", what, where, mend)
    if any(sign in words for sign in FULL):
        return Problem("disk_full", what, where, "Make room on its disk; what was reported as stored is there.")
    return unusable(home or Path(str(where.file)), what)


def of_a_later_version(home: Path, later: list[str]) -> Problem:
    what = f"The workspace was made by a later version of Comity (it has {', '.join(later)})."
    mend = "Use that version, or choose another workspace with --home."
    return Problem("later_version", what, Where(file=str(home)), mend)


def later_migrations() -> list[str]:
    """Those of ours that were applied and are not known here."""
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(connection)
    return sorted(
        name
        for app, name in set(loader.applied_migrations) - set(loader.disk_migrations)
        if app in OURS & loader.migrated_apps
    )


def unusable(home: Path, what: str) -> Problem:
    mend = "Choose another with --home or COMITY_HOME, or mend its permissions or COMITY_DATABASE_URL."
    return Problem("workspace_unusable", what, Where(file=str(home)), mend)


def is_up_to_date() -> bool:
    """Whether every migration has been applied."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def migrate(home: Path) -> None:
    from django.core.management import call_command

    if is_up_to_date():
        return
    if is_of_the_store_alone():
        rebuild_due(home).touch()
    call_command("migrate", verbosity=0, interactive=False)


def is_of_the_store_alone() -> bool:
    """Whether there are ledgers, but not yet the tables that pages read: what was said before is not in them."""
    from django.db import connection

    tables = set(connection.introspection.table_names())
    return "desk_committee" in tables and "desk_planline" not in tables


def rebuild_due(home: Path) -> Path:
    """This file is there from before the tables are made until they are filled, so that a crash forgets nothing."""
    return home / "rebuild-due"


def project_once(home: Path) -> None:
    """Fill the tables that pages read from the words of a workspace that is older than they are.

    Where an entry is damaged they stay as they are, so that `comity verify` can say what is wrong; it is tried again.
    """
    from comity.desk.store.rebuild import rebuild

    if rebuild_due(home).exists():
        with suppress(InputError):
            rebuild()
            rebuild_due(home).unlink()


@contextmanager
def one_at_a_time(home: Path) -> Iterator[None]:
    """Holds a lock on the home, which the system lets go even when the process is killed."""
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
