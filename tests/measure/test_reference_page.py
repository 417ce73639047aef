"""The reference page of the indicators is what the catalogue makes of it."""

from __future__ import annotations

from pathlib import Path

from comity.measure.catalogue.reference import page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "indicators.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
