"""Whatever the strings: found is what holds the words, and nothing else. On both databases."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.desk.models import Searchable
from comity.desk.search import index
from comity.desk.search.asking import phrases_of
from comity.desk.search.find import find
from comity.desk.search.folding import fold, fold_lines
from comity.desk.search.rows import whole_text
from tests.desk.search.rows import committee, put, row

pytestmark = pytest.mark.django_db

# Few letters, so that words meet; among them wide, decomposed and cased ones, signs, and letters beyond the 16 bits.
LETTERS = st.sampled_from([*"환경보환경环境保aAbß \u3000ＡﬃİΣ1-/.*\"'%_\\\n:(", "한", "𠀀", "😀", "é"])
TEXTS = st.text(st.one_of(LETTERS, LETTERS, st.characters(codec="utf-8", exclude_characters="\x00")), max_size=12)


def found_by(text: str) -> set[str]:
    return {hit.subject for hit in find(committees=[committee()], text=text, language="ko", limit=1000).hits}


@given(st.lists(TEXTS, min_size=1, max_size=6), TEXTS, st.integers(0, 5), st.integers(0, 12), st.integers(1, 5))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_found_is_what_holds_the_text(texts: list[str], other: str, which: int, at: int, length: int) -> None:
    index.remove(committee().pk)
    put(*(row(f"plan/{number}", text) for number, text in enumerate(texts)))
    held = {each.subject: fold_lines(whole_text(each)) for each in Searchable.objects.all()}
    piece = texts[which % len(texts)][at : at + length]

    for asked in (other, piece):
        words = phrases_of(asked)
        assert found_by(asked) == {subject for subject, text in held.items() if words and all(w in text for w in words)}
        exact = fold(asked.replace('"', ""))
        if not set(asked) & set("“”„«»「」『』"):
            phrase = found_by(f'"{asked.replace(chr(34), "")}"')
            assert phrase == {subject for subject, text in held.items() if exact and exact in text}


@given(st.text())
@settings(deadline=None)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
