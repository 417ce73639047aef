"""Reads the folder of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from comity.documents.case.judge import judge
from comity.documents.case.placed import Placed
from comity.documents.case.published import FILE as PUBLISHED
from comity.documents.case.register import read_register
from comity.documents.case.statements import read_statements
from comity.documents.forms import read_form
from comity.documents.regular import size_of_file
from comity.documents.sheet import nearest
from comity.problems import InputError, Problem, Where, shown
from comity.record.kinds import Text, is_key

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
    problems.extend(misnamed(form, folder=path))
    faults, notes = judge(placed, us=form.us, complete=not problems)
    if not problems and not faults:
        problems.extend(unsaid(form, placed, folder=path))
    return Case(
        committee=form.committee,
        us=form.us,
        title=form.title,
        reconstruction=form.reconstruction,
        statements=tuple(placed),
        problems=(*problems, *faults),
        notes=notes,
    )


def misnamed(form: CaseForm, *, folder: Path) -> Iterator[Problem]:
    """What in case.toml is no key, or no language. Keys become names of files, so they are judged before all else."""
    for name, key in (("committee", form.committee), ("us", form.us)):
        if not is_key(key):
            what = f"{shown(key)} is no key."
            mend = "Write a-z, 0-9 and single hyphens, such as seoul-beijing."
            yield Problem("not_a_key", what, Where(file=str(folder / CASE), attribute=name), mend)
    for name, text in (("title", form.title), ("reconstruction", form.reconstruction)):
        for fault in Text().faults(text) if text else ():
            yield Problem(fault.kind, fault.what, Where(file=str(folder / CASE), attribute=name), fault.mend)


def unsaid(form: CaseForm, placed: Sequence[Placed], *, folder: Path) -> Iterator[Problem]:
    """The committee and our side, which case.toml names, and the statements must say what they are."""
    said = {one.statement.about for one in placed}
    for name, subject in (("committee", f"committee/{form.committee}"), ("us", f"side/{form.us}")):
        if subject not in said:
            near = nearest(subject, [about for about in said if about.startswith(subject.partition("/")[0])])
            mend = f"Did you mean {near.partition('/')[2]}?" if near else f"Say what {subject} is."
            what = f"no statement is about {subject}."
            yield Problem("no_such_subject", what, Where(file=str(folder / CASE), attribute=name), mend)


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
    file = folder / name
    where = Where(file=str(file))
    if Path(name).name != name or "\\" in name or leads_out(file, folder):
        what = f"{shown(name)} leads out of the case's folder."
        mend = "Name files that stand beside case.toml."
        problems.append(Problem(kind="outside", what=what, where=Where(file=str(folder / CASE)), mend=mend))
        return False
    try:
        size_of_file(file)
    except InputError as error:
        problems.extend(error.problems)
        return False
    if file.suffix not in READERS or name in {CASE, PUBLISHED}:
        what = "it is to be read, and holds no statements."
        problems.append(Problem(kind="not_statements", what=what, where=where, mend="Name .toml and .csv files."))
        return False
    return True


def leads_out(file: Path, folder: Path) -> bool:
    """Whether the file is a link to elsewhere; of what cannot be followed something else is wrong."""
    try:
        return file.resolve().parent != folder.resolve()
    except (OSError, RuntimeError, ValueError):
        return False
