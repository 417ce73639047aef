"""`comity`: the first word chooses a command, each in a file of its own under `commands/`."""

from __future__ import annotations

import os
import sys

import click

from comity import __version__
from comity.cli.lazy import LazyGroup

COMMANDS = "comity.cli.commands"


@click.group(
    cls=LazyGroup,
    lazy={
        "case": (f"{COMMANDS}.case", "case", "Load a worked case into the workspace."),
        "desk": (f"{COMMANDS}.desk", "desk", "Serve the secretariat's desk, and care for who signs in."),
        "measure": (f"{COMMANDS}.measure", "measure", "Say how far a committee has become an institution."),
        "record": (f"{COMMANDS}.record", "record", "Show the record: subjects, and who says what of them."),
        "differences": (f"{COMMANDS}.differences", "differences", "List where the sides' words differ."),
        "log": (f"{COMMANDS}.log", "log", "List the entries of the ledgers."),
        "verify": (f"{COMMANDS}.verify", "verify", "Check every stored entry and what was made from it."),
        "rebuild": (f"{COMMANDS}.rebuild", "rebuild", "Make the projected tables anew from the ledgers."),
        "export": (f"{COMMANDS}.export", "export", "Write the tidy tables as an open data package."),
        "readings": (f"{COMMANDS}.readings", "readings", "Find the whole numbers that published figures allow."),
    },
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="comity")
def comity() -> None:
    """The record of a joint committee between cities, and the measure of how far it is an institution.

    Exit status: 0 done, 1 the data had errors (each is named), 2 the command was wrong.
    """


def run() -> None:
    """Entry point of the installed command."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the caller: `comity log >&-`
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115, PTH123 - for as long as the process lives
    for stream in (sys.stdout, sys.stderr):
        # A city's name must not fail on a terminal that claims to know ASCII only.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    comity()
