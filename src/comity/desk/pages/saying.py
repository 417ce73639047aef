"""Every page that says something works alike: a form, and what becomes of it."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from comity.desk.pages.showing.problems import named_problem
from comity.desk.people.here import Here
from comity.desk.speaking.tell import ChangedMeanwhile, SentBefore, Told, stamp, tell
from comity.problems import InputError, Problem
from comity.record import Statement

NOT_CONTENT = frozenset({"csrfmiddlewaretoken", "once", "seen"})


class SayingForm(forms.Form):
    """A form whose meaning is statements.

    `act` names what is done ("report"); `about` the subjects that it speaks of, the first the one to show. A problem
    that the record finds at an attribute is shown at the field of that name, else above the form. `changes` is what
    others said meanwhile: before, now, by whom and when.
    """

    act = ""
    once = forms.CharField(widget=forms.HiddenInput, max_length=36)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, here: Here, about: tuple[str, ...] = (), **kwargs: Any) -> None:
        self.here, self.about = here, about
        self.changes: ChangedMeanwhile | None = None
        super().__init__(*args, **kwargs)
        self.fields["once"].initial = str(uuid.uuid4())
        self.fields["seen"].initial = stamp(committee=here.committee, subjects=about) if about else ""

    def subjects(self) -> tuple[str, ...]:
        """What is spoken of; known only once the form is clean where it makes a new subject."""
        return self.about

    def statements(self) -> list[Statement]:
        """What the cleaned form says."""
        raise NotImplementedError

    def tell(self, **what: Any) -> Told:
        """Say it, as `tell` does; a form whose meaning is only kept for later does so here."""
        return tell(here=self.here, act=self.act, **what)

    def told_words(self, told: Told) -> str:
        return said_so(told, here=self.here)

    def show_problem(self, problem: Problem) -> None:
        field = problem.where.attribute if problem.where.attribute in self.fields else None
        self.add_error(field, named_problem(problem, here=self.here))

    def keep_with(self, **hidden: str) -> None:
        """Everything that was sent stays in the form, but for these hidden fields."""
        kept: QueryDict = self.data.copy()  # type: ignore[attr-defined]
        for name, value in hidden.items():
            kept[self.add_prefix(name)] = value
        self.data = kept


def saying(
    request: HttpRequest,
    here: Here,
    form: SayingForm,
    *,
    template: str,
    done: str,
    context: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Show the form, or say what it means and go on to the address `done`.

    The form is shown again, everything in it kept, where something is wrong (422), where others changed the same
    thing meanwhile, or where it was sent before with other content (409).
    """
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                told = say_form(request, form)
            except InputError as error:
                for problem in error.problems:
                    form.show_problem(problem)
            except ChangedMeanwhile as changed:
                form.changes, status = changed, 409
                form.keep_with(seen=changed.now)
            except SentBefore as before:
                form.add_error(None, sent_before_words(before.told))
                form.keep_with(once=str(uuid.uuid4()), seen=stamp(committee=here.committee, subjects=form.about))
                status = 409
            else:
                messages.success(request, form.told_words(told))
                return HttpResponseRedirect(done)
    return render(request, template, {"form": form, **(context or {})}, status=status)


def say_form(request: HttpRequest, form: SayingForm) -> Told:
    return form.tell(
        subjects=form.subjects(),
        statements=form.statements(),
        once=form.cleaned_data["once"],
        seen=form.cleaned_data["seen"],
        sent=digest_of(request),
    )


def digest_of(request: HttpRequest) -> str:
    """What tells the content of a sent form from another's: every field but those that say nothing."""
    content = [(name, values) for name, values in sorted(request.POST.lists()) if name not in NOT_CONTENT]
    files = [(name, each.name, each.size) for name, uploads in sorted(request.FILES.lists()) for each in uploads]
    return hashlib.sha256(repr((content, files)).encode()).hexdigest()


def said_so(told: Told, *, here: Here) -> str:
    """What became of it, with the way to take it back where it was signed."""
    if told.draft is not None:
        return _("Your draft waits for the secretariat to confirm and sign it.")
    if told.entry is None:
        return _("Nothing changed: our side has said so already.")
    words = _("Said and signed as entry %(entry)s of our ledger.") % {"entry": told.entry}
    way = reverse("take-back", kwargs={"committee": here.committee.key, "entry": told.entry})
    return format_html('{} <a href="{}">{}</a>', words, way, _("Take back"))


def sent_before_words(told: Told) -> str:
    if told.entry is not None:
        words = _("This form was sent before, and was signed as entry %(entry)s. What it says now has not been said.")
        return words % {"entry": told.entry} + " " + _("Send it again to say it as well.")
    if told.draft is not None:
        words = _("This form was sent before and waits as a draft. What it says now has not been kept.")
    else:
        words = _("This form was sent before. What it says now has not been said.")
    return words + " " + _("Send it again to say it as well.")
