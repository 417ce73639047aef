"""Makes the files that the tests read."""

from __future__ import annotations

from pathlib import Path

from comity.documents.sheet import Sheet


def write(folder: Path, data: str | bytes, *, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode(encoding))
    return path


def told(sheet: Sheet) -> tuple[tuple[str, ...], list[tuple[int, tuple[str | None, ...]]]]:
    """The header and the rows: all that a sheet says of its table."""
    return sheet.header, list(sheet.rows())


def named(problems: object) -> list[tuple[str, int | None, str | None]]:
    """(kind, row, column) of each problem."""
    return [(problem.kind, problem.where.row, problem.where.column) for problem in problems]  # type: ignore[attr-defined]
