"""The reference pages say what the vocabulary says."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.record.reference import PAGES, all_words, main
from comity.record.vocabulary import TYPES

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_up_to_date(name: str) -> None:
    written = (REFERENCE / f"{name}.md").read_text(encoding="utf-8")

    assert written == PAGES[name](), f"Renew it: python -m comity.record.reference {name} > docs/reference/{name}.md"


def test_every_subject_and_attribute_is_on_the_page() -> None:
    page = PAGES["vocabulary"]()

    for kind in TYPES.values():
        section = page.split(f"### `{kind.name}`")[1].split("###")[0]
        assert [
            name for name in kind.attributes if f"| `{name}` |" not in section and name not in {"note", "same"}
        ] == []


def test_the_strings_to_check_are_those_with_a_dagger() -> None:
    rows = PAGES["strings-to-check"]().split("|---|---|---|---|\n")[1].splitlines()

    assert len(rows) == sum(len(words.unchecked) for _, words in all_words())
    assert "| `plan` | exchange and cooperation plan | zh | 交流合作方案 |" in rows
    assert not any("추진 |" in row for row in rows)


def test_a_page_is_printed_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    main(["strings-to-check"])

    assert capsys.readouterr().out == PAGES["strings-to-check"]()
