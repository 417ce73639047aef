"""How a command fails: every problem named on standard error, exit status 1, never a traceback for bad input."""

from __future__ import annotations

from collections.abc import Sequence

import click

from comity.problems import Problem

SHOWN_PROBLEMS = 200


class DataFailure(click.ClickException):
    """The data had errors; `problems` are all of them."""

    exit_code = 1

    def __init__(self, problems: Sequence[Problem], *, saying: str = "") -> None:
        self.problems = tuple(problems)
        super().__init__(saying or f"{len(self.problems)} problem(s) in the data; nothing was changed.")

    def show(self, file: object = None) -> None:
        report_problems(self.problems)
        click.echo(f"comity: {self.message}", err=True)


def report_problems(problems: Sequence[Problem]) -> None:
    """Names problems on standard error, the first SHOWN_PROBLEMS in full and the rest by kind and count."""
    for problem in problems[:SHOWN_PROBLEMS]:
        click.echo(f"! {problem}", err=True)
    rest = problems[SHOWN_PROBLEMS:]
    if rest:
        kinds = sorted({problem.kind for problem in rest})
        counts = ", ".join(f"{sum(problem.kind == kind for problem in rest)} {kind}" for kind in kinds)
        click.echo(f"! … and {len(rest)} more: {counts}", err=True)
