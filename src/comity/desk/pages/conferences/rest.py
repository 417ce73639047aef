"""The rest of a team's agenda decided at once, as it was prepared: shown first, then one act, and one act back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from comity.desk.pages.conferences.agenda import context_of, numbers_in, parts
from comity.desk.pages.conferences.agenda_page import AgendaPage, decided_on, load_agenda
from comity.desk.pages.conferences.agenda_shapes import AgendaRow, AgendaTeam
from comity.desk.pages.conferences.choices import DONE
from comity.desk.pages.conferences.decide_form import reason_before
from comity.desk.pages.conferences.deciding import Deciding, statements_of, subjects_of
from comity.desk.pages.page import forbidden, page
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.desk.speaking.agenda_drafts import DECIDED
from comity.desk.speaking.decided_together import Decision, decide_together, undo_together
from comity.desk.speaking.tell import Told
from comity.record import Statement, view

NONE = "none"
"""How an address names the items of no team."""


class RestForm(SayingForm):
    """`chosen` are the rows that the page showed and that are still to be decided."""

    act = DECIDED

    def __init__(self, *args: Any, page: AgendaPage, rows: Sequence[AgendaRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page = page
        self.fields["seen"].initial = page.seen
        shown = self.data.getlist("row") if self.is_bound else []  # type: ignore[attr-defined]
        self.chosen = [row for row in rows if row.subject in shown]

    def subjects(self) -> tuple[str, ...]:
        return tuple(subject for row in self.chosen for subject in subjects_of(row.item, row))

    def statements(self) -> list[Statement]:
        return [statement for each in self.decisions for statement in each.statements]

    @cached_property
    def decisions(self) -> list[Decision]:
        plans = [row.earlier.plan for row in self.chosen if row.earlier]
        record = load_part(self.here.committee, subjects=[self.page.line.subject, *plans])
        ours = view(record, "ours", self.here.us)
        return [
            Decision(
                subjects_of(row.item, row),
                statements_of(
                    Deciding(
                        here=self.here,
                        conference=self.page.line.subject,
                        row=row,
                        view=ours,
                        on=decided_on(self.page.line, self.here),
                        choice=row.rest_choice,
                        reason=reason_before(row.choice),
                        changes={},
                    ),
                    item=row.item,
                ),
            )
            for row in self.chosen
        ]

    def tell(self, **what: Any) -> Told:
        return decide_together(here=self.here, decisions=self.decisions, once=what["once"], seen=what["seen"])

    def told_words(self, told: Told) -> str:
        if told.draft is None:
            return _("Nothing was decided: all of it is decided already.")
        count = len(self.chosen)
        words = ngettext(
            "%(count)s item is decided and kept as a draft. It can be undone until the agenda is signed.",
            "%(count)s items are decided and kept as drafts. They can be undone together until the agenda is signed.",
            count,
        )
        return words % {"count": count}


@page(Permission.DRAFT)
def rest(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """Which items of the team (?team=…) are decided, and how; then they are."""
    shown = load_agenda(here, conference)
    team = team_asked(request, shown)
    if not team.is_writable:
        return forbidden(request, here)
    form = RestForm(request.POST or None, here=here, page=shown, rows=team.rest)
    room = reverse("agenda-meeting", args=parts(here, shown))
    context = {**context_of(shown), "team": team, "groups": groups_of(team), "left": left_of(team), "back": room}
    return saying(request, here, form, template="conferences/rest.html", done=room, context=context)


@page(Permission.DRAFT)
@require_POST
def undo_rest(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """Everything that was decided together and is not signed is as it was before."""
    shown = load_agenda(here, conference)
    try:
        count = undo_together(here=here, drafts=numbers_in(request.POST.getlist("draft")))
    except PermissionDenied:
        return forbidden(request, here)
    words = ngettext("%(count)s decision is undone.", "%(count)s decisions are undone.", count) % {"count": count}
    messages.success(request, words)
    return HttpResponseRedirect(reverse("agenda-meeting", args=parts(here, shown)))


def team_asked(request: HttpRequest, shown: AgendaPage) -> AgendaTeam:
    key = request.GET.get("team", "")
    wanted = "" if key == NONE else key
    team = next((each for each in shown.agenda.teams if each.team == wanted), None)
    if team is None:
        raise Http404
    return team


def groups_of(team: AgendaTeam) -> list[tuple[str, list[AgendaRow]]]:
    """What is decided alike, in the order in which it is shown: "carry", "adopt", "done", "dropped" and others."""
    found: dict[str, list[AgendaRow]] = {name: [] for name in ("carry", "adopt", DONE, "dropped")}
    for row in team.rest:
        found.setdefault(kind_of(row), []).append(row)
    return [(name, rows) for name, rows in found.items() if rows]


def kind_of(row: AgendaRow) -> str:
    if row.rest_choice == "agreed":
        return "carry" if row.earlier else "adopt"
    return row.rest_choice


def left_of(team: AgendaTeam) -> list[AgendaRow]:
    """What stays undecided: nothing was prepared, and there is no earlier plan that could go on."""
    return [row for row in team.on_agenda if not row.is_decided and not row.rest_choice]
