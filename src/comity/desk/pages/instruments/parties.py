"""Choosing who is bound: sides, or offices, which stand together by their team."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.fields.choices import NOT_ONE_OF_THESE
from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.reading.conferences import text_of

Group = tuple[str, list[tuple[str, str]]]


class Parties(forms.MultipleChoiceField):
    """Keys of sides and names of offices; None where none was ticked."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = {"invalid_choice": NOT_ONE_OF_THESE}  # noqa: RUF012 - Django's way

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"label": gettext_lazy("Parties"), **options})

    def offer(self, reader: Reader) -> None:
        cities = [(side, face.name.text) for side, face in reader.faces.items()]
        self.choices = [(_("Sides"), cities), *offices_by_team(reader)]

    def clean(self, value: Any) -> list[str] | None:
        given = super().clean(value)
        return list(dict.fromkeys(given)) or None


def offices_by_team(reader: Reader) -> list[Group]:
    """Each team's offices, our own first, each with its side; then those of no team."""
    teams = [*reader.record.subjects("team"), ""]
    return [group for team in teams if (group := offices_in(reader, team))[1]]


def offices_in(reader: Reader, team: str) -> Group:
    own = [
        (side, office)
        for office in reader.record.subjects("office")
        if text_of(reader.ours.value(office, "team")) == team and (side := text_of(reader.ours.value(office, "side")))
    ]
    place = {side: number for number, side in enumerate(reader.faces)}
    own.sort(key=lambda pair: place.get(pair[0], len(place)))
    name = name_of(reader, team).text if team else _("Other offices")
    return name, [(office, office_words(reader, side, office)) for side, office in own]


def office_words(reader: Reader, side: str, office: str) -> str:
    """The side and the office; those that are no more say so."""
    words = _("%(side)s · %(office)s") % {"side": reader.face(side).name.text, "office": name_of(reader, office).text}
    until = text_of(reader.ours.value(office, "until"))
    return _("%(office)s (until %(date)s)") % {"office": words, "date": until} if until else words
