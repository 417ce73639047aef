"""Workbooks: XLSX, XLSM, XLSB, XLS and ODS, whatever their file is called."""

from comity.documents.workbook.read import read_workbook

__all__ = ["read_workbook"]
