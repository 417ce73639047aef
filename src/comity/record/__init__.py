"""The record: what the sides said, whose word stands, and how it reads in a view."""

from comity.record.checks import check
from comity.record.statement import Said, Statement, statement_from_json
from comity.record.vocabulary import TYPES

__all__ = ["TYPES", "Said", "Statement", "check", "statement_from_json"]
