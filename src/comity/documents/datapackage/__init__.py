"""Tidy tables out: an open data package (CSV or Parquet with every column described)."""

from comity.documents.datapackage.write import PackageAbout, write_package

__all__ = ["PackageAbout", "write_package"]
