"""The description of a data package, `datapackage.json`, after the Data Package standard (datapackage.org, v1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from comity.measure.columns import COLUMNS, Column

# A civil date may be a year or a month where no more is known, which the standard's own `date` does not allow.
CIVIL_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
TYPES = {"text": "string", "integer": "integer", "truth": "boolean", "date": "string"}
MEDIA_TYPES = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}

PRIMARY_KEYS = {
    "plans": ["committee", "conference", "plan"],
    "conferences": ["committee", "conference"],
    "teams": ["committee", "team"],
    "instruments": ["committee", "instrument"],
    "disruptions": ["committee", "disruption"],
}


def describe_column(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.kind == "date":
        constraints["pattern"] = CIVIL_DATE
    described = {"name": column.name, "type": TYPES[column.kind], "description": column.says}
    return {**described, "constraints": constraints} if constraints else described


def describe_table(table: str, *, form: str) -> dict[str, Any]:
    """The resource of one table: its file, its columns and its key."""
    schema: dict[str, Any] = {"fields": [describe_column(column) for column in COLUMNS[table]], "missingValues": [""]}
    if table in PRIMARY_KEYS:
        schema["primaryKey"] = PRIMARY_KEYS[table]
    resource = {
        "name": table.replace("_", "-"),
        "path": f"{table}.{form}",
        "format": form,
        "mediatype": MEDIA_TYPES[form],
        "profile": "tabular-data-resource" if form == "csv" else "data-resource",
        "schema": schema,
    }
    return {**resource, "encoding": "utf-8"} if form == "csv" else resource


def describe_package(
    *, name: str, title: str, description: str, tables: Sequence[str], form: str, sources: Sequence[str]
) -> dict[str, Any]:
    """The whole description; `sources` are titles of what the record was made from."""
    package = {
        "profile": "tabular-data-package" if form == "csv" else "data-package",
        "name": name,
        "title": title,
        "description": description,
        "resources": [describe_table(table, form=form) for table in tables],
    }
    return {**package, "sources": [{"title": source} for source in sources]} if sources else package
