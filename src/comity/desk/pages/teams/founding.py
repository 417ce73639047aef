"""Starting a team step by step. What was told stays in the session, and nothing is said until all of it is confirmed.

Only who speaks for the side may: an office drafts for its own team, and a new team is nobody's yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from comity.desk.pages.page import page
from comity.desk.pages.saying import SayingForm, said_so, saying
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.teams.founded import Founded, founded, given_keys, name_later
from comity.desk.pages.teams.steps import (
    MemorandumStep,
    OfficesStep,
    PlansStep,
    StepForm,
    TeamStep,
    UrgentStep,
)
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.meant import load_meant
from comity.desk.reading.part import load_part
from comity.desk.speaking.preview import preview
from comity.desk.speaking.tell import Told, told_once
from comity.record import Statement

STEPS: dict[str, tuple[Any, type[StepForm]]] = {
    "team": (gettext_lazy("Name and remit"), TeamStep),
    "offices": (gettext_lazy("Offices"), OfficesStep),
    "memorandum": (gettext_lazy("First memorandum"), MemorandumStep),
    "plans": (gettext_lazy("First plans"), PlansStep),
    "urgent": (gettext_lazy("Urgent matters"), UrgentStep),
}
PREVIEW = "preview"
ORDER = (*STEPS, PREVIEW)
GO_ON = "next"
NOT_KEPT = frozenset({"csrfmiddlewaretoken", "back", "more"})


@dataclass
class Founding:
    """What this person has told of a new team so far, step by step."""

    request: HttpRequest
    here: Here
    reader: Reader

    @property
    def place(self) -> str:
        return f"founding:{self.here.committee.key}"

    @property
    def kept(self) -> dict[str, Any]:
        found: dict[str, Any] = self.request.session.get(self.place, {})
        return found

    def keep(self, step: str, sent: Mapping[str, Any]) -> None:
        self.request.session[self.place] = {**self.kept, step: dict(sent)}

    def clear(self) -> None:
        self.request.session.pop(self.place, None)

    def form(self, step: str, *, judged: bool = True) -> StepForm:
        """As it was told; empty where it was not."""
        kept = self.kept.get(step)
        data = None
        if kept is not None:
            data = QueryDict(mutable=True)
            for name, values in kept.items():
                data.setlist(name, values)
        return STEPS[step][1](data, reader=self.reader, judged=judged)

    @cached_property
    def forms(self) -> dict[str, StepForm]:
        return {step: self.form(step) for step in STEPS}

    @cached_property
    def unfinished(self) -> str:
        """The first step that is not told as it must be; "" where all are. What may be left out may be unvisited."""
        return next((step for step, form in self.forms.items() if not self.is_done(step, form)), "")

    def is_done(self, step: str, form: StepForm) -> bool:
        return form.is_valid() if form.is_bound else step not in ("team", "offices")

    @property
    def told(self) -> Founded:
        """All of it; only where nothing is unfinished."""
        given = {step: form.given for step, form in self.forms.items()}
        return Founded(
            team={**given["team"], "urgent": given["urgent"].get("urgent")},
            offices=given["offices"],
            memorandum=given["memorandum"],
            plans=given["plans"],
        )


class FoundForm(SayingForm):
    """The last step: everything is said as one entry, or kept as one draft."""

    act = "found-team"

    def __init__(self, *args: Any, told: Founded, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.told = told

    @cached_property
    def all_said(self) -> list[Statement]:
        return founded(self.told, here=self.here, keys=given_keys(self.here))

    def subjects(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.about for each in self.all_said))

    def statements(self) -> list[Statement]:
        return self.all_said

    def tell(self, **what: Any) -> Told:
        return super().tell(keep="keep" in self.data, **what)


@page(Permission.SPEAK)
def begin(request: HttpRequest, here: Here) -> HttpResponse:
    """What was told before is there still, unless they begin anew."""
    if request.method == "POST":
        request.session.pop(f"founding:{here.committee.key}", None)
    return redirect("team-new-step", here.committee.key, "team")


@page(Permission.SPEAK)
def step(request: HttpRequest, here: Here, step: str) -> HttpResponse:
    if step not in ORDER:
        raise Http404
    founding = Founding(request, here, Reader(here, load_part(here.committee)))
    if request.method == "POST" and step != PREVIEW:
        return take(founding, step)
    if step == PREVIEW:
        return confirm(founding)
    if step != "team" and founding.unfinished == "team":
        return go(here, "team")
    return show(founding, step, founding.form(step, judged=GO_ON in founding.kept.get(step, {})))


def take(founding: Founding, step: str) -> HttpResponse:
    """Keep what was sent, and go on, or back, or show what is wrong with it."""
    sent = {name: values for name, values in founding.request.POST.lists() if name not in NOT_KEPT}
    founding.keep(step, sent)
    at = ORDER.index(step)
    form = founding.form(step)
    if "more" in founding.request.POST and isinstance(form, PlansStep):
        founding.keep(step, {**sent, **form.with_another})
        return go(founding.here, step)
    if "back" in founding.request.POST:
        return go(founding.here, ORDER[max(at - 1, 0)])
    if not form.is_valid():
        return show(founding, step, form, status=422)
    return go(founding.here, ORDER[at + 1])


def show(founding: Founding, step: str, form: StepForm, *, status: int = 200) -> HttpResponse:
    context = {"record": founding.reader.record, "form": form, **where(founding, step)}
    return render(founding.request, f"teams/new_{step}.html", context, status=status)


def where(founding: Founding, step: str) -> dict[str, Any]:
    """The steps with the one that is shown, and whether each was told."""
    names = [(name, words) for name, (words, _form) in STEPS.items()]
    return {"step": step, "steps": names, "told": founding.kept, "is_first": step == ORDER[0]}


def confirm(founding: Founding) -> HttpResponse:
    """Everything that will be said, and the button that says it."""
    here, request = founding.here, founding.request
    done = reverse("teams", args=[here.committee.key])
    if founding.unfinished:
        before = told_once(here, request.POST.get("once", ""))
        if before is None:
            return go(here, founding.unfinished)
        messages.success(request, said_so(before, here=here))
        return redirect(done)
    told = founding.told
    form = FoundForm(request.POST or None, here=here, told=told)
    statements = founded(told, here=here, keys=name_later)
    context = {
        "record": load_meant(here.committee, statements),
        "previews": preview(statements, record=founding.reader.record, us=here.us),
        "without_office": [face for side, face in founding.reader.faces.items() if side not in told.offices],
        **where(founding, PREVIEW),
    }
    answer = saying(request, here, form, template="teams/new_preview.html", done=done, context=context)
    if isinstance(answer, HttpResponseRedirect):
        founding.clear()
    return answer


def go(here: Here, step: str) -> HttpResponse:
    return redirect("team-new-step", here.committee.key, step)
