"""From tidy tables to indicators and the profile, on any dataframe.

Knows tables with documented columns (`comity.measure.tables`), nothing of ledgers, files or pages.
Names are imported when first used, so that importing this package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOMES = {
    "Figures": "comity.measure.rows",
    "Row": "comity.measure.rows",
    "Tables": "comity.measure.tables",
    "check": "comity.measure.checks",
    "figures": "comity.measure.compute",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
