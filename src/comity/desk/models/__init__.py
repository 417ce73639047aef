"""The store's tables: the ledgers, which are the truth, and what is projected from them for quick reading."""

from comity.desk.models.ledgers import (
    DIGEST_LENGTH,
    KEY_LENGTH,
    Committee,
    Entry,
    Evidence,
    Ledger,
    Waiting,
    Word,
)
from comity.desk.models.measured import Measured, MeasuredIn
from comity.desk.models.projected import Disagreement, PlanLine, PlanWord, Reference, Searchable

__all__ = [
    "DIGEST_LENGTH",
    "KEY_LENGTH",
    "Committee",
    "Disagreement",
    "Entry",
    "Evidence",
    "Ledger",
    "Measured",
    "MeasuredIn",
    "PlanLine",
    "PlanWord",
    "Reference",
    "Searchable",
    "Waiting",
    "Word",
]
