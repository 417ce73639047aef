"""Parquet: read lazily, so that a panel of many millions of rows is never held as a whole."""

from comity.documents.parquet.read import read_parquet

__all__ = ["read_parquet"]
