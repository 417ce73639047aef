"""A committee with plans of every sort, and how its pages are opened."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from comity.desk.models import Committee
from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE, small_committee

ROOT = f"/c/{COMMITTEE}/"


def committee(*statements: Statement) -> Committee:
    """The small committee, and what else is said in it."""
    found = small_committee()
    if statements:
        say_new(committee=COMMITTEE, statements=list(statements))
    return found


def many_plans(count: int) -> list[Statement]:
    """So many more plans, each with a report of both sides, a milestone and an offer of ours."""
    return [statement for number in range(100, 100 + count) for statement in one_plan(number)]


def one_plan(number: int) -> list[Statement]:
    plan = f"plan/seoul-{number}"
    said = {
        "conference": "conference/1", "title": {"en": f"More {number}", "ko": f"협력안 {number}"},
        "team": "team/environment", "done_by": ["seoul"], "horizon": "long", "due": "2019-12",
        "owners": {"seoul": {"office": "office/seoul-air"}, "beijing": {"office": "office/beijing-air"}},
    }  # fmt: skip
    return [
        Statement(plan, said),
        Statement(f"report/seoul-{number}", {"plan": plan, "progress": "promoted"}, on="2018-06"),
        heard(f"report/seoul-9{number}", plan, "not_started", on="2018-07"),
        Statement(f"milestone/seoul-{number}", {"plan": plan, "title": {"en": "A step"}, "due": "2019"}),
        Statement(f"offer/seoul-{number}", {"plan": plan, "from": "seoul", "to": ["beijing"]}),
    ]


def heard(report: str, plan: str, progress: str, *, on: str) -> Statement:
    """A report of Beijing's, as we know it."""
    return Statement(report, {"plan": plan, "progress": progress}, by="beijing", on=on, source="document/minutes")


def browser(role: str = "secretariat", *, language: str = "en", team: str = "") -> Client:
    return client_of(person(role, committee=COMMITTEE, team=team, language=language))


def words_of(answer: HttpResponse) -> str:
    """What stands on a page, without its markup."""
    return plain(answer.content.decode())


def plain(markup: str) -> str:
    text = re.sub(r"<(script|style)\b.*?</\1>", " ", markup, flags=re.DOTALL)
    return re.sub(r" ([,.;:])", r"\1", " ".join(strip_tags(text.replace("<", " <")).split()))


def sends(client: Client, path: str, data: Mapping[str, Any]) -> HttpResponse:
    """Fills in a form of its own and sends it."""
    answer: Any = client.post(ROOT + path, {"once": str(uuid.uuid4()), **data})
    return answer  # type: ignore[no-any-return]


def queries_of(client: Client, path: str) -> int:
    """How many queries a page makes once everything that is remembered is remembered."""
    client.get(ROOT + path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(ROOT + path).status_code == 200
    return len(captured)
