"""Each language is offered by the name that its own readers know."""

from __future__ import annotations

import re

import pytest
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize("tag", ["ko", "zh-hans", "en"])
def test_languages_are_called_as_they_call_themselves(tag: str) -> None:
    page = Client(headers={"accept-language": tag}).get("/accounts/login/").content.decode()
    assert re.findall(r'name="language" value="([\w-]+)"[^>]*>([^<]+)<', page) == [
        ("ko", "한국어"), ("zh-hans", "简体中文"), ("en", "English"),
    ]  # fmt: skip
