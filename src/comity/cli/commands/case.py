"""`comity case`: worked committees into the workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli.failure import names_bad_data, report_problems
from comity.cli.options import home_option
from comity.cli.progress import progress

if TYPE_CHECKING:
    from comity.record import Statement

IN_ONE_ENTRY = 100


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
    from comity.desk.store import found_committee

    found_committee(committee=read.committee, us=read.us)
    new = unsaid([placed.statement for placed in read.statements], committee=read.committee, us=read.us)
    say_all(new, committee=read.committee)
    there = len(read.statements) - len(new)
    click.echo(f"{read.committee}: {len(new)} statements said, {there} were there already. Workspace: {where}")


def unsaid(statements: list[Statement], *, committee: str, us: str) -> list[Statement]:
    """Those of `statements` that our ledger does not hold in the same words."""
    from comity.desk.store import find_committee
    from comity.desk.store.load import statements as said

    held = {in_words(one.statement) for one in said(find_committee(committee)) if one.speaker == us}
    return [statement for statement in statements if in_words(statement.to_json()) not in held]


def in_words(statement: object) -> str:
    import json
    import unicodedata

    return unicodedata.normalize("NFC", json.dumps(statement, ensure_ascii=False, sort_keys=True))


def say_all(statements: list[Statement], *, committee: str) -> None:
    from comity.desk.store import say

    with progress("Saying") as report:
        for at in range(0, len(statements), IN_ONE_ENTRY):
            say(committee=committee, statements=statements[at : at + IN_ONE_ENTRY])
            report(min(at + IN_ONE_ENTRY, len(statements)), len(statements))
