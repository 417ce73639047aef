"""Taking back an entry of ours, or one statement of it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from comity.desk.pages.page import page
from comity.desk.pages.saying import SayingForm, said_so, saying
from comity.desk.pages.showing.problems import named_problems
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.preview import preview, record_behind
from comity.desk.speaking.tell import told_once
from comity.desk.speaking.undo import TakeBack, take_back
from comity.problems import InputError
from comity.record import Statement


class TakeBackForm(SayingForm):
    """Says anew what stood before; there is nothing to fill in."""

    act = "take back"
    back: TakeBack

    def statements(self) -> list[Statement]:
        return list(self.back.statements)


@page(Permission.DRAFT)
def take_back_entry(request: HttpRequest, here: Here, entry: int, index: int | None = None) -> HttpResponse:
    """What will stand again is shown first, and said by the button."""
    context: dict[str, Any] = {"entry": entry, "index": index}
    done = reverse("desk", kwargs={"committee": here.committee.key})
    told = told_once(here, request.POST.get("once", ""))
    if told is not None:
        messages.success(request, said_so(told, here=here))
        return HttpResponseRedirect(done)
    try:
        back = take_back(here.committee, entry=entry, index=index)
    except InputError as error:
        status = 404 if error.problems[0].kind == "no_such_entry" else 409
        problems = named_problems(error.problems, here=here)
        return render(request, "drafts/take_back.html", {**context, "problems": problems}, status=status)
    form = TakeBackForm(request.POST or None, here=here, about=back.subjects)
    form.back = back
    record = record_behind(here.committee, back.statements)
    context |= {"back": back, "record": record, "previews": preview(back.statements, record=record, us=here.us)}
    return saying(request, here, form, template="drafts/take_back.html", done=done, context=context)
