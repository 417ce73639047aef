"""Closing a round with its follow-up figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.chase.message import code_of
from comity.desk.pages.checks.finding import find_check
from comity.desk.pages.conferences.forms import kept_languages
from comity.desk.pages.fields import CivilDate, TextByLanguage
from comity.desk.pages.page import page
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.texts import content_languages
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.checks import FollowUp, Round, follow_up
from comity.desk.speaking.acts import checks as acts
from comity.record import Statement, View
from comity.record.dates import first_day, last_day


class CloseForm(SayingForm):
    """The figure is that of the day on which the round is closed; it is written into the round's note."""

    act = "close-check"
    closed = CivilDate(label=gettext_lazy("Closed on"))
    note = TextByLanguage(
        label=gettext_lazy("Note"),
        required=False,
        long=True,
        help_text=gettext_lazy("The figure is added to it in every language."),
    )

    def __init__(self, *args: Any, view: View, within: Round, **kwargs: Any) -> None:
        super().__init__(*args, about=(within.subject,), **kwargs)
        self.view, self.within = view, within
        self.fields["closed"].initial = self.here.today.isoformat()
        self.fields["note"].initial = within.note

    def clean_closed(self) -> str:
        closed = str(self.cleaned_data["closed"])
        if last_day(closed) < first_day(self.within.opened):
            raise forms.ValidationError(_("It cannot be closed before it was opened."))
        if first_day(closed) > self.here.today:
            raise forms.ValidationError(_("That day has not come yet."))
        return closed

    def statements(self) -> list[Statement]:
        closed = self.cleaned_data["closed"]
        figure = follow_up(self.view, replace(self.within, closed=closed))
        note = kept_languages(self.within.note, self.cleaned_data["note"])
        told = {str(tag): str(words) for tag, words in note.items()} if isinstance(note, Mapping) else {}
        return acts.close_check(self.about[0], closed=closed, note=with_figure(told, figure))


def with_figure(note: Mapping[str, str], figure: FollowUp) -> dict[str, str]:
    """The note in every language of the interface, each with the figure as its last line."""
    found = dict(note)
    for tag, _name in content_languages():
        with translation.override(code_of(tag)):
            found[tag] = "\n".join(line for line in (found.get(tag, ""), figure_words(figure)) if line)
    return found


def figure_words(figure: FollowUp) -> str:
    words = _("Follow-up figure: %(n)s/%(d)s. On so many of the plans asked about every side that does them spoke.")
    return words % {"n": figure.numerator, "d": figure.denominator}


@page(Permission.SPEAK)
def close(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    found = find_check(here, key)
    back = reverse("check", args=[here.committee.key, key])
    if not found.round.is_open(here.today):
        return redirect(back)
    form = CloseForm(request.POST or None, here=here, view=found.reader.ours, within=found.round)
    context = {
        "record": found.reader.record,
        "round": found.round,
        "figure": follow_up(found.reader.ours, found.round),
        "sides": found.sides,
        "back": back,
    }
    return saying(request, here, form, template="checks/close.html", done=back, context=context)
