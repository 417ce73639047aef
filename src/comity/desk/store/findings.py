"""What can be found wrong with a store."""

from __future__ import annotations

from dataclasses import dataclass

DAMAGED = "Restore the database from a backup, or ask the counterpart for the entry."
OUT_OF_STEP = "Run comity rebuild: everything that is projected is made anew from the ledgers."
TWO_STORIES = "Ask both sides for that entry: one of them was told another than is held here."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: `kind` is a stable word, `side` and `seq` say where, `mend` what to do.

    Entries: `entry_damaged` (its bytes break a rule), `entry_missing` (the first of those missing), `entry_changed` (a
    column differs from the bytes). Words: `word_missing`, `word_without_entry`. Rows for quick reading:
    `row_out_of_step` (it names our side). Forks: `evidence_damaged`,
    `evidence_void`, and `heard_otherwise` (the entry had heard another history of a side than is held). Beside these
    `waiting_damaged` and `ledger_state` (the state kept of a ledger is not what its entries make).
    """

    kind: str
    side: str
    seq: int | None
    what: str
    mend: str
