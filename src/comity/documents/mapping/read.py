"""Reads a mapping file, and names what in it cannot be meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from comity.documents.forms import read_form
from comity.documents.mapping.form import Flag, From, HorizonWords, MappingForm, PlanForm, ProgressWords, StatusWords
from comity.documents.mapping.words import Meaning, meaning_of
from comity.documents.sheet import nearest
from comity.problems import InputError, Problem, Where, shown
from comity.record.kinds import Text
from comity.record.vocabulary.choices import RANK_ORDER


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping file that has been read; `path` is where it stands."""

    path: Path
    form: MappingForm


def read_mapping(path: Path) -> Mapping:
    """Raises InputError that names the line and key of each thing in the file that is unknown or cannot be meant."""
    form = read_form(path, MappingForm)
    problems = list(find_contradictions(form, path))
    if problems:
        raise InputError(problems)
    return Mapping(path=path, form=form)


def find_contradictions(form: MappingForm, path: Path) -> Iterator[Problem]:
    plan = form.plan
    if plan.progress is not None and plan.progress_by:
        what = "both plan.progress and plan.progress_by are there."
        where = Where(file=str(path), attribute="plan.progress")
        yield Problem(
            kind="contradiction", what=what, where=where, mend="Keep one: one word on each plan or one a side."
        )
    for name, given in named_sources(form):
        if (given.column is None) == (given.value is None):
            what = "it needs either a column or a value, and not both."
            yield Problem(kind="contradiction", what=what, where=Where(file=str(path), attribute=name))
    for name, words in named_words(form):
        yield from twice_listed(meaning_of(words), where=Where(file=str(path), attribute=name))
    yield from unknown_names(form, path)
    for name, source in (("source", form.source), ("conference", form.conference)):
        if source is not None and source.header_row is not None and source.header_row < 1:
            where = Where(file=str(path), attribute=f"{name}.header_row")
            yield Problem(
                "contradiction", "rows are counted from 1.", where, "Give the number that a spreadsheet shows."
            )


def unknown_names(form: MappingForm, path: Path) -> Iterator[Problem]:
    """Keys that are free in the form, and yet must be a language or a rank."""
    for tag in form.plan.title:
        where = Where(file=str(path), attribute=f"plan.title.{tag}")
        yield from (Problem(fault.kind, fault.what, where, fault.mend) for fault in Text().faults({tag: "a title"}))
    for rank in form.conference.ranks if form.conference else ():
        if rank not in RANK_ORDER:
            near = nearest(rank, list(RANK_ORDER))
            mend = f"Did you mean {near}?" if near else f"There may be: {', '.join(RANK_ORDER)}."
            where = Where(file=str(path), attribute=f"conference.ranks.{rank}")
            yield Problem("unknown_key", f"there is no rank {shown(rank)}.", where, mend)


def named_sources(form: MappingForm) -> Iterator[tuple[str, From]]:
    plan = form.plan
    given = {
        "plan.id": plan.id,
        "plan.conference": plan.conference,
        "plan.committee": plan.committee,
        "plan.team": plan.team,
        "conference.committee": form.conference.committee if form.conference else None,
    }
    yield from ((name, source) for name, source in given.items() if isinstance(source, From))


def named_words(form: MappingForm) -> Iterator[tuple[str, ProgressWords | Flag | HorizonWords | StatusWords]]:
    plan: PlanForm = form.plan
    given = {
        "plan.progress": plan.progress,
        "plan.horizon": plan.horizon,
        "plan.carried_forward": plan.carried_forward,
        "plan.mutual": plan.mutual,
        "conference.status": form.conference.status if form.conference else None,
        **{f"plan.progress_by.{side}": words for side, words in plan.progress_by.items()},
    }
    for name, words in given.items():
        if words is not None and not isinstance(words, str):
            yield name, words


def twice_listed(meaning: Meaning, *, where: Where) -> Iterator[Problem]:
    for value, words in meaning.listed.items():
        if len(words) > 1:
            what = f"{shown(value)} is listed under {' and '.join(words)}."
            yield Problem(kind="contradiction", what=what, where=where, mend="List each value once.")
