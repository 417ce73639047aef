"""Every kind of problem has words in the reader's language, with its values."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.utils import translation

from comity.desk.speaking.problem_sentences import SENTENCES
from comity.desk.speaking.problem_words import REFUSAL_RULES, problem_words
from comity.problems import Problem, Where
from comity.record import Statement, check_all
from tests.desk.speaking.acts.sound import BEFORE

SOURCE = Path(__file__).parents[3] / "src" / "comity"
ROOMS = ("record", "desk/store", "desk/speaking")
FILES = [*(file for room in ROOMS for file in sorted((SOURCE / room).rglob("*.py"))), SOURCE / "desk" / "keyring.py"]
TITLE = {"en": "Title"}


def kinds_raised() -> set[str]:
    """The first argument of every `Problem` and `Fault` in the code, where it is written out."""
    found = set()
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"Problem", "Fault"}:
                given = [*node.args[:1], *(each.value for each in node.keywords if each.arg == "kind")]
                found |= {each.value for each in given if isinstance(each, ast.Constant)}
    return found


def test_every_kind_that_is_raised_has_words() -> None:
    raised = kinds_raised() | {"conference_number_taken", "two_conferences_on_one_date"}

    assert len(raised) > 50
    assert raised - SENTENCES.keys() - REFUSAL_RULES == set()


def test_no_words_are_kept_for_what_is_never_raised() -> None:
    raised = kinds_raised() | {"conference_number_taken", "two_conferences_on_one_date"}

    assert set(SENTENCES) - raised == set()


@pytest.mark.parametrize("language", ["ko", "zh-hans", "en"])
@pytest.mark.parametrize("kind", [*SENTENCES, "unknown_key"])
def test_its_plain_words_need_no_value_and_leave_none_open(kind: str, language: str) -> None:
    with translation.override(language):
        words = problem_words(Problem(kind, "Something else.", Where(subject="plan/seoul-1", attribute="due")))

    assert words != "Something else."
    assert "%(" not in words


def words_for(*statements: Statement) -> list[str]:
    with translation.override("en"):
        return [problem_words(problem) for _, problem in check_all(statements, ours="seoul", said=BEFORE)]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (
            Statement("plan/seoul-1", {"horizon": "middle"}),
            "'middle' cannot be chosen here. Choose one of: near term, mid and long term.",
        ),
        (
            Statement("plan/seoul-1", {"due": "soon"}),
            "'soon' is no date that the calendar has. Write 2018, 2018-03 or 2018-03-19.",
        ),
        (Statement("plan/seoul-9", {"title": TITLE}), "This must be said: adopted at."),
        (Statement("report/seoul-1", {"progress": "promoted"}, on="2019"), "One of these must be said."),
        (
            Statement("plan/seoul-1", {"team": "team/health"}),
            "The record has no team/health. Choose what is there, or put it on record first.",
        ),
        (
            Statement("plan/seoul-2", {"carried_from": ["plan/seoul-1"]}),
            (
                "plan/seoul-1 is a plan of conference 1, which is not before conference 1. "
                "Carry it from a plan of an earlier conference."
            ),
        ),
        (
            Statement("office/seoul-air", {"since": "2020", "until": "2019"}),
            "The end, 2019, is before the beginning, 2020. Correct one of them.",
        ),
        (Statement("plan/seoul-1", {"done_by": ["seoul", "B j"]}), "Part 2: 'B j' is no side of this committee."),
        (Statement("plan/seoul-1", {"title": {"en": " "}}), "Nothing stands here. Write something, or leave it out."),
        (Statement("plan/seoul-1", {"title": {"qq": "T"}}), "'qq' is not a language."),
        (Statement("document/seoul-1", {"title": TITLE, "address": "www.x"}),
         "'www.x' is not an address. Begin it with https:// or http://."),
        (Statement("instrument/seoul-1", {"kind": "charter", "title": TITLE, "parties": ["team/x"]}),
         "Part 1: 'team/x' is neither a side nor an office."),
        (Statement("conference/2", {"status": {"state": "gone"}}), "state: Choose one of those offered."),
        (Statement("conference/2", {"number": 1}),
         "conference/1 has the number 1 already. Count on, or say that they are the same."),
    ],
)  # fmt: skip
def test_what_the_record_finds_is_told_with_its_values(statement: Statement, words: str) -> None:
    assert words in words_for(statement)


def test_attributes_and_choices_are_named_in_the_readers_language() -> None:
    found = check_all([Statement("plan/seoul-1", {"horizon": "middle"})], ours="seoul", said=BEFORE)
    with translation.override("ko"):
        words = problem_words(found[0][1])

    assert "단기" in words
    assert "중·장기" in words


def test_a_kind_that_nobody_foresaw_stays_in_english() -> None:
    assert problem_words(Problem("quite_new", "What.", mend="Mend.")) == "What. Mend."
