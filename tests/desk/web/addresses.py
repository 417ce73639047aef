"""The whole table of addresses, and what each person may expect at each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from comity.desk.people.permissions import MAY, Permission
from comity.record import TYPES, Record

PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")
REGEX_SIGNS = re.compile(r"[\^$]|\(\?P|\\")
LOGIN = "/accounts/login/"

# Who is not signed in may come here.
OPEN = {
    "account_login", "account_logout", "account_inactive", "mfa_authenticate", "mfa_login_webauthn", "invitation",
    "set_language", "api:openapi-json", "api:api-root",
}  # fmt: skip
# Whoever is signed in may come here: it shows what is their own.
OWN = {
    "home", "committees-map", "search-everywhere", "account", "account_reauthenticate", "account_change_password",
    "tokens", "token-revoke", "mfa_index", "mfa_reauthenticate", "mfa_activate_totp", "mfa_deactivate_totp",
    "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_download_recovery_codes", "mfa_list_webauthn",
    "mfa_add_webauthn", "mfa_reauthenticate_webauthn", "mfa_remove_webauthn", "mfa_edit_webauthn",
    "api:committees", "api:search", "api:search_all",
}  # fmt: skip
# Whoever holds the secret that is part of the address; there is nothing at any other.
BY_SECRET = {"calendar"}
REFUSED = "may, but was refused"
# A value for names of parameters, so that a page shows something; what is not listed asks in vain. `key` is that of a
# subject of the type that the address is named after.
SAMPLES = {
    "number": "987654321", "pk": "987654321", "job": "987654321", "draft": "987654321", "secret": "no-such-secret",
    "view": "ours", "indicator": "promotion_rate", "side": "beijing", "on": "2020-01-01", "date": "2020-01-01",
    "type": "plan", "type_": "plan", "attribute": "title", "seq": "1", "entry": "1",
    "conference": "3", "meeting": "2017-03-31", "disruption": "thaad", "state": "held",
}  # fmt: skip


@dataclass(frozen=True)
class Address:
    """One row of the table. `needs` is what its view declares, None where it declares nothing."""

    name: str
    route: str
    needs: Permission | None

    @property
    def parameters(self) -> list[str]:
        return [name for _converter, name in PARAMETER.findall(self.route)]

    @property
    def is_api(self) -> bool:
        return self.route.startswith("api/")

    @property
    def is_of_a_committee(self) -> bool:
        return "committee" in self.parameters

    def filled(self, committee: str, record: Record) -> str:
        """The address with a sample in place of every parameter."""
        return "/" + PARAMETER.sub(
            lambda found: self.sample(found[2], committee, record, whole=found[1] == "int"), self.route
        )

    def sample(self, parameter: str, committee: str, record: Record, *, whole: bool) -> str:
        if parameter == "committee":
            return committee
        if parameter in {"key", "subject"}:
            return key_of(self.name.partition(":")[2] or self.name, record)
        if parameter == "number" and self.name.startswith("conference"):
            return "1"
        if whole:
            return SAMPLES.get(parameter, "1")
        return SAMPLES.get(parameter, "none")


def key_of(name: str, record: Record) -> str:
    types = [type_ for type_ in TYPES if name.replace("_", "-").startswith(type_)]
    subjects = record.subjects(max(types, key=len)) if types else record.subjects("plan")
    return next(iter(subjects), "plan/none").partition("/")[2]


def every_address(table: Any = None, *, before: str = "", space: str = "") -> Iterator[Address]:
    for row in (table or get_resolver()).url_patterns:
        route = before + str(row.pattern)
        if isinstance(row, URLResolver):
            inner = f"{space}{row.namespace}:" if row.namespace else space
            yield from every_address(row, before=route, space=inner)
        else:
            assert isinstance(row, URLPattern)
            assert not REGEX_SIGNS.search(route), f"{route}: write the route with path(), so that it can be walked."
            yield Address(f"{space}{row.name or ''}", route, getattr(row.callback, "needs", None))


@dataclass(frozen=True)
class Caller:
    """Somebody with their browser, and with their token for the API. `role` is None for who is no member."""

    who: str
    role: str | None
    browser: Client
    token: str = ""

    def ask(self, address: Address, filled: str, method: str, **more: Any) -> HttpResponse:
        client = self.browser
        if address.is_api:
            client = Client(headers={"authorization": f"Bearer {self.token}"} if self.token else {})
        send: Callable[..., Any] = getattr(client, method)
        answer: HttpResponse = send(filled, **more)
        return answer


def fault(address: Address, caller: Caller, answer: HttpResponse) -> str:
    """What is wrong with the answer, "" where it is as it must be."""
    status = answer.status_code
    if status >= 500:
        return f"a server's error, {status}"
    if address.name in OPEN or status == 405:
        return ""
    if address.name in BY_SECRET:
        return "" if status == 404 else f"opens without its secret, {status}"
    if caller.who == "nobody":
        asked = status == 401 or (status == 302 and answer["Location"].startswith(LOGIN))
        return "" if asked else f"is not asked to sign in, {status}"
    if not address.is_of_a_committee:
        return ""
    return fault_in_a_committee(address, caller, status)


def fault_in_a_committee(address: Address, caller: Caller, status: int) -> str:
    if caller.role is None:
        return "" if status == 404 else f"learns that the committee exists, {status}"
    if address.needs is not None and address.needs not in MAY[caller.role]:
        return "" if status == 403 else f"may not, but got {status}"
    return REFUSED if status in {401, 403} else ""


def unguarded(address: Address) -> str:
    """What is wrong with the row itself: somebody must have decided who may come."""
    if address.name in BY_SECRET:
        return "" if "secret" in address.parameters else "has no secret in it"
    if address.is_of_a_committee and not address.is_api and address.needs is None:
        return "has no guard: decorate its view with @page(needs=…)"
    if not address.is_of_a_committee and address.name not in OPEN | OWN:
        return "is neither of a committee nor in the lists OPEN and OWN"
    return ""
