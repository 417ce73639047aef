"""What the register of instruments is asked for."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.fields.choices import named_subjects
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import choice_named, in_language
from comity.desk.reading.instruments import EXPIRED, EXPIRING, IN_FORCE, TO_COME, PaperLine

STATES = {
    IN_FORCE: gettext_lazy("in force"),
    EXPIRING: gettext_lazy("expires within a year"),
    EXPIRED: gettext_lazy("expired"),
    TO_COME: gettext_lazy("not in force yet"),
}


class FilterForm(forms.Form):
    """Every filter is part of the page's address. What is not understood does not filter, and is told at its field."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    team = forms.ChoiceField(label=gettext_lazy("Team"), required=False)
    conference = forms.ChoiceField(label=gettext_lazy("Conference"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("State"), required=False)

    def __init__(self, query: QueryDict, *, reader: Reader) -> None:
        super().__init__(query, auto_id="filter-%s")
        kinds = choice_named("instrument.kind")
        options = kinds.options if kinds else ()
        every = ("", _("any"))
        offered = {
            "kind": [every, *((option.value, in_language(option.words)) for option in options)],
            "team": [every, *named_subjects(reader, ("team",))],
            "conference": [every, *named_subjects(reader, ("conference",))],
            "state": [every, *((state, str(words)) for state, words in STATES.items())],
        }
        for name, pairs in offered.items():
            self.fields[name].choices = pairs  # type: ignore[attr-defined]
        self.is_valid()

    @property
    def is_asked(self) -> bool:
        return any(self.cleaned_data.values())

    def passing(self, lines: Iterable[PaperLine]) -> list[PaperLine]:
        return [line for line in lines if self.passes(line)]

    def passes(self, line: PaperLine) -> bool:
        told = self.cleaned_data
        kind, state = told.get("kind"), told.get("state")
        return (
            (not kind or kind == line.kind or kind in line.kinds.values())
            and told.get("team", "") in ("", line.team)
            and told.get("conference", "") in ("", line.conference)
            and (not state or state == line.state or (state == IN_FORCE and line.state == EXPIRING))
        )
