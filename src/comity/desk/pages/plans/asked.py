"""What the register is asked for: a form whose every field is part of the page's address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from comity.desk.pages.fields import OneOf
from comity.desk.pages.plans.finding import known_view
from comity.desk.pages.showing.naming import conference_name, name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import term
from comity.desk.people.here import Here
from comity.desk.reading.register import NONE, OPEN, SILENT, Filter
from comity.record.vocabulary.choices import PROGRESS

MOST_DIGITS = 6
NEAR, LONG, ALL = "near", "long", "all"
TABS = (NEAR, LONG, ALL)
USUAL = {NEAR: "due", LONG: "due", ALL: "newest"}
LONGEST_SILENCE = 36_500
SORT_WORDS = {
    "newest": gettext_lazy("newest conference first"),
    "oldest": gettext_lazy("oldest conference first"),
    "team": gettext_lazy("by team"),
    "due": gettext_lazy("what is due first"),
    "silence": gettext_lazy("longest silence first"),
    "word": gettext_lazy("latest word first"),
}
Pairs = list[tuple[str, str]]


class AskForm(forms.Form):
    """Every filter of the register. The choices tell how many plans each would show."""

    conference = OneOf(label=gettext_lazy("Conference"), required=False)
    team = OneOf(label=gettext_lazy("Team"), required=False)
    progress = OneOf(label=gettext_lazy("Progress in this view"), required=False)
    doers = OneOf(label=gettext_lazy("Who does it"), required=False)
    office = OneOf(label=gettext_lazy("Responsible office"), required=False)
    silent = forms.IntegerField(
        label=gettext_lazy("Silent for days"),
        required=False,
        min_value=1,
        max_value=LONGEST_SILENCE,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    waits = OneOf(label=gettext_lazy("Word waited for"), required=False)
    differs = OneOf(label=gettext_lazy("Differences"), required=False)
    standing = OneOf(label=gettext_lazy("Standing"), required=False)
    sort = OneOf(label=gettext_lazy("Sorted"), required=False)

    def offer(self, reader: Reader, counts: Mapping[str, Mapping[str, int]]) -> None:
        """Put the choices in, with how many plans each would show."""
        for name, pairs in choices(reader).items():
            facet = FACETS.get(name)
            told = counts.get(facet, {}) if facet else None
            self.fields[name].choices = [  # type: ignore[attr-defined]
                (
                    value,
                    label if told is None or value in UNCOUNTED else with_count(label, told, counted_as(name, value)),
                )
                for value, label in pairs
            ]


FACETS = {
    "conference": "conference", "team": "team", "progress": "progress", "doers": "mutual", "waits": "waited_for",
    "differs": "differs", "standing": "standing",
}  # fmt: skip
COUNTED = {"mutual": "yes", "one-sided": "no", "unstated": NONE, "adopted": ""}
"""How the register counts a choice where its name is another."""


UNCOUNTED = frozenset({"", OPEN})
"""What is open is told by several columns together: it would be counted by a query of its own."""


def with_count(label: str, told: Mapping[str, int], choice: str) -> str:
    return f"{label} ({told.get(choice, 0)})"


def counted_as(name: str, value: str) -> str:
    if name == "team" and value != NONE:
        return f"team/{value}"
    return COUNTED.get(value, value)


def choices(reader: Reader) -> dict[str, Pairs]:
    """The choices of every field with the words they go by."""
    record = reader.record
    every = ("", _("any"))

    def named(type_: str) -> Iterator[tuple[str, str]]:
        return ((subject, name_of(reader, subject).text) for subject in record.subjects(type_))

    values = (reader.ours.value(each, "number") for each in record.subjects("conference"))
    numbers = sorted((number for number in values if isinstance(number, int)), reverse=True)
    return {
        "conference": [
            every,
            *((str(number), conference_name(number)) for number in numbers),
            (NONE, _("not adopted yet")),
        ],
        "team": [every, *((key_of(team), name) for team, name in named("team")), (NONE, _("no team"))],
        "progress": [
            every,
            (OPEN, _("open: still worked on")),
            *((option.value, term(option.value, "progress")) for option in PROGRESS.options),
            ("differs", term("differs", "progress")),
            (SILENT, term("", "progress")),
        ],
        "doers": [every, ("mutual", _("mutual")), ("one-sided", _("one-sided")), ("unstated", _("unstated"))],
        "office": [every, *named("office")],
        "waits": [every, *((side, face.name.text) for side, face in reader.faces.items())],
        "differs": [every, ("yes", _("the sides differ")), ("no", _("no difference"))],
        "standing": [
            every,
            ("adopted", _("adopted")),
            ("proposed", _("proposed")),
            ("deferred", term("deferred", "outcome")),
            ("dropped", term("dropped", "outcome")),
        ],
        "sort": [("", _("as usual")), *((name, str(words)) for name, words in SORT_WORDS.items())],
    }


@dataclass(frozen=True)
class Ask:
    """What was asked and understood; `form` says at each field what was not."""

    query: QueryDict
    form: AskForm
    told: dict[str, Any]
    tab: str
    which: Filter
    sort: str
    number: int


def ask(query: QueryDict, here: Here, reader: Reader, *, only: tuple[str, ...] | None = None, team: str = "") -> Ask:
    """Read the address of a register page. What is not understood does not filter, and is told at its field.

    `only` narrows it to some plans, `team` to those of a team.
    """
    tab = query.get("term", ALL)
    tab = tab if tab in TABS else ALL
    form = AskForm(query, auto_id="filter-%s")
    form.offer(reader, {})
    form.is_valid()
    told = form.cleaned_data
    which = filter_of(told, tab=tab, view=known_view(here, reader.record), only=only)
    number = query.get("page", "1")
    return Ask(
        query=query,
        form=form,
        told=told,
        tab=tab,
        which=replace(which, team=team) if team else which,
        sort=told.get("sort") or USUAL[tab],
        number=int(number) if number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS else 1,
    )


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that holds: what it says, and the address of the page without it."""

    words: str
    off: str


def filter_of(told: Mapping[str, Any], *, tab: str, view: str, only: tuple[str, ...] | None = None) -> Filter:
    """The register's filter for what was asked and understood."""
    conference = told.get("conference") or ""
    doers, standing, differs = told.get("doers"), told.get("standing"), told.get("differs")
    return Filter(
        view=view,
        conference=int(conference) if conference.isdigit() else None,
        without_conference=conference == NONE,
        team=team_of(told.get("team") or ""),
        progress=told.get("progress") or "",
        mutual={"mutual": True, "one-sided": False}.get(doers or ""),
        unstated_doers=doers == "unstated",
        horizon=tab if tab != ALL else "",
        office=told.get("office") or "",
        silent_days=told.get("silent"),
        waited_for=told.get("waits") or "",
        standing={"adopted": ""}.get(standing, standing) if standing else None,
        differs={"yes": True, "no": False}.get(differs or ""),
        only=only,
    )


def team_of(key: str) -> str:
    """The subject; an address has the key alone, as the addresses of figures have."""
    return key if key in ("", NONE) else f"team/{key}"


def key_of(subject: str) -> str:
    return subject.partition("/")[2]


def chips_of(form: AskForm, told: Mapping[str, Any], reader: Reader) -> list[Chip]:
    """What is filtered, in words."""
    names = {name: dict(pairs) for name, pairs in choices(reader).items()}
    found = []
    for name, field in form.fields.items():
        value = told.get(name)
        if not value or name == "sort":
            continue
        words = _("%(days)s days and more") % {"days": value} if name == "silent" else names[name].get(value, value)
        said = pgettext("a filter", "%(what)s: %(of)s") % {"what": field.label, "of": words}
        found.append(Chip(said, without(form.data, name)))
    return found


def without(asked: Any, name: str) -> str:
    """The address of the same question without one of its parts; from its first page."""
    query = asked.copy()
    query.pop(name, None)
    query.pop("page", None)
    return f"?{query.urlencode()}"
