"""How a command fails: every problem named on standard error, exit status 1, never a traceback for bad input."""

from __future__ import annotations

import errno
import functools
import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from comity.problems import InputError, Problem

SHOWN_PROBLEMS = 10_000
MENDS = {
    errno.ENOSPC: "Make room on the disk, then do it again; nothing was left half made.",
    errno.EACCES: "Mend the permissions of the file or its folder, or choose another.",
    errno.EROFS: "Choose a place that can be written.",
}


class DataFailure(click.ClickException):
    """The data had errors; `problems` are all of them."""

    exit_code = 1

    def __init__(self, problems: Sequence[Problem], *, saying: str = "") -> None:
        self.problems = tuple(problems)
        super().__init__(saying or f"{counted(len(self.problems))} in the data; nothing was done.")

    def show(self, file: object = None) -> None:
        report_problems(self.problems)
        click.echo(f"comity: {self.message}", err=True)


def end_with_faults(faulty: bool) -> None:  # noqa: FBT001
    """Ends with 1 where data had errors, although the rest was read: a script must be able to notice."""
    if faulty:
        raise click.exceptions.Exit(1)


class WrongCommand(click.UsageError):
    """The command was wrong: exit status 2."""


def counted(number: int) -> str:
    return "1 problem" if number == 1 else f"{number} problems"


def report_problems(problems: Sequence[Problem], *, mark: str = "!") -> None:
    """Names problems on standard error, the first SHOWN_PROBLEMS in full and the rest by kind and count."""
    for problem in problems[:SHOWN_PROBLEMS]:
        click.echo(f"{mark} {problem}", err=True)
    rest = problems[SHOWN_PROBLEMS:]
    if rest:
        kinds = sorted({problem.kind for problem in rest})
        counts = ", ".join(f"{sum(problem.kind == kind for problem in rest)} {kind}" for kind in kinds)
        click.echo(f"{mark} … and {len(rest)} more: {counts}", err=True)


def names_bad_data(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turns the errors that bad data raise into a `DataFailure`."""

    @functools.wraps(command)
    def guarded(*arguments: Any, **options: Any) -> Any:
        try:
            return command(*arguments, **options)
        except InputError as error:
            raise DataFailure(error.problems) from error
        except BrokenPipeError:
            raise  # whoever read has enough: `comity log | head -1` is no error to tell
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            mend = MENDS.get(error.errno or 0, "")
            raise click.ClickException(f"{where}{error.strerror or error}. {mend}".rstrip()) from error
        except MemoryError as error:
            raise click.ClickException("There is not enough memory for this; nothing was changed.") from error
        except Exception as error:
            if not is_of_database(error):
                raise
            from comity.desk.workspace import database_problem

            raise DataFailure([database_problem(error)], saying="The workspace could not be used.") from error

    return guarded


def is_of_database(error: Exception) -> bool:
    """Whether a database raised it; where Django was not even imported none did."""
    database = sys.modules.get("django.db")
    return database is not None and isinstance(error, database.Error)
