"""Every page: nothing that axe finds, nothing beyond the edge of a phone, nothing refused, the right language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import windows
from tests.journeys.furnish import FOUND, NOBODY, WHO
from tests.journeys.house import house
from tests.journeys.looking import faults

WINDOWS = (("ko", 1280), ("en", 360))
# No page: what is only sent, downloaded, drawn or passed through; what guards a second factor is seen on its journey.
NO_PAGES = {
    "account_logout", "token-revoke", "set_language", "calendar", "committees-map", "network-map",
    "institutionalization-chart", "drafts-confirm", "draft-change", "draft-return", "draft-withdraw", "plans-csv",
    "plan-suggestion-confirm", "plan-suggestion-hide", "mutual-chart", "committee-timeline", "agenda-order",
    "agenda-rest-undo",
    "agenda-undo", "agenda-sign", "agenda-as-prepared", "team-new", "administration-remove", "administration-renew",
    "administration-withdraw", "administration-jobs", "mfa_authenticate", "mfa_reauthenticate", "mfa_deactivate_totp",
    "mfa_view_recovery_codes", "mfa_download_recovery_codes", "mfa_login_webauthn",
    "mfa_reauthenticate_webauthn", "mfa_remove_webauthn", "mfa_edit_webauthn",
}  # fmt: skip
PARTS = 3


@dataclass(frozen=True)
class Site:
    server: str
    pages: dict[str, list[str]]

    def pages_of(self, who: str, *, width: int) -> list[str]:
        """All of them; of the administrator's that the secretariat sees as well, half in each window."""
        own = self.pages[who]
        if who != "administrator":
            return own
        alike = [each for each in own if each in self.pages["secretariat"]]
        half = alike[[size for _language, size in WINDOWS].index(width) :: len(WINDOWS)]
        return [each for each in own if each not in alike or each in half]


@pytest.fixture(scope="module")
def site(chromium: Any, template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home = tmp_path_factory.mktemp("accessible") / "home"
    with house(template, home, also="tests.journeys.furnish") as server:
        yield Site(server, json.loads((home / FOUND).read_text(encoding="utf-8")))


def test_every_address_that_shows_a_page_is_looked_at(site: Site) -> None:
    assert set(site.pages["unseen"]) == NO_PAGES


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize(("language", "width"), WINDOWS)
@pytest.mark.parametrize("who", [NOBODY, *WHO])
def test_every_page(chromium: Any, site: Site, who: str, language: str, width: int, part: int) -> None:
    with windows(chromium, site.server) as opened:
        desk = opened(language, width=width)
        if who in WHO:
            desk.sign_in(WHO[who])
            desk.give_password_again(WHO[who])
        else:
            desk.choose_language()
        wrong = {}
        for address in site.pages_of(who, width=width)[part::PARTS]:
            desk.page.goto(site.server + address)
            if found := faults(desk, width=width):
                wrong[address] = found
    assert wrong == {}
