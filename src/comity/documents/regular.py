"""Only files are read: a pipe or a device would keep the reader waiting, or never end."""

from __future__ import annotations

import stat
from pathlib import Path

from comity.problems import InputError, Problem, Where

KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def size_of_file(path: Path) -> int:
    """Its bytes. Raises InputError: there is nothing, or no file, or the way to it cannot be gone."""
    where = Where(file=str(path))
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        what = f"the file cannot be opened: {reason}."
        raise InputError([Problem(kind="no_such_file", what=what, where=where, mend="Name a file.")]) from error
    for is_of, kind in KINDS:
        if is_of(found.st_mode):
            what = f"this is {kind}, not a file."
            raise InputError([Problem(kind="not_a_file", what=what, where=where, mend="Save it as a file first.")])
    return found.st_size
