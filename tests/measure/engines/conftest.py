"""One session of each engine for all tests of this folder in a process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.measure.engines.engines import ENGINES, Loader, loader


@pytest.fixture(params=ENGINES)
def load(request: pytest.FixtureRequest) -> Iterator[Loader]:
    yield from loader(request.param)
