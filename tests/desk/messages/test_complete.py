"""Every string of the pages is there in Korean and in Chinese."""

from __future__ import annotations

from tests.desk.messages.catalogues import messages


def test_the_catalogues_have_every_string_and_no_other_with_the_same_gaps() -> None:
    assert messages().problems() == []


def test_the_page_for_native_readers_is_that_of_the_catalogues() -> None:
    assert messages().PAGE.read_text(encoding="utf-8") == messages().page()
