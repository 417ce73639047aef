"""A second factor is set up and asked for; who fails too often waits; an invitation makes an account."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time

from tests.journeys.conftest import Opened
from tests.journeys.desk import Desk
from tests.journeys.looking import faults
from tests.journeys.people import ADMINISTRATOR, READER, SECRETARIAT

STEP = 30


def code_of(secret: str, *, ahead: int = 0) -> str:
    """What an authenticator app shows now, or so many half minutes from now (RFC 6238)."""
    counter = int(time.time()) // STEP + ahead
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, counter.to_bytes(8, "big"), hashlib.sha1).digest()
    at = digest[-1] & 15
    return str((int.from_bytes(digest[at : at + 4], "big") & 0x7FFFFFFF) % 10**6).zfill(6)


def enter_code(desk: Desk, secret: str, *, button: str, ahead: int = 0) -> None:
    """Once more where the half minute was over just then. `ahead`: as an app does whose clock is fast."""
    page = desk.title
    for _attempt in range(2):
        desk.field("Code").fill(code_of(secret, ahead=ahead))
        desk.press(button)
        desk.page.wait_for_load_state()
        if desk.title != page:
            return


def test_a_second_factor_is_asked_for_once_it_is_set_up(opened: Opened) -> None:
    desk = opened("ko")
    desk.sign_in(SECRETARIAT)
    desk.give_password_again(SECRETARIAT)
    desk.page.goto(f"{desk.server}/accounts/2fa/")
    desk.follow("Set up the app")
    secret = desk.page.locator("main code").inner_text()
    enter_code(desk, secret, button="Set up the app")
    desk.heading("Recovery codes").first.wait_for()
    assert look_at(desk, "", "totp/deactivate/", "recovery-codes/", "recovery-codes/generate/") == {}

    again = opened("ko")
    again.choose_language()
    again.type_in(SECRETARIAT.email, SECRETARIAT.password)
    again.heading("Enter your code").wait_for()
    assert faults(again, width=1280) == []
    again.page.goto(f"{again.server}/c/{again.committee}/")
    again.heading("What waits").wait_for(state="detached")  # the password alone opens nothing
    again.page.goto(f"{again.server}/accounts/2fa/authenticate/")
    enter_code(again, secret, button="Sign in", ahead=1)  # the one that set the app up is used
    again.heading("Choose a committee").wait_for()


def look_at(desk: Desk, *pages: str) -> dict[str, list[str]]:
    """What is wrong with pages of the second factor."""
    found = {}
    for page in pages:
        desk.page.goto(f"{desk.server}/accounts/2fa/{page}")
        if wrong := faults(desk, width=1280):
            found[page] = wrong
    return found


def test_who_fails_too_often_waits(opened: Opened) -> None:
    desk = opened("zh-hans")
    desk.choose_language()
    for _attempt in range(5):
        desk.type_in(READER.email, "not the password")
    desk.heading("Wait before you try again").wait_for()
    desk.choose_language()
    desk.type_in(READER.email, READER.password)

    assert desk.heading("Wait before you try again").is_visible()


def test_an_invitation_makes_an_account(opened: Opened) -> None:
    administrator, guest = opened("en"), opened("ko")
    administrator.sign_in(ADMINISTRATOR)
    administrator.place("Administration")
    administrator.field("E-mail address").fill("new@seoul.example")
    administrator.field("Role").select_option("reader")
    administrator.page.locator("main form").filter(has=administrator.page.locator("[name=email]")).get_by_role(
        "button"
    ).click()
    link = administrator.page.get_by_text("/accounts/invitation/").inner_text()

    guest.choose_language()
    guest.page.goto(link.strip())
    guest.page.locator("[name=name]").fill("새 사람")
    for field in guest.page.locator("main input[type=password]").all():
        field.fill("a long password of somebody new")
    guest.page.locator("main button[type=submit]").click()
    guest.heading("What waits").wait_for()
