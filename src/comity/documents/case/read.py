"""Reads the folder of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from comity.documents.case.judge import judge
from comity.documents.case.placed import Placed
from comity.documents.case.published import FILE as PUBLISHED
from comity.documents.case.register import read_register
from comity.documents.case.statements import read_statements
from comity.documents.forms import read_form
from comity.problems import InputError, Problem, Where, shown

CASE = "case.toml"
READERS: dict[str, Callable[..., tuple[list[Placed], list[Problem]]]] = {
    ".toml": read_statements,
    ".csv": read_register,
}


class CaseForm(msgspec.Struct, frozen=True, kw_only=True):
    """The file case.toml."""

    committee: str
    us: str
    title: dict[str, str] = {}
    reconstruction: dict[str, str] | None = None
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A case as read: all its statements stand in the ledger of `us`, and those with `by` are hearsay.

    `reconstruction` says so, in each language, where the case is one. `problems` name what is wrong with file and row
    (in TOML the line of the [[statement]]); `notes` what is odd, and may be meant.
    """

    committee: str
    us: str
    title: dict[str, str]
    reconstruction: dict[str, str] | None
    statements: tuple[Placed, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def read_case(path: Path) -> Case:
    """The case in the folder `path`. Raises InputError where case.toml cannot be read; all else is in `problems`."""
    form = read_form(path / CASE, CaseForm)
    problems, placed = list[Problem](), list[Placed]()
    for file in files_of(path, form, problems):
        try:
            read, wrong = READERS[file.suffix](file, file=str(file))
        except InputError as error:
            problems.extend(error.problems)
        else:
            placed.extend(read)
            problems.extend(wrong)
    faults, notes = judge(placed, us=form.us)
    return Case(
        committee=form.committee,
        us=form.us,
        title=form.title,
        reconstruction=form.reconstruction,
        statements=tuple(placed),
        problems=(*problems, *faults),
        notes=notes,
    )


def files_of(folder: Path, form: CaseForm, problems: list[Problem]) -> Iterator[Path]:
    """The files that hold statements: those in `order` first, then the others by name."""
    ordered = [folder / name for name in form.order if is_own(folder, name, problems)]
    yield from dict.fromkeys(ordered)
    for file in sorted(folder.iterdir()):
        is_statements = file.suffix in READERS and file.name not in {CASE, PUBLISHED} and not file.name.startswith(".")
        if is_statements and file not in ordered and is_own(folder, file.name, problems):
            yield file


def is_own(folder: Path, name: str, problems: list[Problem]) -> bool:
    """Whether `name` is a file with statements in the folder itself; what is elsewhere is never opened."""
    where = Where(file=str(folder / CASE), attribute="order")
    file = folder / name
    if Path(name).name != name or "\\" in name or file.resolve().parent != folder.resolve():
        what = f"{shown(name)} leads out of the case's folder."
        problems.append(
            Problem(kind="outside", what=what, where=where, mend="Name a file that stands beside case.toml.")
        )
    elif not file.is_file():
        what = f"there is no file {shown(name)}."
        problems.append(Problem(kind="no_such_file", what=what, where=where, mend="Name a file that is there."))
    elif file.suffix not in READERS or name in {CASE, PUBLISHED}:
        what = f"{shown(name)} holds no statements."
        problems.append(Problem(kind="not_statements", what=what, where=where, mend="Name .toml and .csv files."))
    else:
        return True
    return False
