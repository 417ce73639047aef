"""`comity export`: the tidy tables as an open data package."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from comity.cli.commands.measure import choose
from comity.cli.failure import end_with_faults, names_bad_data
from comity.cli.options import committee_option, home_option, today_option, view_option
from comity.cli.progress import progress


@click.command(short_help="Write the tidy tables as an open data package.")
@click.argument("case", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--to", "folder", required=True, type=click.Path(path_type=Path), help="The folder to make.")
@click.option("--table", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A table of your own.")
@click.option(
    "--mapping", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="What its columns mean (TOML)."
)
@committee_option
@view_option
@today_option
@click.option("--strict", is_flag=True, help="Stop at the first problem instead of reading the rest.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "parquet"]),
    default="csv",
    show_default=True,
    help="The form of the tables.",
)
@home_option
@names_bad_data
def export(
    case: Path | None,
    folder: Path,
    table: Path | None,
    mapping: Path | None,
    committee: str | None,
    view: str | None,
    at: date | None,
    strict: bool,
    form: str,
    home: Path | None,
) -> None:
    """Write the tables that the measure reads, every column described in datapackage.json.

    Of a CASE folder, a --table with its --mapping, or a committee of the workspace.
    """
    from comity.cli.sources import Question
    from comity.documents.datapackage import PackageAbout, write_package

    question = Question(view=view, at=at, strict=strict, committee=committee)
    source = choose(case=case, table=table, mapping=mapping, home=home, question=question)
    about = PackageAbout(
        name=folder.absolute().name.lower(),
        title=source.title,
        description=source.description(question),
        sources=source.sources,
    )
    with progress("Writing") as report:
        files = write_package(source.tables, folder, about=about, form=form, progress=report)
    click.echo(f"{folder}: {', '.join(file.name for file in files)}")
    end_with_faults(source.faulty)
