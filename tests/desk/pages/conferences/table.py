"""An agenda as tests see it: the rows of the page, and what its forms carry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.test import Client

from comity.desk.models import Committee
from comity.desk.speaking.agenda_drafts import meant
from tests.desk.speaking.here_factory import COMMITTEE

ROOT = f"/c/{COMMITTEE}/conferences/2/agenda/"
ROW = re.compile(r'<li id="(?P<key>[^"]+)" class="(?:agenda|card)-row.*?</li>', re.DOTALL)
INPUT = re.compile(r'<input type="hidden" name="(row|once|seen)" value="([^"]*)"')


@dataclass(frozen=True)
class Agenda:
    """The page as one person has it before them: what is sent is what this page carried."""

    client: Client
    html: str
    path: str = ""

    @property
    def keys(self) -> list[str]:
        return [found["key"] for found in ROW.finditer(self.html)]

    def row(self, key: str) -> str:
        return next(found[0] for found in ROW.finditer(self.html) if found["key"] == key)

    def carried(self, key: str) -> dict[str, str]:
        """What the form that decides on a row carries."""
        form = next(part for part in self.row(key).split("<form")[1:] if 'name="seen"' in part)
        return dict(INPUT.findall(form))

    def choose(self, key: str, choice: str, **data: Any) -> HttpResponse:
        answer: Any = self.client.post(ROOT + self.path, {**self.carried(key), "choice": choice, **data})
        return answer  # type: ignore[no-any-return]


def opened(client: Client, path: str = "") -> Agenda:
    return Agenda(client, client.get(ROOT + path).content.decode(), path)


def drafts() -> dict[str, tuple[str, list[dict[str, Any]]]]:
    """What is meant for each item and not signed: the act, and the statements."""
    found = meant(Committee.objects.get(key=COMMITTEE))
    return {item: (line.act, [each.to_json() for each in line.statements]) for item, line in found.items()}
