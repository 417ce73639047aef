"""The pages that a newcomer reads first do what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.executed import REPOSITORY, execute


@pytest.mark.parametrize(("page", "examples"), [("README.md", 1), ("docs/tutorial/first-committee.md", 11)])
def test_every_example_of_the_page_is_right(
    page: str, examples: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMITY_DATABASE_URL", "")
    assert execute(REPOSITORY / page, folder=tmp_path) == examples
