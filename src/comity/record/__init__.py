"""The record: what the sides said, whose word stands, and how it reads in a view."""

from comity.record.checks.one import check, is_warning
from comity.record.checks.whole import check_all
from comity.record.differences import Difference, differences
from comity.record.dump import dump
from comity.record.fold import fold
from comity.record.progress import Progress
from comity.record.record import Record
from comity.record.statement import Said, Statement, statement_from_json
from comity.record.view import UnknownViewError, View, view
from comity.record.vocabulary import RANK_ORDER, TYPES
from comity.record.words import NotUnderstood, Report, Word

__all__ = [
    "RANK_ORDER",
    "TYPES",
    "Difference",
    "NotUnderstood",
    "Progress",
    "Record",
    "Report",
    "Said",
    "Statement",
    "UnknownViewError",
    "View",
    "Word",
    "check",
    "check_all",
    "differences",
    "dump",
    "fold",
    "is_warning",
    "statement_from_json",
    "view",
]
