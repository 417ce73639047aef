from __future__ import annotations

import json

import pytest

from comity.cli.show.value import in_words, kind_of
from comity.cli.values import shown

SIDES = {"seoul": "서울", "beijing": "베이징"}
SIGNED = [{"name": {"ko": "박원순"}, "rank": "mayor", "side": "seoul"}, {"side": "beijing"}]


@pytest.mark.parametrize(
    ("subject", "attribute", "value", "words"),
    [
        ("plan/1", "progress", "not_started", "미착수"),
        ("conference/2", "place", {"en": "Expo Park", "zh": "园博园"}, "Expo Park / 园博园"),
        ("conference/2", "place", {"en": "Hotel", "ko": "호텔"}, "호텔"),
        ("instrument/a", "signatories", SIGNED, "서울, 박원순, 시장; 베이징"),
        ("conference/2", "host", "beijing", "베이징"),
        ("conference/2", "number", 2, "2"),
    ],
)
def test_a_value_has_the_readers_words(subject: str, attribute: str, value: object, words: str) -> None:
    assert in_words(value, kind_of(subject, attribute), sides=SIDES, language="ko") == words


def test_an_object_names_its_parts_where_they_could_be_mistaken() -> None:
    status = {"state": "postponed", "from": "2017"}
    assert shown("conference/3", "status", status, form="text") == "postponed, from 2017"


def test_programs_get_the_value_as_it_was_said() -> None:
    assert json.loads(shown("instrument/a", "signatories", SIGNED, form="csv")) == SIGNED
    assert shown("conference/2", "host", "beijing", form="json") == "beijing"
