"""Forms in which a conference is planned, described and told to have come about or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.conferences.fields import OneSide
from comity.desk.pages.fields import Choice, CivilDate, Source, Subject, TextByLanguage, offer_from
from comity.desk.pages.saying import SayingForm
from comity.desk.pages.showing.civil import civil
from comity.desk.pages.showing.terms import term
from comity.desk.reading.conferences import ConferenceLine, status_of, text_of
from comity.desk.speaking.acts import conferences as acts
from comity.desk.speaking.acts.conferences import standing_after
from comity.desk.speaking.acts.hearsay import heard_from
from comity.desk.speaking.keys import conference_subject
from comity.record import Record, Statement, View, Word
from comity.record.kinds import Value

LAST_NUMBER = 9_999


class PlanForm(SayingForm):
    """A conference that is meant to be held."""

    act = "plan-conference"
    number = forms.IntegerField(label=gettext_lazy("Number"), min_value=1, max_value=LAST_NUMBER)
    date = CivilDate(
        label=gettext_lazy("Date"),
        required=False,
        help_text=gettext_lazy("A day, or as much of it as is known: a year."),
    )
    host = OneSide(label=gettext_lazy("Host"), required=False)
    place = TextByLanguage(label=gettext_lazy("Place"), required=False)
    level = Choice("conference.level", label=gettext_lazy("Level"), required=False)
    announced_by = OneSide(label=gettext_lazy("Announced by"), required=False)
    on = CivilDate(
        label=gettext_lazy("Said on"), help_text=gettext_lazy("The day on which it was decided or announced.")
    )

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record = record
        offer_from(self, record=record, here=self.here)

    def clean_number(self) -> int:
        number: int = self.cleaned_data["number"]
        if conference_subject(number) in self.record.subjects("conference"):
            raise forms.ValidationError(_("There is a conference of this number already. Open it to change it."))
        return number

    def subjects(self) -> tuple[str, ...]:
        return (conference_subject(self.cleaned_data["number"]),)

    def statements(self) -> list[Statement]:
        data = self.cleaned_data
        new = acts.NewConference(
            key=conference_subject(data["number"]),
            number=data["number"],
            date=data["date"] or "",
            level=data["level"] or "",
            host=data["host"] or "",
            place=data["place"],
        )
        return acts.plan_conference(new, on=data["on"], announced_by=data["announced_by"] or "")


class AmendForm(SayingForm):
    """What a conference is: its host, place, level, and a note."""

    act = "amend-conference"
    host = OneSide(label=gettext_lazy("Host"), required=False)
    place = TextByLanguage(label=gettext_lazy("Place"), required=False)
    level = Choice("conference.level", label=gettext_lazy("Level"), required=False)
    note = TextByLanguage(label=gettext_lazy("Note"), required=False, long=True)

    def __init__(self, *args: Any, record: Record, view: View, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.view = view
        offer_from(self, record=record, here=self.here)
        for name in ("host", "place", "level", "note"):
            self.fields[name].initial = view.value(self.about[0], name)

    def statements(self) -> list[Statement]:
        names = ("host", "place", "level", "note")
        new = {name: kept_languages(self.view.value(self.about[0], name), self.cleaned_data[name]) for name in names}
        changes = {name: value for name, value in new.items() if value != self.view.value(self.about[0], name)}
        return acts.amend_conference(self.about[0], changes)


class StateForm(SayingForm):
    """What became of a conference, in our word, or in another side's as a source has it."""

    act = "conference-state"
    whose = OneSide(label=gettext_lazy("Whose word"))
    source = Source(
        label=gettext_lazy("Source"),
        required=False,
        help_text=gettext_lazy("Another side's word is hearsay here, and needs the source it is read in."),
    )
    in_time = forms.BooleanField(
        label=gettext_lazy("It was so before that: what was said later stands"), required=False
    )
    state, day = "", "on"

    def __init__(self, *args: Any, record: Record, line: ConferenceLine, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record, self.line = record, line
        offer_from(self, record=record, here=self.here)
        self.fields["whose"].initial = self.here.us
        last = ("in_time", "whose", "source")
        self.order_fields([*(name for name in self.fields if name not in last), *last])
        if not self.is_bound:
            del self.fields["in_time"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self.judge_order(data)
        if data.get("whose") not in (None, self.here.us) and "source" in data and not data["source"]:
            self.add_error("source", _("Say where their word is to be read: a document, an address, a letter."))
        return data

    def judge_order(self, data: dict[str, Any]) -> None:
        """What was said to have begun later would go on standing: whoever says this must know it, and mean it."""
        day = data.get(self.day)
        after = standing_after(self.before, day=day, name=self.state) if day else ()
        if not after:
            self.fields.pop("in_time", None)
        elif not data.get("in_time"):
            self.add_error(self.day, self.order_words(after[-1]))

    @property
    def before(self) -> Sequence[Word]:
        """What may stand in the way of it."""
        return self.history

    @cached_property
    def history(self) -> tuple[Word, ...]:
        """What the side whose word this is said of its states before, in time."""
        whose = self.cleaned_data.get("whose") or self.here.us
        return self.record.history(self.about[0], "status").get(whose, ())

    def order_words(self, later: Word) -> str:
        words = _(
            "As of %(day)s it was said to be %(state)s. That came later and would stand. "
            "Write a later day, or tick the box below."
        )
        return words % later_of(later)

    def told(self) -> list[Statement]:
        """What is said, whoever's word it is."""
        raise NotImplementedError

    def statements(self) -> list[Statement]:
        whose, source = self.cleaned_data["whose"], self.cleaned_data["source"]
        if whose == self.here.us:
            return [replace(each, source=each.source or source) for each in self.told()]
        return heard_from(whose, self.told(), source=source)

    def show_problem(self, problem: Any) -> None:
        status = problem.where.attribute == "status"
        super().show_problem(replace(problem, where=replace(problem.where, attribute="on")) if status else problem)


class SetDateForm(StateForm):
    """Its date is fixed, or said more closely."""

    state = "planned"
    date = CivilDate(label=gettext_lazy("Date"))
    announced_by = OneSide(label=gettext_lazy("Announced by"), required=False)
    on = CivilDate(label=gettext_lazy("Said on"))

    def told(self) -> list[Statement]:
        data, subject = self.cleaned_data, self.about[0]
        planned = acts.state(
            subject, "planned", on=data["on"], date=data["date"], announced_by=data["announced_by"] or ""
        )
        return [planned, *acts.amend_conference(subject, {"date": data["date"]})]


class WithCause(StateForm):
    """Why: a disruption, or words."""

    from_ = CivilDate(label=gettext_lazy("Was meant for"), required=False)
    disruption = Subject("disruption", label=gettext_lazy("Cause: a disruption"), required=False)
    cause = TextByLanguage(label=gettext_lazy("Or the cause in words"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["from_"].initial = self.line.date

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("disruption") and data.get("cause"):
            self.add_error("cause", _("Choose a disruption or write the cause in words, not both."))
        return data

    def why(self) -> acts.Cause:
        disruption, words = self.cleaned_data["disruption"], self.cleaned_data["cause"]
        return disruption or words or ""


class PostponeForm(WithCause):
    """It is put off: to another date, or to none yet."""

    state = "postponed"
    date = CivilDate(
        label=gettext_lazy("New date"), required=False, help_text=gettext_lazy("Empty where none is known.")
    )
    announced_by = OneSide(label=gettext_lazy("Announced by"), required=False)
    on = CivilDate(label=gettext_lazy("Said on"))

    def told(self) -> list[Statement]:
        data = self.cleaned_data
        return acts.postpone(
            self.about[0], on=data["on"], from_=data["from_"] or "", date=data["date"] or "", cause=self.why(),
            announced_by=data["announced_by"] or "",
        )  # fmt: skip


class HoldForm(StateForm):
    """It took place. What was said to have begun after that day stands before it then."""

    date = CivilDate(label=gettext_lazy("Held on"))
    in_time = forms.BooleanField(
        label=gettext_lazy("It was so before it was held: put it before the day of holding"), required=False
    )
    state, day = "held", "date"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["date"].initial = self.line.date

    @property
    def before(self) -> Sequence[Word]:
        """An earlier word on the day of holding gives way by itself."""
        return [word for word in self.history if not acts.is_held(word)]

    def order_words(self, later: Word) -> str:
        words = _(
            "As of %(day)s it was said to be %(state)s. That is later than the day of holding, and would stand. "
            "Correct the day, or tick the box below."
        )
        return words % later_of(later)

    def told(self) -> list[Statement]:
        return acts.hold(self.about[0], date=self.cleaned_data["date"], told=self.history)


class CancelForm(WithCause):
    """Somebody called it off."""

    state = "cancelled"
    announced_by = OneSide(label=gettext_lazy("Announced by"), required=False)
    on = CivilDate(label=gettext_lazy("Said on"))

    def told(self) -> list[Statement]:
        data = self.cleaned_data
        return acts.cancel(
            self.about[0], on=data["on"], from_=data["from_"] or "", cause=self.why(),
            announced_by=data["announced_by"] or "",
        )  # fmt: skip


class LapseForm(WithCause):
    """Its time passed, and nobody said anything."""

    state = "lapsed"
    on = CivilDate(label=gettext_lazy("As of"))

    def told(self) -> list[Statement]:
        data = self.cleaned_data
        return acts.lapse(self.about[0], on=data["on"], from_=data["from_"] or "", cause=self.why())


def later_of(word: Word) -> dict[str, str]:
    """The state that stands in the way, and since when, as the reader writes it."""
    return {"day": civil(word.on), "state": term(text_of(status_of(word).get("state")), "conference_state")}


def kept_languages(stands: Value, given: Value) -> Value:
    """What was written, with the languages of what stands that the form does not show."""
    if not isinstance(stands, Mapping) or not (isinstance(given, Mapping) or given is None):
        return given
    from comity.desk.pages.showing.texts import content_languages

    shown = {tag for tag, _name in content_languages()}
    hidden = {tag: text_of(words) for tag, words in stands.items() if tag not in shown}
    return {**hidden, **(given or {})} or None
