"""The page that explains the figures is executed."""

from __future__ import annotations

from pathlib import Path

from tests.docs.executed import REPOSITORY, execute

PAGE = REPOSITORY / "docs" / "explanation" / "reading-the-figures.md"


def test_every_example_of_the_page_holds(tmp_path: Path) -> None:
    assert execute(PAGE, folder=tmp_path) == 9
