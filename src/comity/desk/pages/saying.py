"""Every page that says something works alike: a form, and what becomes of it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from comity.desk.people.here import Here
from comity.desk.speaking.problem_words import problem_words
from comity.desk.speaking.tell import ChangedMeanwhile, Told, stamp, tell
from comity.problems import InputError, Problem
from comity.record import Statement


class SayingForm(forms.Form):
    """A form whose meaning is statements.

    `act` names what is done ("report"); `about` the subjects that it speaks of, the first the one to show. A problem
    that the record finds at an attribute is shown at the field of that name, else above the form.
    """

    act = ""
    once = forms.CharField(widget=forms.HiddenInput, max_length=36)
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64, required=False)

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

    def show_problem(self, problem: Problem) -> None:
        field = problem.where.attribute if problem.where.attribute in self.fields else None
        self.add_error(field, problem_words(problem))


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

    The form is shown again, everything in it kept, where something is wrong (422) or where others changed the same
    thing meanwhile (409).
    """
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                told = tell(
                    here=here,
                    act=form.act,
                    subjects=form.subjects(),
                    statements=form.statements(),
                    once=form.cleaned_data["once"],
                    seen=form.cleaned_data["seen"],
                )
            except InputError as error:
                for problem in error.problems:
                    form.show_problem(problem)
            except ChangedMeanwhile as changed:
                form.changes, status = changed, 409
                kept = request.POST.copy()
                kept["seen"] = changed.now
                form.data = kept
            else:
                messages.success(request, said_so(told))
                return HttpResponseRedirect(done)
    return render(request, template, {"form": form, **(context or {})}, status=status)


def said_so(told: Told) -> str:
    if told.draft is not None:
        return _("Your draft waits for the secretariat to confirm and sign it.")
    if told.entry is None:
        return _("Nothing changed: our side has said so already.")
    return _("Said and signed as entry %(entry)s of our ledger.") % {"entry": told.entry}
