"""The page of one plan: from all sides, with everything that belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from comity.desk.pages.page import page
from comity.desk.pages.plans.attributes import what_is_said
from comity.desk.pages.plans.chain import chain_of
from comity.desk.pages.plans.columns import columns, steps
from comity.desk.pages.plans.finding import find_plan, known_view, may_write
from comity.desk.pages.plans.offers import offers_on
from comity.desk.pages.plans.spoken import Stated, family, statements_on
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.chain import Link, read_chain
from comity.desk.speaking.changes import people_of
from comity.desk.speaking.drafts_on import waiting_on
from comity.desk.speaking.undoable import undoable
from comity.record import Record, View, Word, differences_on, view
from comity.record.differences import PROGRESS
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item about the plan, with what each side says came of it."""

    item: str
    conference: str
    title: Value
    outcomes: tuple[Word, ...]


@page(Permission.READ)
def plan(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    links = read_chain(here.committee, f"plan/{key}")
    record, name = find_plan(here, key, *(link.plan for link in links))
    if name != f"plan/{key}":
        return redirect("plan", here.committee.key, name.partition("/")[2])
    return render(request, "plans/plan.html", everything_on(here, record, name, links))


def everything_on(here: Here, record: Record, name: str, links: Sequence[Link]) -> dict[str, Any]:
    can_write = may_write(here, record, name)
    reading = view(record, known_view(here, record), here.us)
    ours = view(record, "ours", here.us)
    reader = Reader(here, record)
    doers = reading.doers(name)
    differences = differences_on(record, name)
    return {
        "record": record,
        "plan": name,
        "key": name.partition("/")[2],
        "titles": ours.value(name, "title"),
        "conference": ours.value(name, "conference"),
        "team": ours.value(name, "team"),
        "horizon": reading.value(name, "horizon"),
        "due": reading.value(name, "due"),
        "mutual": len(doers) > 1 if doers else None,
        "progress": reading.progress(name),
        "columns": columns(reading, name, faces=reader.faces, today=here.today),
        "said": what_is_said(reader, name),
        "progress_differs": any(each.attribute == PROGRESS for each in differences),
        "differing": [
            (each.attribute, {word.whose: word for word in each.words})
            for each in differences
            if each.attribute != PROGRESS
        ],
        "steps": steps(reading, name, today=here.today),
        "offers": offers_on(reading, name, today=here.today),
        "items": items_on(ours, name),
        "chain": chain_of(links, ours, name),
        "drafts": waiting_on(here.committee, family(record, name)) if here.may_draft else [],
        "history": history(reader, name, can_write=can_write),
        "can_write": can_write,
        "can_offer": not set(record.sides) <= {here.us, *doers},
    }


def items_on(ours: View, name: str) -> list[Item]:
    found = []
    for item in ours.record.subjects("agenda-item"):
        if ours.value(item, "plan") == name:
            outcomes = tuple(word for word in ours.record.words(item, "outcome").values() if word.value is not None)
            found.append(Item(item, str(ours.value(item, "conference") or ""), ours.value(item, "title"), outcomes))
    return found


def history(reader: Reader, name: str, *, can_write: bool) -> Sequence[Stated]:
    """What was stated, with who of us said it, and what of it can be taken back."""
    here = reader.here
    stated = statements_on(reader, name)
    ours = {each.entry for each in stated if each.speaker == here.us}
    people = people_of(here.committee, ours)
    places = undoable(here.committee, ours) if can_write else set()
    for each in stated:
        if each.speaker == here.us:
            each.person = people.get(each.entry, "")
            each.may_take_back = (each.entry, each.index) in places
    return stated
