"""The form of a plan on the agenda: a new one that is proposed, or how one that goes on is worded anew."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.conferences.agenda_page import AgendaPage, decided_on
from comity.desk.pages.conferences.agenda_shapes import AgendaRow
from comity.desk.pages.conferences.choices import CARRY, plan_in
from comity.desk.pages.conferences.deciding import Deciding, statements_of, subjects_of
from comity.desk.pages.conferences.forms import kept_languages
from comity.desk.pages.fields import Choice, CivilDate, Sides, Subject, TextByLanguage, offer_from
from comity.desk.pages.saying import SayingForm
from comity.desk.reading.part import load_part
from comity.desk.speaking.acts import agenda as acts
from comity.desk.speaking.acts.plans import NewPlan
from comity.desk.speaking.agenda_drafts import PREPARED, keep_meant
from comity.desk.speaking.keys import next_key
from comity.desk.speaking.tell import Told
from comity.record import Statement, View, view
from comity.record.kinds import Value

WORDED = ("title", "done_by", "horizon", "due", "measure_of_success")


class OnAgendaForm(SayingForm):
    """What a plan is to be; kept as a draft."""

    act = PREPARED
    title = TextByLanguage(label=gettext_lazy("Title"))
    done_by = Sides(
        label=gettext_lazy("Done by"),
        required=False,
        help_text=gettext_lazy("Two or more make it mutual. Leave it empty where it was not said."),
    )
    horizon = Choice("horizon", label=gettext_lazy("Horizon"), required=False)
    due = CivilDate(label=gettext_lazy("Due"), required=False)
    measure_of_success = TextByLanguage(label=gettext_lazy("Measure of success"), required=False, long=True)

    def __init__(self, *args: Any, page: AgendaPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page = page
        offer_from(self, record=page.found.record, here=self.here)

    def tell(self, **what: Any) -> Told:
        return keep_meant(here=self.here, act=self.act, **what)

    def told_words(self, told: Told) -> str:
        return _("Kept as a draft. It can be undone until the agenda is signed.")


class NewItemForm(OnAgendaForm):
    """A new item with the plan that is proposed in it."""

    team = Subject("team", label=gettext_lazy("Team"), required=False)
    proposed_by = Sides(label=gettext_lazy("Proposed by"))
    field_order = ("team", "title", "proposed_by", "done_by", "horizon", "due", "measure_of_success")

    @cached_property
    def item(self) -> str:
        return next_key(self.here.committee, "agenda-item")

    def subjects(self) -> tuple[str, ...]:
        return (self.item,)

    def statements(self) -> list[Statement]:
        data, conference = self.cleaned_data, self.page.line.subject
        team = data["team"] or ""
        new = NewPlan(
            key=next_key(self.here.committee, "plan"),
            conference=conference,
            title=data["title"],
            team=team,
            proposed_by=data["proposed_by"],
            done_by=data["done_by"] or (),
            horizon=data["horizon"] or "",
            due=data["due"] or "",
            measure_of_success=data["measure_of_success"],
        )
        item = acts.NewItem(
            key=self.item,
            title=data["title"],
            team=team,
            order=next_place(self.page, team),
            proposed_by=data["proposed_by"],
        )
        on = decided_on(self.page.line, self.here)
        return [*acts.add_items(conference, [item]), *acts.adopt(self.item, new, on=on)]


class ChangeForm(OnAgendaForm):
    """A plan that goes on, or is proposed, worded anew."""

    def __init__(self, *args: Any, row: AgendaRow, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row = row
        for name in WORDED:
            self.fields[name].initial = self.stands(name)

    def stands(self, name: str) -> Value:
        """As it is meant now, else as the earlier plan has it."""
        meant = plan_in(self.row.draft.statements) if self.row.draft else {}
        if name in meant:
            return meant[name]
        if self.row.earlier:
            return self.ours.value(self.row.earlier.plan, name)
        return self.row.title if name == "title" else None

    @cached_property
    def ours(self) -> View:
        plans = [self.row.earlier.plan] if self.row.earlier else []
        record = load_part(self.here.committee, subjects=[self.page.line.subject, *plans])
        return view(record, "ours", self.here.us)

    @cached_property
    def item(self) -> str:
        return self.row.item or next_key(self.here.committee, "agenda-item")

    def subjects(self) -> tuple[str, ...]:
        return subjects_of(self.item, self.row)

    def statements(self) -> list[Statement]:
        changes = {name: kept_languages(self.stands(name), self.cleaned_data[name]) for name in WORDED}
        what = Deciding(
            here=self.here,
            conference=self.page.line.subject,
            row=self.row,
            view=self.ours,
            on=decided_on(self.page.line, self.here),
            choice=CARRY,
            reason={},
            changes=changes,
        )
        return [self.retitled(each, changes["title"]) for each in statements_of(what, item=self.item)]

    def retitled(self, statement: Statement, title: Value) -> Statement:
        """An item that is not signed yet is called as its plan is."""
        if statement.about != self.item or "title" not in statement.said:
            return statement
        return replace(statement, said={**statement.said, "title": title})


def next_place(page: AgendaPage, team: str) -> int:
    """The place after the last of a team."""
    rows = [row for each in page.agenda.teams if each.team == team for row in each.rows]
    return 1 + max((row.order for row in rows), default=0)
