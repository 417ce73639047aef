"""A case folder becomes statements, each with its place; what is wrong is named with file and row."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.documents.case import Case, Placed, read_case
from comity.problems import InputError, Where
from comity.record import Statement
from tests.documents.case.factory import CASE, SIDES, make_case


def told(problems: object, folder: Path) -> list[str]:
    return [str(problem).replace(f"{folder}/", "") for problem in problems]  # type: ignore[attr-defined]


def test_toml_and_register_become_placed_statements(tmp_path: Path) -> None:
    folder = make_case(tmp_path)

    assert read_case(folder) == Case(
        committee="seoul-beijing",
        us="seoul",
        title={"en": "Seoul–Beijing", "ko": "서울-베이징"},
        reconstruction=None,
        statements=(
            Placed(
                Statement(
                    "plan/seoul-1",
                    {
                        "conference": "conference/1",
                        "title": {"ko": "대기질", "en": "Air quality"},
                        "done_by": ["seoul", "beijing"],
                        "due": "2015",
                    },
                ),
                Where(file=str(folder / "plans.csv"), row=2),
            ),
            Placed(
                Statement(
                    "plan/seoul-2",
                    {"conference": "conference/1", "title": {"en": "Music"}, "done_by": ["beijing"]},
                    by="beijing",
                    on="2013-11",
                    source="minutes",
                ),
                Where(file=str(folder / "plans.csv"), row=4),
            ),
            Placed(
                Statement(
                    "committee/seoul-beijing",
                    {"names": {"en": "Joint Committee"}, "kind": "bilateral", "sides": ["seoul", "beijing"]},
                ),
                Where(file=str(folder / "sides.toml"), row=2),
            ),
            Placed(
                Statement("side/seoul", {"names": {"ko": "서울"}, "kind": "city", "country": "KR"}),
                Where(file=str(folder / "sides.toml"), row=9),
            ),
            Placed(
                Statement("side/beijing", {"names": {"zh": "北京"}, "kind": "city", "country": "CN"}),
                Where(file=str(folder / "sides.toml"), row=13),
            ),
            Placed(
                Statement(
                    "conference/1",
                    {"number": 1, "date": "2013-10-31", "host": "seoul"},
                    on="2013-10-31",
                    source="mediahub",
                ),
                Where(file=str(folder / "sides.toml"), row=17),
            ),
        ),
    )


def test_the_order_that_is_given_comes_first(tmp_path: Path) -> None:
    folder = make_case(tmp_path, case=f'order = ["sides.toml"]\n{CASE}')

    files = [Path(str(placed.where.file)).name for placed in read_case(folder).statements]

    assert list(dict.fromkeys(files)) == ["sides.toml", "plans.csv"]


def test_a_number_in_a_register_is_a_number(tmp_path: Path) -> None:
    register = "about,number,host\nconference/2,２,beijing\nconference/3,third,seoul\n"
    case = read_case(make_case(tmp_path, {"conferences.csv": register}))

    assert case.statements[0].statement == Statement("conference/2", {"number": 2, "host": "beijing"})
    assert [(problem.kind, problem.where.row) for problem in case.problems] == [("not_a_number", 3)]


def test_what_the_vocabulary_does_not_know_is_named_with_file_and_row(tmp_path: Path) -> None:
    statements = """
[[statement]]
about = "plan/seoul-9"
said = {titel = {en = "x"}, due = "2013-02-30"}
[[statement]]
about = "plan/seoul-9"
[[statement]]
abuot = "plan/seoul-9"
said = {horizon = "near"}
"""
    folder = make_case(tmp_path, {"more.toml": statements, "more.csv": "about,title.english\nplan/seoul-8,x\n"})

    found = {
        (problem.kind, Path(str(problem.where.file)).name, problem.where.row) for problem in read_case(folder).problems
    }

    assert found == {
        ("unknown_attribute", "more.toml", 2),
        ("not_a_date", "more.toml", 2),
        ("nothing_said", "more.toml", 5),
        ("no_subject", "more.toml", 7),
        ("unknown_member", "more.toml", 7),
        ("unknown_language", "more.csv", 2),
    }


def test_what_only_shows_beside_other_statements_is_named(tmp_path: Path) -> None:
    plans = """about,conference,title.en,carried_from
plan/seoul-1,conference/1,Air,plan/seoul-2
plan/seoul-2,conference/1,Water,plan/seoul-1
plan/seoul-3,conference/7,Trees,
plan/seoul-4,conference/1,,
"""
    case = read_case(make_case(tmp_path, {"plans.csv": plans}))

    named = {(problem.kind, problem.where.row, problem.where.attribute) for problem in case.problems}
    assert ("no_such_subject", 4, "conference") in named
    assert ("missing_attribute", 5, "title") in named
    assert {row for kind, row, _ in named if "carried" in kind} == {2, 3}


def test_two_conferences_on_one_date_are_a_note(tmp_path: Path) -> None:
    register = "about,number,date\nconference/2,2,2013-10-31\n"
    case = read_case(make_case(tmp_path, {"conferences.csv": register}))

    assert case.problems == ()
    assert {note.kind for note in case.notes} == {"two_conferences_on_one_date"}


def test_a_file_that_cannot_be_read_hides_none_of_the_others(tmp_path: Path) -> None:
    folder = make_case(tmp_path, {"broken.toml": "[[statement\n", "empty.csv": ""})

    case = read_case(folder)

    assert len(case.statements) == 6
    assert [(problem.kind, Path(str(problem.where.file)).name) for problem in case.problems] == [
        ("not_toml", "broken.toml"),
        ("empty_file", "empty.csv"),
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("../secret.toml", "outside"),
        ("/etc/passwd", "outside"),
        ("sub/plans.csv", "outside"),
        ("..\\\\secret.toml", "outside"),
        ("link.toml", "outside"),
        ("absent.toml", "no_such_file"),
        ("case.toml", "not_statements"),
        ("published.toml", "not_statements"),
        ("README.md", "not_statements"),
    ],
)
def test_order_names_only_files_of_the_case_itself(name: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "secret.toml").write_text(SIDES, encoding="utf-8")
    folder = tmp_path / "case"
    folder.mkdir()
    make_case(folder, {"README.md": "", "published.toml": ""}, case=f'order = ["{name}"]\n{CASE}')
    (folder / "link.toml").symlink_to(tmp_path / "secret.toml")

    problems = read_case(folder).problems

    assert problems[0].kind == kind
    assert {problem.kind for problem in problems} <= {kind, "outside"}


def test_a_case_without_its_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_case(tmp_path)

    assert [problem.kind for problem in caught.value.problems] == ["no_such_file"]


def test_what_case_toml_does_not_have_is_named_with_its_line(tmp_path: Path) -> None:
    folder = make_case(tmp_path, case=f'{CASE}[reconstructoin]\nen = "invented"\n')

    with pytest.raises(InputError) as caught:
        read_case(folder)

    assert told(caught.value.problems, folder) == [
        "case.toml, row 6, reconstructoin: there is no key 'reconstructoin' here. Did you mean reconstruction?"
    ]


def test_a_reconstruction_says_so(tmp_path: Path) -> None:
    folder = make_case(tmp_path, case=f'{CASE}[reconstruction]\nen = "invented"\n')

    assert read_case(folder).reconstruction == {"en": "invented"}
