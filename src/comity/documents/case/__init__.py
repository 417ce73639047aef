"""A committee as a folder of plain text that a person can edit: TOML statements and CSV registers."""

from comity.documents.case.placed import Placed
from comity.documents.case.published import PublishedFigures, read_published
from comity.documents.case.read import Case, read_case

__all__ = ["Case", "Placed", "PublishedFigures", "read_case", "read_published"]
