"""Our list to choose from is Django's own, but for the space between its parts and the order of attributes."""

from __future__ import annotations

import re

import pytest
from django import forms

from comity.desk.pages.fields import OneOf

PAIRS = [("", "any"), ("a", "<b> & co"), ("7", "seven")]


class Ours(forms.Form):
    one = OneOf(label="One", required=False, choices=PAIRS)
    must = OneOf(label="Must", choices=PAIRS)


class Theirs(forms.Form):
    one = forms.ChoiceField(label="One", required=False, choices=PAIRS)
    must = forms.ChoiceField(label="Must", choices=PAIRS)


@pytest.mark.parametrize("data", [None, {}, {"one": "a", "must": "7"}, {"one": "", "must": '"><i>'}])
def test_it_reads_as_djangos(data: dict[str, str] | None) -> None:
    ours, theirs = (
        {name: tight(str(form(data, auto_id="filter-%s")[name])) for name in ("one", "must")} for form in (Ours, Theirs)
    )

    assert ours == theirs


def test_the_attributes_of_the_field_stand_at_the_list() -> None:
    form = Ours()
    form.fields["one"].widget.attrs |= {"id": "asked-one", "class": "line"}

    assert 'id="asked-one"' in str(form["one"])
    assert 'class="line"' in str(form["one"])


def tight(markup: str) -> str:
    in_order = re.sub(r"<(\w+)([^>]*)>", lambda tag: f"<{tag[1]} {' '.join(sorted(tag[2].split()))}>", markup)
    return re.sub(r"\s*(?=<)|(?<=>)\s*", "", in_order)
