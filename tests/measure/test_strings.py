"""The page for native readers holds every sentence as it is said now."""

from __future__ import annotations

from pathlib import Path

from comity.measure.strings import page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "strings-to-check-findings.md"


def test_the_page_of_sentences_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
