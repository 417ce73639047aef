"""The strict check of our own words before they are said."""

from comity.record.checks.one import check, is_warning

__all__ = ["check", "is_warning"]
