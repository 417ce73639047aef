"""Wording one's own draft anew: its texts, dates, numbers and choices. What it is about stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.desk.pages.drafts.rows import called_draft, record_of
from comity.desk.pages.fields import Choice, CivilDate, TextByLanguage
from comity.desk.pages.page import page
from comity.desk.pages.showing.terms import term
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.drafts import DraftLine, find_draft
from comity.desk.speaking.marks import stamp
from comity.desk.speaking.problem_words import problem_words
from comity.desk.speaking.settle import DraftSettled, change
from comity.problems import InputError, Problem
from comity.record import Statement
from comity.record.kinds import Choice as ChoiceKind
from comity.record.kinds import Civil, Kind, Line, Text, Value, Whole
from comity.record.record import attribute_of

ON = "on"
Maker = Callable[..., forms.Field]
FIELDS: dict[type[Kind], Maker] = {
    Text: lambda _about, **options: TextByLanguage(long=True, **options),
    Civil: lambda _about, **options: CivilDate(**options),
    ChoiceKind: Choice,
    Whole: lambda _about, **options: forms.IntegerField(**options),
    Line: lambda _about, **options: forms.CharField(max_length=2_000, **options),
}
"""What can be worded anew here; what names other subjects is drafted anew on the page of its own."""


class ChangeForm(forms.Form):
    """A field for everything in a draft that can be worded anew, named "<place of the statement>-<attribute>"."""

    def __init__(self, *args: Any, line: DraftLine, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.line = line
        self.fields.update(dict(fields_of(line)))

    def statements(self) -> list[Statement]:
        return [self._changed(place, each) for place, each in enumerate(self.line.statements)]

    def _changed(self, place: int, statement: Statement) -> Statement:
        said = {name: self._value(place, name, value) for name, value in statement.said.items()}
        on = self._value(place, ON, statement.on)
        return replace(statement, said=said, on=str(on) if on else None)

    def _value(self, place: int, name: str, before: Value) -> Value:
        """What stands in the field; a text keeps the languages for which the form has no input."""
        field = f"{place}-{name}"
        if field not in self.fields:
            return before
        now: Value = self.cleaned_data[field]
        if isinstance(self.fields[field], TextByLanguage) and isinstance(before, dict):
            offered = set(self.fields[field].widget.tags)
            kept = {tag: words for tag, words in before.items() if tag not in offered}
            return {**kept, **(now if isinstance(now, dict) else {})} or None
        return now

    def show_problem(self, problem: Problem) -> None:
        places = [place for place, each in enumerate(self.line.statements) if each.about == problem.where.subject]
        names = [f"{place}-{problem.where.attribute or ON}" for place in places]
        self.add_error(next((name for name in names if name in self.fields), None), problem_words(problem))


def fields_of(line: DraftLine) -> Iterator[tuple[str, forms.Field]]:
    for place, statement in enumerate(line.statements):
        type_ = statement.about.partition("/")[0]
        for name, value in statement.said.items():
            definition = attribute_of(statement.about, name)
            make = FIELDS.get(type(definition.kind)) if definition and not definition.many else None
            if make is not None:
                about = f"{type_}.{name}"
                yield f"{place}-{name}", make(about, label=term(about, "attribute"), required=False, initial=value)
        if statement.on is not None:
            yield f"{place}-{ON}", CivilDate(label=_("Holds from"), required=False, initial=statement.on)


@page(Permission.DRAFT)
def change_draft(request: HttpRequest, here: Here, draft: int) -> HttpResponse:
    """The author's own draft as a form; once it is changed it waits for the secretariat (again)."""
    seen = stamp(committee=here.committee)
    line = find_draft(here, draft)
    if line is None or line.by_id != here.user.pk or line.state not in ("open", "returned"):
        raise Http404
    form = ChangeForm(request.POST or None, line=line)
    if request.method == "POST" and form.is_valid():
        try:
            change(here=here, draft=draft, statements=form.statements(), seen=request.POST.get("seen", seen))
        except InputError as error:
            for problem in error.problems:
                form.show_problem(problem)
        except DraftSettled:
            form.add_error(None, _("Somebody settled this draft while you wrote; it cannot be changed any more."))
        else:
            messages.success(request, _("Your draft waits for the secretariat to confirm and sign it."))
            return HttpResponseRedirect(reverse("drafts", kwargs={"committee": here.committee.key}))
    record = record_of([line], here=here)
    called = called_draft(line, here=here, record=record)
    context = {"form": form, "row": called, "meant": called.meant, "record": record, "seen": seen}
    return render(request, "drafts/change.html", context, status=422 if form.errors else 200)
