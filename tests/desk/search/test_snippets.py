from __future__ import annotations

from comity.desk.search.snippets import Piece, mark, snippet_of


def test_words_are_marked_as_they_are_written() -> None:
    assert mark("The ENVIRONMENT of ﬃ", phrases=["environ", "ff"]) == (
        Piece("The "),
        Piece("ENVIRON", marked=True),
        Piece("MENT of "),
        Piece("ﬃ", marked=True),
    )


def test_words_that_touch_are_one_mark() -> None:
    assert mark("환경보호", phrases=["환경", "경보"]) == (Piece("환경보", marked=True), Piece("호"))


def test_several_blanks_are_found_as_one() -> None:
    assert mark("a  b", phrases=["a b"]) == (Piece("a  b", marked=True),)


def test_a_long_line_is_cut_around_the_word() -> None:
    pieces = snippet_of("가" * 100 + "환경" + "나" * 200, phrases=["환경"], besides="")

    assert pieces == (Piece("…" + "가" * 60), Piece("환경", marked=True), Piece("나" * 118 + "…"))


def test_the_line_that_holds_most_words_is_shown() -> None:
    assert snippet_of("환경\n환경 교류\n교류", phrases=["환경", "교류"], besides="") == (
        Piece("환경", marked=True),
        Piece(" "),
        Piece("교류", marked=True),
    )


def test_the_title_is_not_shown_twice() -> None:
    assert snippet_of("plan/1\n환경", phrases=["환경"], besides="환경") == ()
