"""The agenda in the meeting: decided item by item, and signed together when it is concluded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from comity.desk.pages.conferences.agenda import context_of, numbers_in, parts
from comity.desk.pages.conferences.agenda_page import AgendaPage, decided_on, load_agenda
from comity.desk.pages.conferences.choices import OF_EARLIER, OUTCOMES, item_in
from comity.desk.pages.conferences.meeting_form import MeetingForm
from comity.desk.pages.drafts.settling import confirmed_words, settled_words
from comity.desk.pages.page import forbidden, page
from comity.desk.pages.saying import saying
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking import agenda_drafts
from comity.desk.speaking.drafts import find_draft
from comity.desk.speaking.problem_words import problem_words
from comity.desk.speaking.settle import DraftOutdated, DraftSettled, NotConfirmed, confirm
from comity.record.vocabulary.choices import HORIZON

OPEN = "open"


@page(Permission.READ)
def meeting(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """One card an item, with large buttons."""
    shown = load_agenda(here, conference)
    context = {**context_of(shown), "horizons": HORIZON.values, "outcomes": OUTCOMES, "of_earlier": OF_EARLIER}
    if request.method != "POST":
        return render(request, "conferences/meeting.html", context)
    if not here.may_draft:
        return forbidden(request, here)
    form = MeetingForm(request.POST, here=here, page=shown)
    room = reverse("agenda-meeting", args=parts(here, shown))
    done = f"{room}#{form.found.key}" if form.found else room
    return saying(request, here, form, template="conferences/meeting.html", done=done, context=context)


@page(Permission.SPEAK)
@require_POST
def sign(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """Sign what is on the agenda as it stands, in one order through all teams; what is meant stays in drafts."""
    shown = load_agenda(here, conference)
    unsigned = [row.draft.pk for row in shown.agenda.unsigned if row.draft]
    orders = {row.item: place for place, row in enumerate(shown.agenda.on_agenda, start=1) if not row.signed}
    seen = request.POST.get("seen", "")
    try:
        agenda_drafts.set_orders(here=here, orders=orders)
        entry = agenda_drafts.sign_items(here=here, drafts=unsigned, seen=seen)
    except (DraftSettled, DraftOutdated, NotConfirmed) as refused:
        messages.error(request, refused_words(refused))
    else:
        messages.success(request, signed_words(here, [entry] if entry else []))
    return HttpResponseRedirect(reverse("agenda", args=parts(here, shown)))


@page(Permission.SPEAK)
@require_POST
def as_prepared(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """Everything on which something was prepared and nothing decided is decided as it was prepared."""
    shown = load_agenda(here, conference)
    drafts = [row.draft.pk for row in shown.agenda.prepared if row.draft]
    count = agenda_drafts.decide_as_prepared(here=here, drafts=drafts, on=decided_on(shown.line, here))
    words = ngettext(
        "%(count)s item is decided as it was prepared.", "%(count)s items are decided as they were prepared.", count
    )
    messages.success(request, words % {"count": count})
    return HttpResponseRedirect(reverse("agenda-conclude", args=parts(here, shown)))


@page(Permission.SPEAK)
def conclude(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """What will be signed, then signed as one entry: the plans of the conference exist."""
    shown = load_agenda(here, conference)
    if request.method != "POST":
        return render(request, "conferences/conclude.html", conclude_context(shown))
    drafts = numbers_in(request.POST.getlist("draft"))
    refusal = cannot_conclude(here, shown, drafts)
    if refusal:
        context = {**conclude_context(shown), "refusal": refusal}
        return render(request, "conferences/conclude.html", context, status=422)
    try:
        entries = confirm(here=here, drafts=drafts, seen=request.POST.get("seen", ""), together=True)
    except DraftSettled as refused:
        messages.info(request, refused_words(refused))
        return HttpResponseRedirect(reverse("conference", args=parts(here, shown)))
    except (DraftOutdated, NotConfirmed) as refused:
        context = {**conclude_context(shown), "refusal": refused_words(refused)}
        return render(request, "conferences/conclude.html", context, status=409)
    messages.success(request, signed_words(here, entries))
    return HttpResponseRedirect(reverse("conference", args=parts(here, shown)))


def cannot_conclude(here: Here, shown: AgendaPage, drafts: Sequence[int]) -> str:
    """Why these drafts cannot be concluded here; "" where they can, or where somebody settled them before."""
    if not drafts:
        return _("Nothing was signed: no decision was sent. Decide the items in the meeting, then conclude them here.")
    waiting = {row.draft.pk for row in shown.agenda.kept if row.draft}
    if all(draft in waiting or was_concluded(here, shown, draft) for draft in drafts):
        return ""
    return _(
        "Nothing was signed: something that was sent is no decision of this conference that waits to be signed. "
        "What waits is shown here now: look at it, and sign it again."
    )


def was_concluded(here: Here, shown: AgendaPage, draft: int) -> bool:
    """Whether it was a decision of this conference that is settled by now: then we tell by whom."""
    found = find_draft(here, draft)
    if found is None or found.state == OPEN or found.act != agenda_drafts.DECIDED:
        return False
    row = shown.agenda.find(found.subjects[0])
    return row is not None or item_in(found.statements).get("conference") == shown.line.subject


def conclude_context(shown: AgendaPage) -> dict[str, Any]:
    kept = shown.agenda.kept
    return {
        **context_of(shown),
        "adopted": [row for row in kept if row.becomes_plan],
        "others": [row for row in kept if not row.becomes_plan],
        "undecided": shown.agenda.undecided,
        "prepared": shown.agenda.prepared,
    }


def signed_words(here: Here, entries: list[int]) -> str:
    """What was signed, with the way to take it back."""
    words = confirmed_words(entries)
    if len(entries) != 1:
        return words
    way = reverse("take-back", args=[here.committee.key, entries[0]])
    return format_html('{} <a href="{}">{}</a>', words, way, _("Take back"))


def refused_words(refused: DraftSettled | DraftOutdated | NotConfirmed) -> str:
    if isinstance(refused, DraftSettled):
        return settled_words(refused.draft)
    if isinstance(refused, NotConfirmed):
        return " ".join([_("Nothing was signed."), *(problem_words(problem) for problem in refused.problems)])
    count = len(refused.changes)
    words = ngettext(
        "Nothing was signed: something was said meanwhile that it rests on. Look at it once more and sign it again.",
        "Nothing was signed: %(count)s things were said meanwhile that it rests on. Look at them and sign it again.",
        count,
    )
    return words % {"count": count}
