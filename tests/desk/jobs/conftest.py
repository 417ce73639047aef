from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_home(home: Path) -> None:
    """Keys are written to a home of the test's own, never to that of whoever runs it."""
