"""`comity readings`: which whole numbers published figures allow."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli.failure import names_bad_data
from comity.cli.options import format_option
from comity.cli.printing import print_json, print_rows

if TYPE_CHECKING:
    from comity.measure.readings import Counts, Fit

COLUMNS = {"readings": "read as", "solutions": "ways", "example": "the smallest of them"}


@click.command(short_help="Find the whole numbers that published figures allow.")
@click.argument("published", type=click.Path(exists=True, path_type=Path))
@click.option("--limit", default=100, show_default=True, metavar="PLANS", help="At most so many plans a conference.")
@click.option(
    "--with-unassessed",
    is_flag=True,
    help="Let there be adopted plans that the study did not assess: more can be true, and it takes half a minute.",
)
@format_option()
@names_bad_data
def readings(published: Path, limit: int, with_unassessed: bool, form: str) -> None:
    """Search every whole-number combination that rounds to the figures in PUBLISHED (a published.toml or its folder).

    For each combination of readings (variants): in how many ways it can be true, and the smallest of them.
    """
    from comity.documents.case import read_published
    from comity.measure.readings import find_readings

    fits = find_readings(read_published(published).figure, limit=limit, all_assessed=not with_unassessed)
    if form == "json":
        print_json([asdict(fit) for fit in fits])
        return
    rows = [row_of(fit) for fit in fits]
    print_rows(rows, form=form, columns=COLUMNS, empty="No figures were given.")


def row_of(fit: Fit) -> dict[str, object]:
    return {
        "readings": "\n".join(variant for _, variant in fit.readings),
        "solutions": fit.solutions,
        "example": "\n".join(in_words(counts) for counts in fit.example) or "fits none",
    }


def in_words(counts: Counts) -> str:
    known = {name: count for name, count in asdict(counts).items() if count is not None and name != "conference"}
    return f"at {counts.conference}: " + ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in known.items())
