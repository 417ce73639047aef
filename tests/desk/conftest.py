from __future__ import annotations

from contextlib import suppress

import pytest
from django.conf import settings
from django.core.cache import caches


@pytest.fixture(autouse=True, scope="session")
def a_cache_of_this_process(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests run beside one another: what one counts and clears must not be another's."""
    settings.CACHES["default"]["LOCATION"] = str(tmp_path_factory.mktemp("cache"))
    with suppress(AttributeError):
        del caches["default"]  # it may have been opened where it was
