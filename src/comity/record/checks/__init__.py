"""The strict check of our own words before they are said."""

from comity.record.checks.one import check
from comity.record.checks.words import attribute_problems

__all__ = ["attribute_problems", "check"]
