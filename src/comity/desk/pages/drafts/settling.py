"""What is done with drafts: confirmed, returned, withdrawn. Each comes by a button and goes back to the list."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from comity.desk.pages.drafts.views import show_draft, show_drafts
from comity.desk.pages.page import page
from comity.desk.pages.showing.problems import named_problems
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.drafts import DraftLine, find_draft
from comity.desk.speaking.preview import meant_in
from comity.desk.speaking.problem_words import problem_words
from comity.desk.speaking.settle import DraftOutdated, DraftSettled, NotConfirmed, confirm, send_back, withdraw
from comity.problems import InputError


@page(Permission.SPEAK)
@require_POST
def confirm_drafts(request: HttpRequest, here: Here) -> HttpResponse:
    """Sign those that were chosen: all, or none where one of them cannot be signed."""
    chosen = [int(pk) for pk in request.POST.getlist("draft") if pk.isdecimal()]
    if not chosen:
        return show_drafts(request, here, status=422, refusal=_("Choose at least one draft."))
    refuse_absent(here, chosen)
    try:
        entries = confirm(
            here=here,
            drafts=chosen,
            seen=request.POST.get("seen", ""),
            together=request.POST.get("together") == "yes",
        )
    except DraftSettled as settled:
        return show_drafts(request, here, status=409, refusal=settled_words(settled.draft), chosen=chosen)
    except DraftOutdated as outdated:
        more = {"outdated": outdated.draft.pk, "now": outdated.now, "chosen": chosen}
        return show_drafts(request, here, status=409, **more)
    except NotConfirmed as refused:
        problems = named_problems(refused.problems, here=here, meant=meant_in(refused.draft.statements))
        return show_drafts(request, here, status=422, faulty=refused.draft.pk, problems=problems, chosen=chosen)
    messages.success(request, confirmed_words(entries))
    return HttpResponseRedirect(reverse("drafts", kwargs={"committee": here.committee.key}))


@page(Permission.SPEAK)
@require_POST
def return_draft(request: HttpRequest, here: Here, draft: int) -> HttpResponse:
    refuse_absent(here, [draft])
    reason = request.POST.get("reason", "")
    try:
        send_back(here=here, draft=draft, reason=reason)
    except InputError as error:
        problems = [problem_words(problem) for problem in error.problems]
        return show_draft(request, here, draft, status=422, reason=reason, reason_errors=problems)
    except DraftSettled as settled:
        return show_draft(request, here, draft, status=409, refusal=settled_words(settled.draft))
    messages.success(request, _("The draft went back to its author with your reason."))
    return HttpResponseRedirect(reverse("drafts", kwargs={"committee": here.committee.key}))


@page(Permission.DRAFT)
@require_POST
def withdraw_draft(request: HttpRequest, here: Here, draft: int) -> HttpResponse:
    line = refuse_absent(here, [draft])
    if line.by_id != here.user.pk:
        raise Http404
    try:
        withdraw(here=here, draft=draft)
    except DraftSettled as settled:
        return show_draft(request, here, draft, status=409, refusal=settled_words(settled.draft))
    messages.success(request, _("Your draft is withdrawn. Nothing of it was said."))
    return HttpResponseRedirect(reverse("drafts", kwargs={"committee": here.committee.key}))


def refuse_absent(here: Here, drafts: list[int]) -> DraftLine:
    """The last of the drafts; whoever may not see one is told that there is none."""
    found = [find_draft(here, draft) for draft in drafts]
    if None in found or found[-1] is None:
        raise Http404
    return found[-1]


def confirmed_words(entries: list[int]) -> str:
    if not entries:
        return _("Nothing changed: our side has said so already.")
    numbers = _(", ").join(str(entry) for entry in entries)
    words = ngettext(
        "Said and signed as entry %(numbers)s of our ledger.",
        "Said and signed as entries %(numbers)s of our ledger.",
        len(entries),
    )
    return words % {"numbers": numbers}


def settled_words(draft: DraftLine) -> str:
    """Who was first, and what they did."""
    about = {"name": draft.settled_by or draft.by, "entry": draft.entry}
    if draft.state == "confirmed" and draft.entry is not None:
        return _("%(name)s confirmed this draft before you; it is signed as entry %(entry)s.") % about
    if draft.state == "confirmed":
        return _("%(name)s confirmed this draft before you; our ledger says so already.") % about
    if draft.state == "returned":
        return _("%(name)s returned this draft to its office before you.") % about
    return _("%(name)s withdrew this draft before.") % about
