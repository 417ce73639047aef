"""Puts something of every sort into the reconstruction, and finds which addresses show a page to whom. A program of its
own like `prepare`; what it found stands in the home, in addresses.json.
"""

from __future__ import annotations

import itertools
import json
import uuid
from collections.abc import Callable, Iterator
from typing import Any

from tests.journeys.desk import RECONSTRUCTION
from tests.journeys.people import ADMINISTRATOR, OFFICE, SECRETARIAT, Person

FOUND = "addresses.json"
WHO = {"secretariat": SECRETARIAT, "administrator": ADMINISTRATOR}
OFFERED = "plan/reconstructed-3-49"
# What an address asks for beside its parameters.
ASKED = {
    "agenda-rest": "?team=team/environment",
    "agenda-change": "?of=plan/reconstructed-3-43",
    "search": "?q=환경",
    "search-everywhere": "?q=环境",
}
NOBODY = "nobody"
STATES = ("planned", "postponed", "held", "cancelled", "lapsed")
STEPS = ("team", "offices", "memorandum", "plans", "urgent", "preview")


def furnish() -> None:
    from comity.desk.workspace import WEB_SETTINGS, open_workspace

    home = open_workspace(settings=WEB_SETTINGS)
    from django.conf import settings

    settings.ALLOWED_HOSTS = ["testserver"]
    say_more()
    say_by_forms()
    invitation = ask_and_invite()
    (home / FOUND).write_text(json.dumps(find_pages(invitation)), encoding="utf-8")


def say_more() -> None:
    from comity.desk.store import say_new
    from comity.record import Statement

    text = {"ko": "가을", "zh": "秋天", "en": "Autumn"}
    plan = "plan/reconstructed-3-43"
    told = [
        Statement("conference/4", {"number": 4, "host": "beijing", "date": "2027-05"}),
        Statement("agenda-item/seoul-1", {"conference": "conference/4", "title": text, "team": "team/environment"}),
        Statement("meeting/seoul-1", {"kind": "working", "date": "2026-10-01"}),
        Statement("milestone/seoul-1", {"plan": plan, "title": text, "due": "2027"}),
        Statement("offer/seoul-1", {"plan": OFFERED, "from": "seoul", "to": ["beijing"]}),
        Statement(
            "offer/seoul-2", {"plan": OFFERED, "from": "beijing", "to": ["seoul"]}, by="beijing", source="A letter"
        ),
        Statement("check/seoul-1", {"opened": "2026-09-01", "plans": [plan, OFFERED]}),
    ]
    say_new(committee=RECONSTRUCTION, statements=told)


def say_by_forms() -> None:
    """Somebody in a post, who is known here alone; two drafts of an office."""
    holder = {"native_name": "홍길동", "native_language": "ko", "office": "office/seoul-environment", "since": "2020"}
    send(SECRETARIAT, "people/new/", {**holder, "rank": "division"})
    for progress, plan in (("promoted", "reconstructed-3-44"), ("implemented", "reconstructed-3-46")):
        send(OFFICE, f"plans/{plan}/report/", {"progress": progress, "on": "2026-05-01", "note_ko": "시작"})


def ask_and_invite() -> str:
    """Long work that waits; gives the secret of an invitation."""
    from comity.desk.jobs.asking import ask
    from comity.desk.models import Committee
    from comity.desk.people.invite import invite

    committee = Committee.objects.get(key=RECONSTRUCTION)
    ask(kind="reindex", committee=committee)
    return invite(committee=committee, email="new@seoul.example", role="reader")


def client(person: Person) -> Any:
    """A browser in which the person has just given their password, twice: what guards an account asks for it again."""
    from django.test import Client

    browser = Client()
    browser.post("/accounts/login/", {"login": person.email, "password": person.password})
    browser.post("/accounts/reauthenticate/", {"password": person.password})
    return browser


def send(person: Person, path: str, data: dict[str, str]) -> None:
    answer = client(person).post(f"/c/{RECONSTRUCTION}/{path}", {"once": str(uuid.uuid4()), **data})
    assert answer.status_code == 302, (path, answer.status_code)


def find_pages(invitation: str) -> dict[str, list[str]]:
    """The addresses that show a page, by who sees it, and the names of those that show none to either."""
    from django.test import Client

    from tests.desk.web.addresses import every_address

    browsers = {NOBODY: Client(), **{who: client(person) for who, person in WHO.items()}}
    samples = every_sample(invitation)
    found: dict[str, list[str]] = {who: [] for who in browsers}
    unseen = []
    for address in every_address():
        if address.is_api:
            continue
        seen = False
        for filled in fill(address.route, address.name, samples):
            for who, browser in browsers.items():
                if address.name != "account_logout" and shows_a_page(browser, filled):
                    found[who].append(filled)
                    seen = True
        if not seen:
            unseen.append(address.name)
    return {**found, "unseen": unseen}


def shows_a_page(browser: Any, address: str) -> bool:
    answer = browser.get(address)
    return answer.status_code == 200 and b"<html" in answer.getvalue()


def fill(route: str, name: str, samples: Callable[[str, str], list[str]]) -> Iterator[str]:
    """The route with every sample in place of its parameters."""
    from tests.desk.web.addresses import PARAMETER

    parameters = [found[2] for found in PARAMETER.finditer(route)]
    for values in itertools.product(*(samples(name, parameter) for parameter in parameters)):
        filled = route
        for value in values:
            filled = PARAMETER.sub(value, filled, count=1)
        yield f"/{filled}{ASKED.get(name, '')}"


def every_sample(invitation: str) -> Callable[[str, str], list[str]]:
    """What stands for the parameters of an address: keys of what there is."""
    from comity.desk.jobs.models import Job
    from comity.desk.models import Entry
    from comity.desk.people.models import Invitation, Membership
    from comity.desk.speaking.models import Draft
    from comity.desk.store import load_record
    from tests.desk.web.addresses import key_of

    record = load_record(committee=RECONSTRUCTION)
    last = Entry.objects.filter(ledger__committee__key=RECONSTRUCTION).order_by("-seq").first()
    fixed = {
        "committee": [RECONSTRUCTION], "conference": ["3", "4"], "state": list(STATES), "step": list(STEPS),
        "side": ["beijing"], "seq": ["1"], "entry": [str(last.seq if last else 1)], "index": ["0"],
        "meeting": ["seoul-1"], "disruption": ["thaad"], "pk": ["1"], "secret": [invitation], "name": ["promises"],
        "draft": [str(each.pk) for each in Draft.objects.all()[:1]],
    }  # fmt: skip
    by_name = {
        ("job", "number"): [str(Job.objects.order_by("pk")[0].pk)],
        ("administration-withdraw", "number"): [str(Invitation.objects.get().pk)],
        ("milestone-new", "key"): ["reconstructed-3-43"],
        ("take-back-one", "index"): ["0", "1"],
        ("offer-hear-answer", "key"): ["seoul-1"],
        ("offer-answer", "key"): ["seoul-2"],
        ("plan-offer", "key"): ["reconstructed-3-52"],
        ("entry", "side"): ["seoul"],
        ("delegation", "side"): ["seoul", "beijing"],
        **{(f"difference-{what}", parameter): [value] for what in ("amend", "ask", "another")
           for parameter, value in (("type_", "plan"), ("key", "reconstructed-2-24"), ("attribute", "progress"))},
    }  # fmt: skip
    member = str(Membership.objects.filter(committee__key=RECONSTRUCTION).first().pk)  # type: ignore[union-attr]

    def samples(name: str, parameter: str) -> list[str]:
        chosen = by_name.get((name, parameter)) or fixed.get(parameter)
        return chosen or ([member] if parameter == "number" else [key_of(name, record)])

    return samples


if __name__ == "__main__":
    furnish()
