"""A paper of a conference: a document is put on record as what shows something that is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.conferences.finding import find_conference
from comity.desk.pages.fields import CivilDate, Subject, TextByLanguage, offer_from
from comity.desk.pages.page import page
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.terms import term
from comity.desk.pages.showing.texts import content_languages
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.acts.reports import NewDocument, document
from comity.desk.speaking.keys import next_key
from comity.record import Record, Statement, View
from comity.record.kinds import Address

SHOWN = ("number", "date", "place", "host", "level")
"""What a paper may show. The number stands for the conference as such."""


class PaperForm(SayingForm):
    """A document of the record, or a new one, and what it shows."""

    act = "paper"
    known = Subject("document", label=gettext_lazy("A document of the record"), required=False)
    title = TextByLanguage(label=gettext_lazy("Or a new one: its title"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    date = CivilDate(label=gettext_lazy("Date"), required=False)
    publisher = forms.CharField(label=gettext_lazy("Publisher"), required=False, max_length=500)
    address = forms.CharField(label=gettext_lazy("Address"), required=False, max_length=2000)
    shows = forms.ChoiceField(label=gettext_lazy("What it shows"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, record: Record, view: View, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.view = view
        offer_from(self, record=record, here=self.here)
        self.choose("language", [("", _("not said")), *content_languages()])
        self.choose("shows", list(self.shown()))
        self.fields["shows"].initial = SHOWN[0]

    def choose(self, name: str, pairs: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type
        field.choices = pairs

    def shown(self) -> Iterator[tuple[str, str]]:
        """What stands of the conference in our own word, so that the paper can be its source."""
        for name in SHOWN:
            if self.here.us in self.view.record.words(self.about[0], name):
                yield name, _("The conference as such") if name == SHOWN[0] else term(f"conference.{name}", "attribute")

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"]
        if address and Address().faults(address):
            raise forms.ValidationError(_("That is no address. Begin it with https:// or http://."))
        return address

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if bool(data.get("known")) == bool(data.get("title")) and not self.errors:
            self.add_error("known", _("Choose a document, or give the title of a new one."))
        return data

    def statements(self) -> list[Statement]:
        data, conference = self.cleaned_data, self.about[0]
        said = {data["shows"]: self.view.record.words(conference, data["shows"])[self.here.us].value}
        if data["known"]:
            return [Statement(conference, said, source=data["known"])]
        key = next_key(self.here.committee, "document")
        new = NewDocument(
            key=key, title=data["title"], language=data["language"], date=data["date"] or "",
            publisher=data["publisher"], address=data["address"],
        )  # fmt: skip
        return [*document(new), Statement(conference, said, source=key)]


@page(Permission.DRAFT)
def new(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    found = find_conference(here, conference)
    form = PaperForm(request.POST or None, here=here, about=(found.line.subject,), record=found.record, view=found.view)
    done = reverse("conference", args=[here.committee.key, found.line.key])
    context = {"record": found.record, "line": found.line, "back": done, "title": _("Add a paper"), "lead": ""}
    return saying(request, here, form, template="conferences/state.html", done=done, context=context)
