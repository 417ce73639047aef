"""A mapping file is read strictly: every key that is not known is named with its line and what was likely meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.documents.mapping import read_mapping
from comity.problems import InputError
from tests.documents.files import write

WORDS = "column, not_started, promoted, implemented, dropped, dropped_after_promotion, unknown, other"
SOUND = '[plan]\nid = "i"\n'
BY = "There may be: day, label, month, number, year."
KEEP = "Keep one: one word on each plan or one a side."


def problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_mapping(write(folder, text, name="map.toml"))
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_all_unknown_keys_are_named_with_what_was_meant(tmp_path: Path) -> None:
    text = """
[plan]
id = "id"
confrence = "n"
conference = "n"
[plan.progress]
column = "p"
promotd = ["x"]
[plan.progress_by.korea]
column = "k"
impl = []
[surce]
"""

    assert problems(tmp_path, text) == [
        "map.toml, row 4, plan.confrence: there is no key 'confrence' here. Did you mean conference?",
        "map.toml, row 8, plan.progress.promotd: there is no key 'promotd' here. Did you mean promoted?",
        f"map.toml, row 11, plan.progress_by.korea.impl: there is no key 'impl' here. There may be: {WORDS}.",
        "map.toml, row 12, surce: there is no key 'surce' here. Did you mean source?",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[plan]\nid = "id"\n', "map.toml, row 1, plan: conference is missing."),
        (
            '[plan]\nid = 3\nconference = "n"\n',
            "map.toml, row 2, plan.id: expected `str | object`, got `int`.",
        ),
        (
            '[plan]\nid = "id"\nconference = {by = "year"}\n',
            "map.toml, plan.conference: it needs either a column or a value, and not both.",
        ),
        (
            '[plan]\nid = "i"\nconference = "n"\n[plan.mutual]\ncolumn = "m"\nyes = ["Y", "X"]\nno = ["N", "X"]\n',
            "map.toml, plan.mutual: 'X' is listed under yes and no. List each value once.",
        ),
        (
            '[plan]\nid = "i"\nconference = "n"\nprogress = {column = "p"}\nprogress_by = {a = {column = "q"}}\n',
            f"map.toml, plan.progress: both plan.progress and plan.progress_by are there. {KEEP}",
        ),
        (
            f'{SOUND}conference = {{column = "n", by = "yaer"}}\n',
            f"map.toml, row 3, plan.conference.by: 'yaer' is none of the words. {BY}",
        ),
        (
            f'{SOUND}conference = "n"\ntitle = {{xx = "T"}}\n',
            "map.toml, plan.title.xx: 'xx' is not a language. Write a BCP 47 tag such as ko, zh or en.",
        ),
        (
            f'{SOUND}conference = "n"\n[conference]\nfile = "c.csv"\nnumber = "n"\nranks = {{mayr = ["M"]}}\n',
            "map.toml, conference.ranks.mayr: there is no rank 'mayr'. Did you mean mayor?",
        ),
        (
            f'[source]\nheader_row = 0\n{SOUND}conference = "n"\n',
            "map.toml, source.header_row: rows are counted from 1. Give the number that a spreadsheet shows.",
        ),
        ('[plan]\nid = "i\n', "map.toml, row 2: this is not TOML: Illegal character '\\n'."),
    ],
)
def test_what_does_not_fit_is_named(text: str, problem: str, tmp_path: Path) -> None:
    assert problems(tmp_path, text) == [problem]


def test_a_mapping_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_mapping(tmp_path / "no.toml")

    assert [problem.kind for problem in caught.value.problems] == ["no_such_file"]
