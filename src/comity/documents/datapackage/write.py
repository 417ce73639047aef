"""Writing a data package: all of it or nothing."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.documents.datapackage.describe import describe_package
from comity.measure.tables import Tables, complete
from comity.problems import InputError, Problem, Where

if TYPE_CHECKING:
    import narwhals as nw

DESCRIPTION = "datapackage.json"


@dataclass(frozen=True, slots=True)
class PackageAbout:
    """What the package says of itself: `name` is lower case with hyphens, `sources` are titles."""

    name: str
    title: str
    description: str = ""
    sources: Sequence[str] = ()


def write_package(
    tables: Tables,
    folder: Path,
    *,
    about: PackageAbout,
    form: str = "csv",
    progress: Callable[[int, int | None], None] | None = None,
) -> tuple[Path, ...]:
    """Writes every table that is there as `<table>.csv` or `.parquet` with `datapackage.json`; returns the files.

    The folder is made, or replaced where it holds a data package already. Raises `InputError` (kind
    "folder_in_use") where it holds anything else; then, as after any failure, it is left as it was.
    """
    refuse_foreign_folder(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        given = list(tables.given())
        for done, (name, frame) in enumerate(given, start=1):
            write_table(complete(frame, table=name), building / f"{name}.{form}", form=form)
            if progress:
                progress(done, len(given))
        described = describe_package(
            name=about.name,
            title=about.title,
            description=about.description,
            tables=[name for name, _ in given],
            form=form,
            sources=about.sources,
        )
        text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
        (building / DESCRIPTION).write_text(text, encoding="utf-8")
        put_in_place(building, folder)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return tuple(sorted(folder.iterdir()))


def refuse_foreign_folder(folder: Path) -> None:
    ours = not folder.exists() or (folder.is_dir() and ((folder / DESCRIPTION).is_file() or not any(folder.iterdir())))
    if not ours:
        problem = Problem(
            kind="folder_in_use",
            what="There is something here that is not a data package.",
            where=Where(file=str(folder)),
            mend="Name a folder that is new or empty.",
        )
        raise InputError([problem])


def write_table(frame: nw.LazyFrame[Any], path: Path, *, form: str) -> None:
    rows = frame.collect(backend="polars").to_native()
    if form == "parquet":
        rows.write_parquet(path)
    else:
        rows.write_csv(path)


def put_in_place(building: Path, folder: Path) -> None:
    """Two renames, so that a reader sees the old package or the new one."""
    building.chmod(0o755)
    if folder.exists():
        old = building.with_name(f"{building.name}-old")
        folder.rename(old)
        building.rename(folder)
        shutil.rmtree(old)
    else:
        building.rename(folder)
