"""CSV and TSV as they come: encoding and delimiter are found out and said."""

from comity.documents.delimited.encoding import FoundEncoding, find_encoding
from comity.documents.delimited.read import read_delimited

__all__ = ["FoundEncoding", "find_encoding", "read_delimited"]
