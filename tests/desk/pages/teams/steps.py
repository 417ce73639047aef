"""The steps to a new team, as somebody takes them in a browser."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.test import Client

from tests.desk.pages.plans.factory import ROOT, browser, sends

ORDER = ("team", "offices", "memorandum", "plans", "urgent")
HEALTH: dict[str, dict[str, Any]] = {
    "team": {
        "names_ko": "보건의료팀", "names_zh": "卫生医疗组", "names_en": "Health and Medical Team",
        "remit_en": "Epidemics and hospitals", "since": "2018-01-01",
    },
    "offices": {
        "name-seoul_ko": "시민건강국", "name-seoul_en": "Citizens' Health Bureau",
        "name-beijing_zh": "卫生健康委员会", "since-beijing": "2018-02",
    },
    "memorandum": {
        "title_en": "Memorandum on health", "kind": "memorandum", "signed": "2018-01-15", "rank-seoul": "bureau",
    },
    "plans": {
        "count": "2", "plan-0-title_en": "Hotline between hospitals", "plan-0-done_by": ["seoul", "beijing"],
        "plan-0-horizon": "near", "plan-0-when": "next", "plan-1-title_en": "Masks now", "plan-1-done_by": ["seoul"],
        "plan-1-when": "now",
    },
    "urgent": {"urgent_en": "Whoever hears of it calls the other within a day."},
}  # fmt: skip


def takes(client: Client, step: str, data: Mapping[str, Any] | None = None, **button: str) -> HttpResponse:
    """Fills in a step and goes on, unless another button is pressed."""
    answer: Any = client.post(f"{ROOT}teams/new/{step}/", {**(data or {}), **(button or {"next": "yes"})})
    return answer  # type: ignore[no-any-return]


def told(**changes: Mapping[str, Any]) -> Client:
    """Somebody who took every step and stands before the last."""
    client = browser()
    for step in ORDER:
        answer = takes(client, step, changes.get(step, HEALTH[step]))
        assert answer.status_code == 302, step
    return client


def confirms(client: Client, **more: Any) -> HttpResponse:
    return sends(client, "teams/new/preview/", more)
