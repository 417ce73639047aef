"""The desk behind a proxy with a certificate, as others are served: by several workers, over HTTPS alone."""

from __future__ import annotations

import http.client
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

import pytest

from tests.conftest import Place
from tests.desk.web.test_serve import PATIENCE, environment_of, free_port, served

HOST = "desk.city.example"
PROXY = {"Host": HOST, "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
SETTINGS = {"COMITY_SERVE": "https", "COMITY_HOSTS": HOST, "COMITY_BEHIND_PROXY": "1"}
LOGIN = "/accounts/login/"


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    text: str
    cookies: dict[str, str] = field(default_factory=dict)


@dataclass
class Browser:
    """What the proxy passes on."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, path: str, sent: dict[str, str] | None = None, **headers: str | None) -> Answer:
        own = {name.replace("_", "-"): value for name, value in headers.items()}
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        given = {**PROXY, "Origin": f"https://{HOST}", "Cookie": cookies, **own}
        body = urlencode(sent) if sent is not None else None
        if body is not None:
            given["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, {name: value for name, value in given.items() if value is not None})
        answer = connection.getresponse()
        set_cookies = dict(line.split("=", 1) for name, line in answer.getheaders() if name.lower() == "set-cookie")
        self.cookies |= {name: line.partition(";")[0] for name, line in set_cookies.items()}
        headers_got = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, headers_got, answer.read().decode(), set_cookies)

    def sign_in(self, email: str, password: str = "a wrong password 1", **headers: str | None) -> Answer:
        found = re.search(r'csrfmiddlewaretoken" value="(\w+)"', self.ask("GET", LOGIN).text)
        assert found is not None
        sent = {"login": email, "password": password, "csrfmiddlewaretoken": found[1]}
        return self.ask("POST", LOGIN, sent, **headers)


@pytest.fixture
def browser(place: Place) -> Iterator[Browser]:
    port = free_port()
    with served(replace(place, environment={**place.environment, **SETTINGS}), port):
        wait_for(port)
        yield Browser(port)


def wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < until
            time.sleep(0.1)
        else:
            return


def test_only_what_comes_over_https_under_its_name_and_from_its_own_pages_is_answered(browser: Browser) -> None:
    plain = browser.ask("GET", LOGIN, X_Forwarded_Proto="http")
    page = browser.ask("GET", LOGIN)
    hosts = ["evil.example", f"{HOST}.evil.example", "127.0.0.1", f"{HOST}:8443"]
    named = {host: browser.ask("GET", LOGIN, Host=host).status for host in hosts}
    led = browser.ask("GET", "/", X_Forwarded_Host="evil.example").headers["location"]
    origins = [f"https://{HOST}", "https://evil.example", f"http://{HOST}", "null"]
    sent = {origin: browser.sign_in("kim@seoul.example", Origin=origin).status for origin in origins}
    unsaid = browser.sign_in("kim@seoul.example", Origin=None).status

    assert (plain.status, plain.headers["location"]) == (301, f"https://{HOST}{LOGIN}")
    assert (page.status, page.headers["strict-transport-security"]) == (200, "max-age=31536000; includeSubDomains")
    assert "; Secure" in page.cookies["csrftoken"]
    assert named == {"evil.example": 400, f"{HOST}.evil.example": 400, "127.0.0.1": 400, f"{HOST}:8443": 200}
    assert led == f"{LOGIN}?next=/"
    assert sent == {f"https://{HOST}": 200, "https://evil.example": 403, f"http://{HOST}": 403, "null": 403}
    assert unsaid == 403  # neither origin nor page: over HTTPS one of them is always sent


def test_who_fails_is_locked_out_whichever_worker_answers_and_whatever_address_they_claim(browser: Browser) -> None:
    claimed = [f"198.51.100.{number}, 192.0.2.7" for number in range(7)]
    tried = [Browser(browser.port).sign_in("kim@seoul.example", X_Forwarded_For=each).status for each in claimed]
    another = Browser(browser.port).sign_in("kim@seoul.example", X_Forwarded_For="192.0.2.8").status

    assert tried == [200, 200, 200, 200, 429, 429, 429]
    assert another == 200


@pytest.mark.parametrize(("said", "believed"), [("1", True), ("yes", True), ("0", False), ("", False), ("no", False)])
def test_a_proxy_is_believed_only_where_one_is_said_to_stand(said: str, believed: bool, place: Place) -> None:
    place.home.mkdir()
    environment = {**environment_of(place), **SETTINGS, "COMITY_BEHIND_PROXY": said}
    code = "from comity.desk.web import settings; print(settings.SECURE_PROXY_SSL_HEADER is not None)"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == f"{believed}\n"
