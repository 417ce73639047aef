"""The steps to a new team: each a form of its own, which says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.forms.utils import ErrorDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.fields import Choice, CivilDate, Sides, TextByLanguage, offer_from
from comity.desk.pages.showing.faces import Face
from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.reading.conferences import ConferenceLine, conference_lines, next_line

NAME, SINCE, RANK, PLAN = "name-", "since-", "rank-", "plan-"
NEXT, NOW = "next", "now"
MOST_PLANS = 20
OF_A_PLAN = ("title", "done_by", "horizon", "due", "measure")


class StepForm(forms.Form):
    """`reader` reads the record. What is not `judged` yet is shown as it was left, without what is wrong with it."""

    def __init__(self, *args: Any, reader: Reader, judged: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader, self.judged = reader, judged
        self.add_fields()
        offer_from(self, record=reader.record, here=reader.here)

    def add_fields(self) -> None:
        """What depends on the record."""

    def full_clean(self) -> None:
        if self.judged:
            super().full_clean()
        else:
            self._errors, self.cleaned_data = ErrorDict(), {}

    @property
    def given(self) -> Any:
        """What it told; nothing where it was never sent."""
        return self.cleaned_data if self.is_bound else {}


class TeamStep(StepForm):
    names = TextByLanguage(label=gettext_lazy("Name"), help_text=gettext_lazy("In all three languages, if you can."))
    remit = TextByLanguage(
        label=gettext_lazy("Remit"), long=True, required=False, help_text=gettext_lazy("What the team is for.")
    )
    since = CivilDate(label=gettext_lazy("Since"))

    def add_fields(self) -> None:
        self.fields["since"].initial = self.reader.here.today.isoformat()


@dataclass(frozen=True, slots=True)
class SideFields:
    face: Face
    fields: Sequence[BoundField]


class OfficesStep(StepForm):
    """Two fields for each side: its office, and since when."""

    def add_fields(self) -> None:
        us = self.reader.here.us
        for side in self.reader.faces:
            self.fields[NAME + side] = TextByLanguage(label=_("Name of the office"), required=side == us)
            self.fields[SINCE + side] = CivilDate(
                label=_("Since"), required=False, help_text=_("Empty: since the team is.")
            )

    @property
    def sides(self) -> list[SideFields]:
        return [SideFields(face, (self[NAME + side], self[SINCE + side])) for side, face in self.reader.faces.items()]

    @property
    def given(self) -> dict[str, tuple[dict[str, str], str]]:
        """By side the names of its office, and since when."""
        told = super().given
        return {side: (told[NAME + side], told[SINCE + side] or "") for side in self.reader.faces if told[NAME + side]}


class MemorandumStep(StepForm):
    """A paper between the new offices; nothing where it has no title."""

    title = TextByLanguage(label=gettext_lazy("Title"), required=False)
    kind = Choice("instrument.kind", label=gettext_lazy("Kind"), required=False, initial="memorandum")
    signed = CivilDate(label=gettext_lazy("Signed"), required=False)
    in_force = CivilDate(label=gettext_lazy("In force from"), required=False)
    expires = CivilDate(label=gettext_lazy("Expires"), required=False)

    def add_fields(self) -> None:
        for side, face in self.reader.faces.items():
            label = _("Rank of who signs for %(side)s") % {"side": face.name.text}
            self.fields[RANK + side] = Choice("rank", label=label, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        told = [name for name, value in data.items() if value and name not in ("title", "kind")]
        if told and not data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Give the paper a title, or leave everything empty: there is no memorandum yet."))
        return data


class PlansStep(StepForm):
    """As many plans as `count` says; those of which nothing is told are left out."""

    count = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=MOST_PLANS, initial=1, required=False)

    def add_fields(self) -> None:
        lines = conference_lines(self.reader.ours)
        self.next, self.held = next_line(lines), last_held(lines)
        self.total = counted(self.data.get("count", "1")) if self.times else 0
        for number in range(self.total):
            self.add_plan(f"{PLAN}{number}-")

    @property
    def times(self) -> list[tuple[str, str]]:
        """When a plan may begin; empty where the committee has no conference at all."""
        found = []
        if self.next:
            found.append((NEXT, _("proposed for %(conference)s") % {"conference": self.named(self.next)}))
        if self.held:
            words = _("urgent: it begins now, and counts with %(conference)s, the last that was held")
            found.append((NOW, words % {"conference": self.named(self.held)}))
        return found

    def named(self, line: ConferenceLine) -> str:
        return name_of(self.reader, line.subject).text

    def add_plan(self, prefix: str) -> None:
        self.fields[prefix + "title"] = TextByLanguage(label=_("Title"), required=False)
        self.fields[prefix + "done_by"] = Sides(label=_("Done by"), required=False)
        self.fields[prefix + "horizon"] = Choice("horizon", label=_("Near or long term"), required=False)
        self.fields[prefix + "due"] = CivilDate(label=_("Due"), required=False)
        self.fields[prefix + "measure"] = TextByLanguage(label=_("Measure of success"), required=False)
        self.fields[prefix + "when"] = forms.ChoiceField(
            label=_("When"), choices=self.times, widget=forms.RadioSelect, initial=self.times[0][0]
        )

    @property
    def plans(self) -> list[tuple[int, list[BoundField]]]:
        """Each with its number as people count, and its fields."""
        return [
            (number + 1, [self[f"{PLAN}{number}-{name}"] for name in (*OF_A_PLAN, "when")])
            for number in range(self.total)
        ]

    @property
    def with_another(self) -> dict[str, list[str]]:
        """What is sent where there is room for one plan more."""
        count = min(self.total + 1, MOST_PLANS)
        when = [(f"{PLAN}{number}-when", [self.times[0][0]]) for number in range(self.total, count)]
        return {"count": [str(count)], **dict(when)}

    @property
    def given(self) -> list[dict[str, Any]]:
        """Each with the conference that it is proposed for, or, where it is urgent, counts with."""
        told, found = super().given, []
        for number in range(self.total):
            prefix = f"{PLAN}{number}-"
            if told.get(prefix + "title"):
                when = told[prefix + "when"]
                line = self.next if when == NEXT else self.held
                conference = line.subject if line else ""
                one = {name: told[prefix + name] for name in OF_A_PLAN}
                found.append({**one, "conference": conference, "is_urgent": when == NOW})
        return found

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for number in range(self.total):
            prefix = f"{PLAN}{number}-"
            told = any(data.get(prefix + name) for name in OF_A_PLAN if name != "title")
            if told and not data.get(prefix + "title") and prefix + "title" not in self.errors:
                self.add_error(prefix + "title", _("Give the plan a title, or leave all of it empty."))
        return data


class UrgentStep(StepForm):
    urgent = TextByLanguage(
        label=gettext_lazy("Urgent matters between conferences"),
        long=True,
        required=False,
        help_text=gettext_lazy("Who calls whom, within how many days, and who decides."),
    )


def counted(given: str) -> int:
    """A number of plans as it was sent; anything else is one."""
    return min(max(int(given), 1), MOST_PLANS) if given.isascii() and given.isdigit() else 1


def last_held(lines: Sequence[ConferenceLine]) -> ConferenceLine | None:
    held = [line for line in lines if line.state == "held" and line.number is not None]
    return max(held, key=lambda line: line.number or 0, default=None)
