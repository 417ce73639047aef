"""`comity differences`: where the sides' words differ."""

from __future__ import annotations

from pathlib import Path

import click

from comity.cli.failure import names_bad_data
from comity.cli.options import committee_option, format_option, home_option
from comity.cli.printing import print_rows
from comity.cli.values import shown

COLUMNS = {
    "subject": "subject",
    "attribute": "attribute",
    "side": "whose word",
    "value": "value",
    "on": "on",
    "heard_by": "heard by",
    "source": "source",
}


@click.command(short_help="List where the sides' words differ.")
@committee_option
@format_option()
@home_option
@names_bad_data
def differences(committee: str | None, form: str, home: Path | None) -> None:
    """List each attribute on which the sides' words differ, one row for each side's word."""
    from comity.desk.workspace import open_workspace

    open_workspace(home)
    from comity.desk.store import find_committee, load_record

    record = load_record(committee=find_committee(committee).key)
    rows = [
        {
            "subject": difference.subject,
            "attribute": difference.attribute,
            "side": word.whose,
            "value": shown(difference.subject, difference.attribute, word.value, form=form),
            "on": word.on,
            "heard_by": word.speaker if word.hearsay else None,
            "source": word.source,
        }
        for difference in record.differences()
        for word in difference.words
    ]
    print_rows(rows, form=form, columns=COLUMNS, empty="The sides' words differ nowhere.")
