"""`comity log`: the entries of the ledgers."""

from __future__ import annotations

from pathlib import Path

import click

from comity.cli.failure import names_bad_data
from comity.cli.options import committee_option, format_option, home_option
from comity.cli.printing import print_rows

COLUMNS = {
    "side": "side",
    "seq": "entry",
    "at": "at",
    "digest": "digest",
    "statements": "statements",
    "subjects": "about",
    "stands": "how it stands",
}
SHOWN_SUBJECTS = 3
SHOWN_DIGEST = 16


@click.command(short_help="List the entries of the ledgers.")
@click.option("--side", metavar="KEY", help="Only this side's ledger.")
@committee_option
@format_option()
@home_option
@names_bad_data
def log(side: str | None, committee: str | None, form: str, home: Path | None) -> None:
    """List every entry held, ledger by ledger, and how it stands.

    Of a ledger that says two things as one entry both are shown; from there on nothing counts until people settle it.
    What came before the entries between it and the head waits.
    """
    from comity.desk.workspace import open_workspace

    open_workspace(home)
    from comity.desk import store

    lines = store.log(committee=store.find_committee(committee).key, side=side)
    rows = [
        {
            "side": line.side,
            "seq": line.seq,
            "at": line.at,
            "digest": line.digest[:SHOWN_DIGEST] if form == "text" else line.digest,
            "statements": line.statements,
            "subjects": short(line.subjects) if form == "text" else list(line.subjects),
            "stands": line.stands,
        }
        for line in lines
    ]
    print_rows(rows, form=form, columns=COLUMNS, empty="No entry is held yet.")


def short(subjects: tuple[str, ...]) -> str:
    rest = len(subjects) - SHOWN_SUBJECTS
    return ", ".join(subjects[:SHOWN_SUBJECTS]) + (f" and {rest} more" if rest > 0 else "")
