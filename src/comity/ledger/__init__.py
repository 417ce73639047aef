"""The ledger: entries, signatures and acceptance rules. A pure state machine; it knows no plan and no network.

Names are imported when first used, so that importing this package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOMES = {
    "Accepted": "chain",
    "AlreadyHeld": "chain",
    "Arrivals": "arrivals",
    "Chain": "chain",
    "ChainState": "chain",
    "Entry": "entry",
    "Head": "entry",
    "KeyTerm": "chain",
    "Refused": "errors",
    "SigningKey": "keys",
    "contradictions": "witness",
    "fingerprint": "keys",
    "write_entry": "writer",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
