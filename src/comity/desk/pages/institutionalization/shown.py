"""What the page says of an assessment. It is made once: the same figures, asked for alike, read alike for everybody."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Hashable, Mapping
from threading import Lock
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from comity.desk.measured.answer import MeasuredResult
from comity.desk.pages.institutionalization.asking import Asked
from comity.desk.pages.institutionalization.charts import charts_of
from comity.desk.pages.institutionalization.conferences import ConferenceRow, conference_rows, disruption_rows
from comity.desk.pages.institutionalization.lines import Aspect, Scene, aspects_of
from comity.desk.pages.institutionalization.responses import cycle_told, shock_told
from comity.desk.pages.institutionalization.teams import teams_table
from comity.desk.pages.institutionalization.unknown import unknown_of
from comity.desk.people.here import Here
from comity.measure.assessment import Assessment
from comity.measure.profile import Profile

Shown = Mapping[str, Any]
MOST_KEPT = 32
"""Of several hundred kilobytes each."""

_kept: OrderedDict[Hashable, Shown] = OrderedDict()
_lock = Lock()


def shown(found: MeasuredResult, assessment: Assessment, *, here: Here, asked: Asked) -> Shown:
    """Everything that the assessment says, as the template lists it.

    It depends on what was measured (the state of the ledgers, and the day), on what was asked and in which language,
    and on nothing of the reader's own.
    """
    key = (here.committee.key, found.heads, found.day, asked, get_language(), here.today)
    with _lock:
        kept = _kept.get(key)
        if kept is not None:
            _kept.move_to_end(key)
            return kept
    scene = Scene.of(assessment, committee=here.committee.key, asked=asked, language=here.language)
    made = what_is_said(assessment, scene=scene, today=here.today)
    with _lock:
        _kept[key] = made
        if len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return made


def what_is_said(assessment: Assessment, *, scene: Scene, today: dt.date) -> Shown:
    """The long tables as they are written on the page, the rest in rows."""
    profile = profile_of(assessment, scene.asked)
    aspects = aspects_of(profile, scene=scene)
    conferences = conference_rows(assessment, tongue=scene.tongue)
    return {
        "team_name": scene.name_of_team(scene.asked.team),
        "conferences": conferences,
        "disruptions": disruption_rows(assessment, language=scene.language),
        "glance": written("glance", aspects=aspects),
        "indicators": indicators(aspects, conferences),
        "charts": charts_of(assessment, profile, scene=scene, today=today),
        "teams": written("teams", teams=teams_table(assessment, scene=scene)),
        "shock": shock_told(assessment, language=scene.language),
        "cycle": cycle_told(assessment, language=scene.language),
        "unknown": unknown_of(assessment, scene=scene),
    }


def profile_of(assessment: Assessment, asked: Asked) -> Profile:
    """That of the team that was asked for, else the whole committee's."""
    return next((each for each in assessment.teams if each.team == asked.team), assessment.profile)


def indicators(aspects: tuple[Aspect, ...], conferences: tuple[ConferenceRow, ...]) -> SafeString:
    """A section for each aspect."""
    sections = [written("aspect", aspect=each, conferences=conferences) for each in aspects]
    return mark_safe("".join(sections))  # noqa: S308 - each was written by a template


def written(name: str, **context: Any) -> SafeString:
    return render_to_string(f"institutionalization/{name}.html", context)
