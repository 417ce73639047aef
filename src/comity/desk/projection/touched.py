"""What new statements touch: the subjects whose projected rows may be others afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comity.desk.models import Committee, Reference
from comity.desk.projection.frame import Frame
from comity.desk.projection.part import read_part
from comity.desk.projection.reach import EVERYWHERE, VOICE, ever_named, is_large, type_of
from comity.record import Heard

PLACES_OF_ALL = {"committee": "sides", "side": "since", "conference": "number"}
"""What is said of these stands in the rows of every plan."""
LEADING_TO_PLANS = (("report", "plan"), ("milestone", "plan"), ("agenda-item", "plan"), ("plan", "carried_from"))


@dataclass(frozen=True, slots=True)
class Touched:
    """`spoken_of` are the subjects of the new statements, `plans` and `milestones` those that they lead to."""

    spoken_of: frozenset[str]
    plans: frozenset[str]
    milestones: frozenset[str]


def touches_all(heard: Heard, *, voices: frozenset[str]) -> bool:
    """Whether every row may change: sides come in or change places, subjects are joined, conferences numbered.

    `voices` are the sides that were known before.
    """
    return bool(heard.same) or not heard.voices <= voices or any(_is_placing(heard, subject) for subject in heard.words)


def _is_placing(heard: Heard, subject: str) -> bool:
    return PLACES_OF_ALL.get(type_of(subject)) in heard.words[subject]


def known_voices(committee: Committee) -> frozenset[str]:
    found = Reference.objects.filter(committee=committee, to=EVERYWHERE, attribute=VOICE)
    return frozenset(about.removeprefix("side/") for about in found.values_list("about", flat=True))


def touched_by(heard: Heard, committee: Committee, frame: Frame) -> Touched:
    """A plan is touched by what is said of it, and by what named it at any time: a report may have been moved."""
    spoken_of = frozenset(heard.words)
    large = [subject for subject in spoken_of if is_large(subject)]
    ever = read_part(committee, large, through=(), frame=frame).heard
    plans = {subject for subject in large if type_of(subject) == "plan"}
    plans.update(_led_to(ever, large))
    milestones = {subject for subject in large if type_of(subject) == "milestone"}
    reported = set(_named(ever, large, "report", "milestone"))
    if reported - milestones:
        there = read_part(committee, reported, through=(), frame=frame).heard
        plans.update(_led_to(there, reported))
    return Touched(spoken_of, frozenset(plans), frozenset(milestones | reported))


def _led_to(heard: Heard, subjects: Iterable[str]) -> Iterator[str]:
    there = list(subjects)
    for type_, attribute in LEADING_TO_PLANS:
        yield from _named(heard, there, type_, attribute)


def _named(heard: Heard, subjects: Iterable[str], type_: str, attribute: str) -> Iterator[str]:
    for subject in subjects:
        if type_of(subject) == type_:
            yield from ever_named(heard, subject, attribute)
