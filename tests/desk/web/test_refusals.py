"""What cannot be read is refused in words, wherever it is sent; a fault of ours is told to whoever runs the server."""

from __future__ import annotations

import io
import logging
import re

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path

from comity.desk.web import urls

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
FORM = "application/x-www-form-urlencoded"
TOO_MUCH = b"words=" + b"a" * 3_000_000
TOKEN = "a" * 32
handler500 = urls.handler500


def fail(request: object) -> HttpResponse:
    raise ValueError("a fault of ours")


urlpatterns = [*urls.urlpatterns, path("fault/", fail)]


def heading(content: bytes) -> list[str]:
    return re.findall(r"<h1>(.*?)</h1>", content.decode())


@pytest.mark.parametrize(
    ("address", "kind", "body", "answer"),
    [
        ("/accounts/login/", f"{FORM}; charset=utf-16", b"x=1", (400, ["What was sent cannot be read"])),
        ("/accounts/login/", FORM, TOO_MUCH, (400, ["What was sent cannot be read"])),
        ("/no-such-page/", f"{FORM}; charset=utf-16", b"x=1", (404, ["There is no such page"])),
        ("/no-such-page/", "multipart/form-data", b"--x", (404, ["There is no such page"])),
        ("/no-such-page/", FORM, TOO_MUCH, (404, ["There is no such page"])),
    ],
)
def test_what_cannot_be_read_is_refused(address: str, kind: str, body: bytes, answer: tuple[int, list[str]]) -> None:
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.cookies["csrftoken"] = TOKEN
    found = client.post(address, body, content_type=kind, headers={"X-CSRFToken": TOKEN})
    assert (found.status_code, heading(found.content)) == answer


@override_settings(ROOT_URLCONF=__name__)
def test_a_fault_is_told_without_its_cause_on_the_page_and_with_it_in_the_output(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    [output] = [each for each in logging.getLogger("django.request").handlers if type(each) is logging.StreamHandler]
    monkeypatch.setattr(output, "stream", told := io.StringIO())
    found = Client(raise_request_exception=False).get("/fault/")
    assert (found.status_code, heading(found.content)) == (500, ["Something went wrong here"])
    assert "a fault of ours" not in found.content.decode()
    assert "ValueError: a fault of ours" in told.getvalue()
