"""`comity case`: worked committees into the workspace."""

from __future__ import annotations

from pathlib import Path

import click

from comity.cli.failure import names_bad_data, report_problems
from comity.cli.options import home_option
from comity.cli.progress import progress


@click.group(short_help="Load a worked case into the workspace.")
def case() -> None:
    """A case is a committee as a folder of plain text that a person can edit."""


@case.command("load", short_help="Say everything that a case folder says.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@home_option
@names_bad_data
def load(folder: Path, home: Path | None) -> None:
    """Say every statement of the case FOLDER in the ledger of the side whose case it is.

    What has been said before in the same words is not said again, so that a corrected case can be loaded anew. A case
    with a problem is not loaded at all.
    """
    from comity.cli.failure import DataFailure
    from comity.documents.case import read_case

    read = read_case(folder)
    report_problems(read.notes, mark="·")
    if read.problems:
        raise DataFailure(read.problems)
    from comity.desk.workspace import open_workspace

    where = open_workspace(home)
    from comity.desk.store import found_committee, say_new

    found_committee(committee=read.committee, us=read.us)
    with progress("Saying") as report:
        new = say_new(
            committee=read.committee,
            statements=[placed.statement for placed in read.statements],
            places=[placed.where for placed in read.statements],
            progress=report,
        )
    there = len(read.statements) - new
    click.echo(f"{read.committee}: {new} statements said, {there} were there already. Workspace: {where}")
