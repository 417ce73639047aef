"""Run as a process of its own, which reads one workbook: what a hostile file does to the reader stays in there.

A workbook can name a cell so far away, or be damaged in such a way, that the reader in Rust ends the whole process.
Here it ends this one, within bounds of memory and time. On standard output, by `marshal`: the names of the sheets, the
name of the one that was read (None: there is none such, or all are empty), and its rows in batches, the last one empty.
What the reader refuses is instead told as (name of the error, message); the exit status TOO_LARGE tells that the bounds
were met. Nothing of Comity is imported: the start is quick.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import itertools
import json
import marshal
import resource
import sys
from pathlib import Path
from typing import Any

MEMORY = 2 << 30
SECONDS = 120
MOST_CELLS = 30_000_000
BATCH = 10_000
TOO_LARGE = 3
MIDNIGHT = dt.time()


def main(path: str, asked: str) -> None:
    """`asked` is the JSON of the sheet's name, its number from 1, or null for the first that has a value."""
    for limit, bound in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # not every system can set every limit
            resource.setrlimit(limit, (bound, bound))
    import python_calamine as calamine

    try:
        answer(Path(path), json.loads(asked))
    except (calamine.CalamineError, calamine.PasswordError, calamine.ZipError, OSError) as error:
        tell((type(error).__name__, str(error)))
    except MemoryError:
        sys.exit(TOO_LARGE)


def answer(path: Path, asked: str | int | None) -> None:
    import python_calamine as calamine

    workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    names = list(workbook.sheet_names)
    for name in chosen(names, asked):
        sheet = workbook.get_sheet_by_name(name)
        if sheet.total_height * sheet.total_width > MOST_CELLS:
            raise MemoryError
        rows = sheet.to_python(skip_empty_area=False)
        if any(as_text(value).strip() for row in rows for value in row):
            tell((names, name))
            left = iter(rows)
            while batch := [[as_text(value) for value in row] for row in itertools.islice(left, BATCH)]:
                tell(batch)
            tell([])
            return
    tell((names, None))


def chosen(names: list[str], asked: str | int | None) -> list[str]:
    if asked is None:
        return names
    if isinstance(asked, int):
        return names[asked - 1 : asked] if asked > 0 else []
    return [name for name in names if name == asked]


def as_text(value: object) -> str:
    """Whole numbers without a point (a workbook keeps 3 as 3.0), dates as 2018-03-19, TRUE and FALSE as shown."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == MIDNIGHT else value.isoformat(sep=" ")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return "" if value is None else str(value)


def tell(value: Any) -> None:
    marshal.dump(value, sys.stdout.buffer)


if __name__ == "__main__":
    main(*sys.argv[1:])
