from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.desk.models import Committee
from comity.desk.search import index
from comity.desk.search.find import NOTHING, Found, Hit, find
from comity.desk.search.snippets import Piece
from tests.desk.search.rows import committee, put, row

pytestmark = pytest.mark.django_db


def subjects(text: str, *, of: tuple[Committee, ...] = (), **how: object) -> list[str]:
    found = find(committees=of or (committee(),), text=text, language="ko", **how)  # type: ignore[arg-type]
    return [hit.subject for hit in found.hits]


def test_words_of_two_letters_are_found_within_longer_ones() -> None:
    put(
        row("plan/seoul-1", ko="도시환경개선"),
        row("plan/seoul-2", zh="城市环境治理"),
        row("plan/seoul-3", ko="환승 경로"),
    )

    assert (subjects("환경"), subjects("环境")) == (["plan/seoul-1"], ["plan/seoul-2"])


def test_one_letter_is_found_wherever_it_stands() -> None:
    put(
        row("plan/seoul-1", ko="물"),
        row("plan/seoul-2", "깨끗한 물"),
        row("plan/seoul-3", "물가"),
        row("plan/seoul-4", "불"),
    )

    assert sorted(subjects("물")) == ["plan/seoul-1", "plan/seoul-2", "plan/seoul-3"]


@pytest.mark.parametrize(
    "typed", ["ENVIRONMENT", "environment", "Ｅｎｖｉｒｏｎ", "viron", "2018-03", "seoul-1", "plan/seoul-1"]
)
def test_latin_words_dates_and_keys_are_found_however_they_are_typed(typed: str) -> None:
    put(row("plan/seoul-1", "2018-03-19", en="The Environment"), row("plan/beijing-7", "2018-04-01", en="Traffic"))

    assert subjects(typed) == ["plan/seoul-1"]


def test_decomposed_letters_find_composed_ones() -> None:
    put(row("plan/seoul-1", ko="환경"))

    assert subjects("환경") == ["plan/seoul-1"]


def test_every_word_must_be_there_in_any_order() -> None:
    put(row("plan/seoul-1", ko="환경 보호 교류"), row("plan/seoul-2", ko="환경"), row("plan/seoul-3", ko="교류"))

    assert (subjects("교류 환경"), subjects("환경 교류 없음")) == (["plan/seoul-1"], [])


@pytest.mark.parametrize("typed", ['"환경 보호"', "“환경 보호”", "「환경 보호」", '"환경 보호'])
def test_what_stands_between_quotation_marks_is_found_as_it_stands(typed: str) -> None:
    put(
        row("plan/seoul-1", ko="환경 보호"),
        row("plan/seoul-2", ko="환경의 보호"),
        row("plan/seoul-3", "보호\n환경 보전"),
    )

    assert subjects(typed) == ["plan/seoul-1"]


def test_nothing_is_found_across_the_end_of_a_line() -> None:
    put(row("plan/seoul-1", "맑은 환\n경치"))

    assert (subjects("환경"), subjects('"환 경"')) == ([], [])


@pytest.mark.parametrize("typed", ["", "   ", '""', "\x00"])
def test_an_empty_question_finds_nothing(typed: str) -> None:
    put(row("plan/seoul-1", ko="환경"))

    assert find(committees=[committee()], text=typed, language="ko") == NOTHING


@pytest.mark.parametrize("typed", ['환경" OR 1', "100%", "a_b", "'", "NEAR(", "c1", "*", "^환경", "pairs:x", "\\"])
def test_signs_mean_themselves(typed: str) -> None:
    put(row("plan/seoul-1", ko="환경"), row("plan/seoul-2", en="x 100% a_b ' NEAR( c1 * ^환경 pairs:x \\"))

    expected = ["plan/seoul-2"] if typed != '환경" OR 1' else []
    assert subjects(typed) == expected


def test_other_committees_are_never_shown() -> None:
    own, other = committee(), committee("seoul-tokyo")
    put(row("plan/seoul-1", ko="환경"), into=own)
    put(row("plan/seoul-2", ko="환경"), into=other)

    both = find(committees=[own, other], text="환경", language="ko")
    assert subjects("환경", of=(own,)) == ["plan/seoul-1"]
    assert [(hit.committee, hit.subject) for hit in both.hits] == [(other, "plan/seoul-2"), (own, "plan/seoul-1")]
    assert find(committees=[], text="환경", language="ko") == NOTHING


def test_kinds_are_counted_and_chosen_and_pages_follow_each_other() -> None:
    put(*(row(f"plan/seoul-{n}", ko="환경") for n in range(1, 6)), row("team/environment", ko="환경팀"))

    chosen = find(committees=[committee()], text="환경", language="ko", kinds=["team"])
    assert (chosen.total, [hit.subject for hit in chosen.hits]) == (1, ["team/environment"])
    assert dict(chosen.kinds) == {"plan": 5, "team": 1}
    pages = [subjects("환경", limit=2, offset=offset) for offset in (0, 2, 4, 6)]
    assert pages == [
        ["plan/seoul-5", "plan/seoul-4"],
        ["plan/seoul-3", "plan/seoul-2"],
        ["plan/seoul-1", "team/environment"],
        [],
    ]


def test_a_hit_says_what_it_is_and_shows_the_words() -> None:
    own = committee()
    put(row("plan/seoul-1", "2018-03-19\n양측은 대기환경 개선을 위해 협력한다", ko="공기", zh="空气"))

    found = find(committees=[own], text="환경 空", language="zh")

    hit = Hit(
        committee=own,
        subject="plan/seoul-1",
        type="plan",
        title=(Piece("空", marked=True), Piece("气")),
        language="zh",
        snippet=(Piece("양측은 대기"), Piece("환경", marked=True), Piece(" 개선을 위해 협력한다")),
    )
    assert found == Found(1, (hit,), {"plan": 1})


def test_what_has_no_title_in_the_reader_s_language_shows_what_there_is() -> None:
    put(row("plan/seoul-1", ko="환경"), row("plan/seoul-2", "환경"))

    found = find(committees=[committee()], text="환경", language="en")

    assert [(hit.title, hit.language) for hit in found.hits] == [
        ((Piece("seoul-2"),), ""),
        ((Piece("환경", marked=True),), "ko"),
    ]


def test_what_was_put_again_or_removed_is_no_longer_found_by_its_old_words() -> None:
    own = committee()
    put(row("plan/seoul-1", ko="환경"), row("plan/seoul-2", ko="환경"), row("plan/seoul-3", ko="환경"))
    put(row("plan/seoul-1", ko="교통"))
    index.remove(own.pk, ["plan/seoul-2"])

    assert (subjects("환경"), subjects("교통")) == (["plan/seoul-3"], ["plan/seoul-1"])
    index.remove(own.pk)
    assert (subjects("환경"), subjects("교통")) == ([], [])


def test_the_index_made_anew_finds_the_same() -> None:
    put(*(row(f"plan/seoul-{n}", ko="환경") for n in range(1, 4)))
    seen: list[tuple[int, int | None]] = []

    assert index.reindex(progress=lambda done, total: seen.append((done, total))) == 3
    assert (subjects("환경"), seen) == (["plan/seoul-3", "plan/seoul-2", "plan/seoul-1"], [(3, 3)])


def test_there_are_two_queries_however_much_is_found() -> None:
    put(*(row(f"plan/seoul-{n}", ko="환경") for n in range(1, 40)))
    own = committee()

    with CaptureQueriesContext(
        connection,
    ) as queries:
        find(committees=[own], text="환경", language="ko", limit=30)

    assert len(queries) == 2
