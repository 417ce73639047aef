"""What new statements touch: the subjects whose projected rows may be others afterwards."""

from __future__ import annotations

from collections.abc import Collection

from comity.desk.models import Committee, Reference
from comity.desk.projection.reach import EVERYWHERE, VOICE, ever_named, type_of
from comity.record import Heard

PLACES_OF_ALL = {"committee": {"sides"}, "side": {"since"}, "conference": {"number", "status"}}
"""What is said of these stands in the rows of every plan: a plan is adopted once its conference was held."""
LEADING = {
    "report": ("plan", "milestone"),
    "milestone": ("plan",),
    "agenda-item": ("plan",),
    "plan": ("carried_from",),
}
"""The attributes through which what is said of one subject changes the rows of another."""

Touched = frozenset[str]
"""Plans and milestones."""


def touches_all(heard: Heard, *, voices: frozenset[str]) -> bool:
    """Whether every row may change: sides come in or change places, subjects are joined, conferences numbered.

    `voices` are the sides that were known before.
    """
    return bool(heard.same) or not heard.voices <= voices or any(_is_placing(heard, subject) for subject in heard.words)


def _is_placing(heard: Heard, subject: str) -> bool:
    return not PLACES_OF_ALL.get(type_of(subject), set()).isdisjoint(heard.words[subject])


def known_voices(committee: Committee) -> frozenset[str]:
    found = Reference.objects.filter(committee=committee, to=EVERYWHERE, attribute=VOICE)
    return frozenset(about.removeprefix("side/") for about in found.values_list("about", flat=True))


def touched_by(heard: Heard, spoken_of: Collection[str]) -> Touched:
    """The plans and milestones in `spoken_of`, and those to which any word on them that was heard ever led.

    A report leads to its milestone, and with it to the plan; a plan to what it was carried from, and no further.
    """
    found = {subject for subject in spoken_of if type_of(subject) in {"plan", "milestone"}}
    for subject in spoken_of:
        for attribute in LEADING.get(type_of(subject), ()):
            found.update(ever_named(heard, subject, attribute))
    for milestone in [subject for subject in found if type_of(subject) == "milestone"]:
        found.update(ever_named(heard, milestone, "plan"))
    return frozenset(found)
