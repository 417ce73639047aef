"""The ledger: entries, signatures and acceptance rules. A pure state machine; it knows no plan and no network.

Names are imported when first used, so that importing this package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.ledger.arrivals import Arrivals
    from comity.ledger.chain import Accepted, AlreadyHeld, Chain, ChainState, KeyTerm
    from comity.ledger.entry import Entry, Head
    from comity.ledger.errors import Refused
    from comity.ledger.keys import SigningKey, fingerprint
    from comity.ledger.witness import contradictions
    from comity.ledger.writer import write_entry

__all__ = [
    "Accepted",
    "AlreadyHeld",
    "Arrivals",
    "Chain",
    "ChainState",
    "Entry",
    "Head",
    "KeyTerm",
    "Refused",
    "SigningKey",
    "contradictions",
    "fingerprint",
    "write_entry",
]

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


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
