"""Finding what a page is about; 404 where there is no such thing."""

from __future__ import annotations

from django.http import Http404

from comity.desk.people.here import Here
from comity.desk.reading.part import load_part
from comity.record import Record, view


def find_plan(here: Here, key: str, *others: str) -> tuple[Record, str]:
    """The part of the record around a plan and `others`, and the plan's one name.

    404 where nobody said or reported anything of it.
    """
    record = load_part(here.committee, subjects=[f"plan/{key}", *others])
    name = record.canonical(f"plan/{key}")
    if not name.startswith("plan/") or not (record.exists(name) or record.reports(name)):
        raise Http404
    return record, name


def find_milestone(here: Here, key: str) -> tuple[Record, str, str]:
    """The part of the record around a milestone's plan, the milestone and the plan."""
    return find_with_plan(here, f"milestone/{key}")


def find_with_plan(here: Here, subject: str) -> tuple[Record, str, str]:
    """The part around the plan that `subject` names, with both their names."""
    small = load_part(here.committee, subjects=[subject])
    name = small.canonical(subject)
    plan = view(small, "ours", here.us).value(name, "plan")
    if not isinstance(plan, str):
        raise Http404
    record, plan = find_plan(here, plan.partition("/")[2], name)
    return record, name, plan


def may_write(here: Here, record: Record, name: str) -> bool:
    """Tell whether this person may speak or draft on a plan: an office, of its own team's and of what has no team."""
    if here.may_speak:
        return True
    teams = {word.value for word in record.words(name, "team").values() if word.value}
    return here.may_draft and teams <= {here.membership.team}


def known_view(here: Here, record: Record) -> str:
    """The view that is read; ours where the address names a side that there is not."""
    is_known = not here.view.startswith("side:") or here.view.removeprefix("side:") in record.sides
    return here.view if is_known else "ours"
