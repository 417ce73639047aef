"""Progress of long work on standard error, where a person is watching; silent in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Report = Callable[[int, int | None], None]
"""Called with how much is done and, where it is known, how much there is."""


@contextmanager
def progress(what: str) -> Iterator[Report]:
    """Yields a function to report with; shows a bar under the word `what` while the block runs."""
    if not sys.stderr.isatty():
        yield in_silence
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(what, total=None)

        def report(done: int, total: int | None) -> None:
            bars.update(task, completed=done, total=total)

        yield report


def in_silence(_done: int, _total: int | None) -> None:
    """Nobody is watching."""
