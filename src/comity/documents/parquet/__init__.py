"""Parquet: read lazily, so that a panel of many millions of rows is never held as a whole."""

from comity.documents.parquet.read import naming_damage, read_parquet

__all__ = ["naming_damage", "read_parquet"]
