"""`comity verify`: checks that everything stored is what was signed."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from comity.cli.failure import names_bad_data
from comity.cli.options import committee_option, format_option, home_option
from comity.cli.printing import print_rows
from comity.cli.progress import progress

COLUMNS = {"side": "side", "seq": "entry", "kind": "finding", "what": "what", "mend": "what to do"}


@click.command(short_help="Check every stored entry and what was made from it.")
@committee_option
@format_option()
@home_option
@names_bad_data
def verify(committee: str | None, form: str, home: Path | None) -> None:
    """Check every entry by every acceptance rule, and that the projected tables are exactly what the entries make.

    Exit status 1 where anything is wrong.
    """
    from comity.desk.workspace import open_workspace

    open_workspace(home)
    from comity.desk import store

    key = store.find_committee(committee).key
    with progress("Verifying") as report:
        findings = store.verify(committee=key, progress=report)
    sound = f"{key}: everything stored is what was signed."
    print_rows([asdict(finding) for finding in findings], form=form, columns=COLUMNS, empty=sound)
    if findings:
        raise click.exceptions.Exit(1)
