from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from comity.cli.main import comity
from comity.cli.reference import commands, page
from tests.cli.run import REPOSITORY

EVERY = dict(commands(comity, words=("comity",)))


def test_the_reference_page_is_that_of_the_commands() -> None:
    written = (REPOSITORY / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    assert written == page(), "run script/reference"


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_command_and_option_says_what_it_does(words: tuple[str, ...]) -> None:
    command = EVERY[words]
    silent = [option.name for option in command.params if isinstance(option, click.Option) and not option.help]
    assert (bool(command.help), silent) == (True, [])


def test_help_is_answered_without_the_heavy_libraries() -> None:
    code = (
        "import sys\n"
        "from comity.cli.main import comity\n"
        "try: comity(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'django', 'polars', 'scipy', 'statsmodels', 'narwhals', 'cryptography', 'pyarrow', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_a_wrong_command_ends_with_two() -> None:
    for words in (["mesure"], ["measure", "--view"], ["measure", "--format", "xml"], ["case", "load"]):
        assert CliRunner().invoke(comity, words).exit_code == 2
