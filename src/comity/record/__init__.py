"""The record: what the sides said, whose word stands, and how it reads in a view."""

from comity.record.checks.one import check, is_warning
from comity.record.checks.whole import check_all
from comity.record.differences import Difference, differences, differences_on
from comity.record.dump import dump
from comity.record.fold import Heard, fold, hear, record_of
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
    "Heard",
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
    "differences_on",
    "dump",
    "fold",
    "hear",
    "is_warning",
    "record_of",
    "statement_from_json",
    "view",
]
