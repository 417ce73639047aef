"""A table of other people's making, read through a mapping file into the tables that the measure takes."""

from comity.documents.mapping.apply import Mapped, apply
from comity.documents.mapping.read import Mapping, read_mapping

__all__ = ["Mapped", "Mapping", "apply", "read_mapping"]
