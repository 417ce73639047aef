"""`comity rebuild`: the projected tables anew."""

from __future__ import annotations

from pathlib import Path

import click

from comity.cli.failure import names_bad_data
from comity.cli.options import home_option
from comity.cli.progress import progress


@click.command(short_help="Make the projected tables anew from the ledgers.")
@click.option("--committee", metavar="KEY", help="Only this committee.  [default: all]")
@home_option
@names_bad_data
def rebuild(committee: str | None, home: Path | None) -> None:
    """Delete and remake everything that is projected from the ledgers. All or nothing for each committee."""
    from comity.desk.workspace import open_workspace

    open_workspace(home)
    from comity.desk import store

    with progress("Rebuilding") as report:
        entries = store.rebuild(committee=committee, progress=report)
    click.echo(f"Rebuilt from {entries} entries.")
