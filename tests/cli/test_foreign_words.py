"""Words of anybody's making are shown, never obeyed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from comity.cli.show.lines import safe
from tests.cli.run import CASES, REPOSITORY, comity
from tests.conftest import Place

HOSTILE = "[red]Team[/nothing] \\u001b[2J\\u202e :smile:"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A case whose team is called something that steers terminals and breaks markup."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    (folder / "case.toml").write_text('committee = "h"\nus = "north"\ntitle = { en = "H" }\n')
    (folder / "all.toml").write_text(f"""
[[statement]]
about = "committee/h"
said = {{ names = [{{ text = {{ en = "{HOSTILE}" }} }}], kind = "bilateral" }}
[[statement]]
about = "side/north"
said = {{ names = {{ en = "{HOSTILE}" }}, kind = "city" }}
[[statement]]
about = "team/one"
said = {{ names = {{ en = "{HOSTILE}" }}, kind = "team", since = "2010" }}
[[statement]]
about = "conference/1"
said = {{ number = 1, host = "north", status = {{ state = "held", date = "2012-01-01" }} }}
[[statement]]
about = "plan/1"
said = {{ conference = "conference/1", team = "team/one", title = {{ en = "{HOSTILE}" }} }}
""")
    return folder


def test_a_name_is_shown_with_its_brackets_and_steers_nothing(hostile: Path) -> None:
    done = comity("measure", hostile, "--details")
    assert done.status == 0
    assert "[red]Team[/nothing]" in done.out
    assert ":smile:" in done.out
    assert "\x1b[2J" not in done.out
    assert "\u202e" not in done.out


def test_the_record_is_shown_the_same_way(hostile: Path, place: Place) -> None:
    comity("case", "load", hostile, environment=place.environment)
    done = comity("record", "show", environment=place.environment)
    assert done.status == 0
    assert "\\x1b[2J" in done.out
    assert "\x1b" not in done.out


@pytest.mark.parametrize(
    ("said", "shown"),
    [("서울\u00a0시", "서울 시"), ("東京\u3000都", "東京 都"), ("a\x1bb", "a\\x1bb"), ("a\nb", "a\nb")],
)
def test_blanks_of_every_script_stay_blanks(said: str, shown: str) -> None:
    assert safe(said) == shown


@pytest.mark.parametrize("columns", ["0", "1", "30"])
def test_a_terminal_that_says_it_is_narrow_still_shows_words(columns: str) -> None:
    done = comity("measure", CASES / "seoul-beijing-2020", environment={"COLUMNS": columns})
    assert done.status == 0
    assert "Promotion rate" in done.out


def test_a_closed_standard_output_is_no_fault() -> None:
    command = f'"{sys.executable}" -c "from comity.cli.main import run; run()" measure cases/seoul-beijing-2020 >&-'
    done = subprocess.run(["bash", "-c", command], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
