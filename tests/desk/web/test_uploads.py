"""What is sent to the desk is small text; anything else is refused before it is kept."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

LOGIN = "/accounts/login/"


def test_no_file_is_taken() -> None:
    file = SimpleUploadedFile("plans.zip", b"x" * 5_000_000)
    request = RequestFactory().post(LOGIN, {"login": "kim@seoul.example", "file": file, "small": BytesIO(b"x")})

    assert (request.POST.get("login"), dict(request.FILES)) == ("kim@seoul.example", {})


@pytest.mark.django_db
@pytest.mark.parametrize("content_type", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=b"])
def test_a_form_that_is_too_large_is_not_understood(content_type: str) -> None:
    field = b'--b\r\nContent-Disposition: form-data; name="login"\r\n\r\n' if "multipart" in content_type else b"login="
    answer = Client().post(LOGIN, field + b"x" * 3_000_000, content_type=content_type)
    assert answer.status_code == 400
