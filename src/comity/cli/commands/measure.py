"""`comity measure`: the assessment for people, its rows for programs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli.failure import DataFailure, WrongCommand, end_with_faults, names_bad_data
from comity.cli.options import (
    committee_option,
    format_option,
    home_option,
    language_option,
    today_option,
    view_option,
)

if TYPE_CHECKING:
    from comity.cli.sources import Question, Source

COLUMNS = (
    "committee", "conference", "team", "view", "indicator", "variant",
    "numerator", "denominator", "value", "low", "high", "unknown", "no_report",
)  # fmt: skip

HOW = """The mapping says what the table's columns mean; a short one:

  [plan]
  id = "name of a column"
  conference = "name of a column"
  [plan.progress]
  column = "name of a column"
  implemented = ["done"]
  promoted = ["begun"]
  not_started = ["planned"]

docs/how-to/measure-your-own-table.md shows more."""


@click.command(short_help="Say how far a committee has become an institution.")
@click.argument("case", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--table", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A table of your own.")
@click.option(
    "--mapping", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="What its columns mean (TOML)."
)
@committee_option
@view_option
@today_option
@click.option("--horizon", type=click.Choice(["near", "long"]), help="Only the plans of this horizon, in the rates.")
@click.option("--teams/--no-teams", "by_team", default=True, show_default=True, help="The same figures for each team.")
@click.option("--silence-as-not-done", is_flag=True, help="Count plans that nobody reported on as not started.")
@click.option(
    "--weight",
    "weights",
    multiple=True,
    metavar="INDICATOR=NUMBER",
    help="Ask for a composite of these indicators; may be repeated.",
)
@click.option("--all-variants", is_flag=True, help="In text: every variant, not only the default ones.")
@click.option("--details", is_flag=True, help="In text: every finding, interval and gap, not only the main ones.")
@click.option("--strict", is_flag=True, help="Stop at the first problem instead of reading the rest.")
@language_option
@format_option()
@home_option
@names_bad_data
def measure(
    case: Path | None,
    table: Path | None,
    mapping: Path | None,
    committee: str | None,
    view: str | None,
    at: date | None,
    horizon: str | None,
    by_team: bool,
    silence_as_not_done: bool,
    weights: tuple[str, ...],
    all_variants: bool,
    details: bool,
    strict: bool,
    language: str,
    form: str,
    home: Path | None,
) -> None:
    """Measure a CASE folder, a --table with its --mapping, or a committee of the workspace.

    In text: the three aspects at a glance, then their indicators over the conferences with the main findings in words,
    the teams, where the sides differ and what is not known. In json and csv: one row for each value.
    """
    from comity.cli.sources import Question

    question = Question(
        view=view,
        at=at,
        strict=strict,
        by_team=by_team,
        horizon=horizon,
        silence_is_not_done=silence_as_not_done,
        committee=committee,
        weights=dict(parse_weight(weight) for weight in weights),
    )
    source = choose(case=case, table=table, mapping=mapping, home=home, question=question)
    if form == "text":
        show(source, question, language=language, all_variants=all_variants, details=details)
    else:
        print_rows(source, question, form=form)
    end_with_faults(source.faulty)


def choose(
    *, case: Path | None, table: Path | None, mapping: Path | None, home: Path | None, question: Question
) -> Source:
    from comity.cli import sources

    if case is not None and table is not None:
        raise WrongCommand("Name a case folder or a --table, not both.")
    if case is not None and not case.is_dir():
        raise WrongCommand(
            f"{case} is a file, not a case folder. Is it a table? --table {case} --mapping MAPPING.toml. {HOW}"
        )
    if table is not None and mapping is None:
        raise WrongCommand(f"--table and --mapping go together. {HOW}")
    if mapping is not None and table is None:
        raise WrongCommand("--table and --mapping go together: which table does the mapping belong to?")
    if table is not None and mapping is not None:
        return sources.of_table(table, mapping, question)
    if case is not None:
        return sources.of_case(case, question)
    return sources.of_workspace(home, question)


def parse_weight(text: str) -> tuple[str, float]:
    name, _, number = text.partition("=")
    try:
        return name, float(number)
    except ValueError:
        raise WrongCommand(f"--weight {text}: write it as promotion_rate=2.") from None


def show(source: Source, question: Question, *, language: str, all_variants: bool, details: bool) -> None:
    from comity.cli.printing import terminal
    from comity.cli.show.assessment import render

    console = terminal()
    for part in render(
        source.assess(question),
        language=language,
        all_variants=all_variants,
        details=details,
        citing=source.cite,
        of_record=source.record is not None,
    ):
        console.print(part)


def print_rows(source: Source, question: Question, *, form: str) -> None:
    from comity.cli.printing import print_csv, print_json
    from comity.cli.sources import nothing_there, which_committee

    frame = source.figures(question).frame
    there = frame["committee"].unique(maintain_order=True).to_list()
    if not there:
        raise DataFailure([nothing_there(source.title)])
    if question.committee is not None:
        if question.committee not in there:
            raise WrongCommand(which_committee(question.committee, there))
        frame = frame.filter(frame["committee"] == question.committee)
    rows = frame.select(COLUMNS).iter_rows(named=True)
    if form == "json":
        print_json(list(rows))
    else:
        print_csv(rows, columns=COLUMNS)
