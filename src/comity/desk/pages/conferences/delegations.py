"""Who comes for a side: the head, how many, and of which ranks and teams."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.conferences.fields import Count
from comity.desk.pages.conferences.finding import find_conference
from comity.desk.pages.conferences.forms import kept_languages
from comity.desk.pages.fields import Choice, TextByLanguage
from comity.desk.pages.page import page
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.missing import delegations_of
from comity.desk.speaking.acts.delegations import Delegation, delegation
from comity.desk.speaking.keys import delegation_subject
from comity.record import RANK_ORDER, Record, Statement, View
from comity.record.kinds import Value

RANKS = tuple(sorted(RANK_ORDER, key=lambda rank: -RANK_ORDER[rank]))
IN_ALL = "all"


class DelegationForm(SayingForm):
    """The counts stand in a table: a row for all and one for each team, a column for each rank ("all__mayor")."""

    act = "delegation"
    head = TextByLanguage(label=gettext_lazy("Head of the delegation"), required=False)
    head_rank = Choice("delegation.head_rank", label=gettext_lazy("Rank of the head"), required=False)
    size = Count(label=gettext_lazy("Number of people"))
    note = TextByLanguage(label=gettext_lazy("Note"), required=False, long=True)

    def __init__(
        self, *args: Any, record: Record, view: View, conference: str, side: str, subject: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, about=(subject,), **kwargs)
        self.view, self.conference, self.side = view, conference, side
        self.teams = record.subjects("team")
        for name in ("head", "head_rank", "size", "note"):
            self.fields[name].initial = view.value(subject, name)
        for row, counts in self.rows():
            for rank in RANKS:
                self.fields[cell(row, rank)] = Count(initial=counts.get(rank))

    def rows(self) -> Iterable[tuple[str, Mapping[str, Value]]]:
        """Each row of the table with what stands in it."""
        yield IN_ALL, mapping(self.view.value(self.about[0], "composition"))
        by_team = mapping(self.view.value(self.about[0], "composition_by_team"))
        for team in self.teams:
            yield team, mapping(by_team.get(team))

    def table(self) -> list[tuple[str, list[forms.BoundField]]]:
        return [(row, [self[cell(row, rank)] for rank in RANKS]) for row, _counts in self.rows()]

    def counts(self, row: str) -> dict[str, int]:
        given = {rank: self.cleaned_data.get(cell(row, rank)) for rank in RANKS}
        return {rank: count for rank, count in given.items() if count is not None}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        size, counted = data.get("size"), sum(self.counts(IN_ALL).values())
        if size is not None and counted > size:
            words = _("By rank there are %(counted)s, more than the size of the delegation.")
            self.add_error("size", words % {"counted": counted})
        return data

    def statements(self) -> list[Statement]:
        data, subject = self.cleaned_data, self.about[0]
        told = Delegation(
            key=subject,
            side=self.side,
            conference=self.conference,
            size=data["size"],
            head=texts(kept_languages(self.view.value(subject, "head"), data["head"])),
            head_rank=data["head_rank"] or "",
            composition=self.counts(IN_ALL),
            by_team={team: self.counts(team) for team in self.teams},
            note=texts(kept_languages(self.view.value(subject, "note"), data["note"])),
        )
        return [self.without_what_stands(each) for each in delegation(told)]

    def without_what_stands(self, statement: Statement) -> Statement:
        """What stands already, in whoever's word, need not become ours; what was emptied is taken back."""
        view, subject = self.view, statement.about
        names = ("head", "head_rank", "size", "composition", "composition_by_team", "note")
        emptied = {name: None for name in names if name not in statement.said and view.value(subject, name) is not None}
        new = {name: value for name, value in statement.said.items() if value != view.value(subject, name)}
        return Statement(subject, {**new, **emptied} or statement.said)


@page(Permission.DRAFT)
def edit(request: HttpRequest, here: Here, conference: str, side: str) -> HttpResponse:
    found = find_conference(here, conference)
    if side not in found.record.sides:
        raise Http404
    subject = delegations_of(found.line.subject, found.view).get(side) or delegation_subject(side, found.line.subject)
    form = DelegationForm(
        request.POST or None, here=here, record=found.record, view=found.view, conference=found.line.subject,
        side=side, subject=subject,
    )  # fmt: skip
    done = reverse("conference", args=[here.committee.key, found.line.key])
    context = {"record": found.record, "line": found.line, "side": side, "ranks": RANKS, "back": done}
    return saying(request, here, form, template="conferences/delegation.html", done=done, context=context)


def cell(row: str, rank: str) -> str:
    return f"{row.replace('/', '-')}__{rank}"


def mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}


def texts(value: Value) -> dict[str, str] | None:
    return {tag: str(words) for tag, words in value.items()} if isinstance(value, Mapping) else None
