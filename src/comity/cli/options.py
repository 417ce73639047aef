"""Options that several commands share, so that the same word means the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class CivilDay(click.ParamType[date]):
    """A whole civil date, 2018-03-19."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date such as 2018-03-19", param, ctx)


def home_option(command: Command) -> Command:
    return click.option(
        "--home",
        envvar="COMITY_HOME",
        type=click.Path(file_okay=False, path_type=Path),
        help="The workspace's folder.  [env: COMITY_HOME; else the user's data folder]",
    )(command)


def format_option(*forms: str) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        return click.option(
            "--format",
            "form",
            type=click.Choice(forms or ("text", "json", "csv")),
            default="text",
            show_default=True,
            help="For people, or for programs.",
        )(command)

    return decorate


def committee_option(command: Command) -> Command:
    return click.option(
        "--committee",
        metavar="KEY",
        help="Which committee; not needed where the workspace holds one.",
    )(command)


def view_option(command: Command) -> Command:
    return click.option(
        "--view",
        default=None,
        metavar="VIEW",
        help="Whose word is read: ours, theirs, side:KEY, either or agreed.  [default: ours; a table with a column "
        "for each side: either]",
    )(command)


def today_option(command: Command) -> Command:
    return click.option(
        "--at",
        type=CivilDay(),
        default=None,
        metavar="DATE",
        help="As the record stood on this date.  [default: today]",
    )(command)


def language_option(command: Command) -> Command:
    return click.option(
        "--language",
        envvar="COMITY_LANGUAGE",
        type=click.Choice(["en", "ko", "zh"]),
        default="en",
        show_default=True,
        help="The language of what is shown.  [env: COMITY_LANGUAGE]",
    )(command)
