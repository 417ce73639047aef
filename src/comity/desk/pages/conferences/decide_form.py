"""The form on each row of an agenda: one choice, kept as a draft."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from comity.desk.pages.conferences.agenda_page import AgendaPage, decided_on
from comity.desk.pages.conferences.agenda_shapes import AgendaRow
from comity.desk.pages.conferences.choices import DONE, PREPARING, Choice, in_meeting
from comity.desk.pages.conferences.deciding import Deciding, statements_of, subjects_of
from comity.desk.pages.fields.texts import LONGEST_TEXT
from comity.desk.pages.saying import SayingForm
from comity.desk.reading.part import load_part
from comity.desk.speaking.agenda_drafts import PREPARED, keep_meant
from comity.desk.speaking.keys import next_key
from comity.desk.speaking.tell import Told
from comity.record import Statement, view
from comity.record.kinds import Value


class MoveForm(forms.Form):
    """An item and the place, from 1, that it is moved to."""

    row = forms.CharField(max_length=200)
    to = forms.IntegerField(min_value=1, max_value=10_000)
    once = forms.CharField(max_length=36)


class DecideForm(SayingForm):
    """What is meant to become of one row. `row` names its item, or the plan that has none yet."""

    act = PREPARED
    row = forms.CharField(max_length=200)
    choice = forms.CharField(max_length=20)
    reason = forms.CharField(required=False, max_length=LONGEST_TEXT)

    def __init__(self, *args: Any, page: AgendaPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page = page

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.found is None:
            self.add_error(None, _("This is not on the agenda any more. Look at it again."))
            return data
        if data.get("choice") not in self.choices:
            self.add_error(None, _("Choose what becomes of it."))
        elif self.found.earlier and "reason" not in self.errors:
            self.judge_reason(in_meeting(data["choice"]), data.get("reason", ""))
        return data

    def judge_reason(self, choice: str, reason: str) -> None:
        if choice == "dropped" and not self.why:
            self.add_error("reason", _("Say why the plan is given up: the reason stays in the record."))
        if reason and choice not in ("dropped", DONE):
            self.add_error(
                "reason",
                _("A reason is kept only where the plan is done or dropped. Choose one of these, or empty the reason."),
            )

    @property
    def choices(self) -> tuple[str, ...]:
        return PREPARING

    @cached_property
    def found(self) -> AgendaRow | None:
        return self.page.agenda.find(str(self.data.get("row", "")))

    @property
    def known(self) -> AgendaRow:
        """The row, once the form is clean."""
        assert self.found is not None  # noqa: S101 - clean() has seen to it
        return self.found

    @property
    def why(self) -> dict[str, str]:
        """As it is written now, in the reader's language, else as it was before, where that meant the same."""
        written = self.cleaned_data.get("reason", "")
        if written:
            return {self.here.language: written}
        before, choice = self.known.choice, self.cleaned_data.get("choice", "")
        return reason_before(before) if before.in_meeting == in_meeting(choice) else {}

    @cached_property
    def item(self) -> str:
        return self.known.item or next_key(self.here.committee, "agenda-item")

    def subjects(self) -> tuple[str, ...]:
        return subjects_of(self.item, self.known)

    def reworded(self) -> dict[str, Value]:
        """What is worded anew of the plan."""
        return {}

    def statements(self) -> list[Statement]:
        row = self.known
        plans = [row.earlier.plan] if row.earlier else []
        record = load_part(self.here.committee, subjects=[self.page.line.subject, *plans])
        what = Deciding(
            here=self.here,
            conference=self.page.line.subject,
            row=row,
            view=view(record, "ours", self.here.us),
            on=decided_on(self.page.line, self.here),
            choice=self.cleaned_data["choice"],
            reason=self.why,
            changes=self.reworded(),
        )
        return statements_of(what, item=self.item)

    def tell(self, **what: Any) -> Told:
        return keep_meant(here=self.here, act=self.act, **what)

    def told_words(self, told: Told) -> str:
        if told.draft is None:
            return _("Nothing changed: our side has said so already.")
        return _("Kept as a draft. It can be undone until the agenda is signed.")


def reason_before(choice: Choice) -> dict[str, str]:
    """The reason or remark in every language that it was written in."""
    before = choice.reason
    return {tag: str(words) for tag, words in before.items()} if isinstance(before, Mapping) else {}
