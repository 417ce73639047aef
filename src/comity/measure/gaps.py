"""What a record does not say, and where its sides differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from comity.measure.assessment import Disagreement, Gap, SideWord
from comity.measure.findings import Reading
from comity.measure.record_names import plain
from comity.measure.wording import Said, in_each, name_of
from comity.measure.words import Language
from comity.record import TYPES, View

# What the indicators ask of each subject, so that what is missing explains a value that is not there.
_ASKED = {
    "delegation": ("size", "head_rank"),
    "instrument": ("signed", "parties"),
    "team": ("since",),
}
_ASKED_OF_PLANS = ("team", "proposed_by", "done_by", "horizon", "due", "owners", "measure_of_success")


def gaps(view: View, *, reading: Reading) -> tuple[Gap, ...]:
    """What nobody said whose word the view reads.

    Of each held conference, each delegation to a conference, instrument and team what the indicators ask of it; of each
    held conference and side whether there is a delegation at all; and of the plans together how many lack what.
    """
    asked_of_conferences = [
        _gap(view, subject, attribute, reading)
        for subject in view.record.subjects("conference")
        for attribute in (("host", "place") if _is_held(view, subject) else ("status",))
        if view.value(subject, attribute) is None
    ]
    single = [
        _gap(view, subject, attribute, reading)
        for type_, asked in _ASKED.items()
        for subject in view.record.subjects(type_)
        for attribute in asked
        if view.value(subject, attribute) is None and not _of_a_meeting(view, subject)
    ]
    return (*asked_of_conferences, *single, *_missing_delegations(view, reading), *_of_plans(view, reading))


def disagreements(view: View, *, reading: Reading) -> tuple[Disagreement, ...]:
    """The differences of the view's record, with names and every side's word."""
    return tuple(
        Disagreement(
            subject=each.subject,
            subject_names=_said(reading, _naming(view, each.subject, reading)),
            attribute=each.attribute,
            attribute_names=_said(reading, _calling(each.subject, each.attribute)),
            words=tuple(
                SideWord(side=word.whose, value=plain(word.value), on=word.on, source=word.source, hearsay=word.hearsay)
                for word in each.words
            ),
        )
        for each in view.record.differences()
    )


Naming = Callable[[Language], str]


def _said(reading: Reading, naming: Naming) -> Said:
    return in_each(reading.languages, naming)


def _gap(view: View, subject: str, attribute: str, reading: Reading) -> Gap:
    return _single(subject, attribute, _naming(view, subject, reading), reading)


def _single(subject: str, attribute: str, name: Naming, reading: Reading) -> Gap:
    call = _calling(subject, attribute)
    return Gap(
        subject=subject,
        attribute=attribute,
        count=1,
        total=1,
        words=_said(reading, lambda tongue: tongue.say("gap", subject=name(tongue), attribute=call(tongue))),
    )


def _is_held(view: View, conference: str) -> bool:
    status = view.value(conference, "status")
    return isinstance(status, Mapping) and status.get("state") == "held"


def _of_a_meeting(view: View, subject: str) -> bool:
    """Delegations to meetings between conferences enter no indicator."""
    return subject.startswith("delegation/") and view.value(subject, "conference") is None


def _missing_delegations(view: View, reading: Reading) -> Iterator[Gap]:
    """Sides of which no delegation is on record at a conference that was held."""
    record = view.record
    there = {(view.value(each, "conference"), view.value(each, "side")) for each in record.subjects("delegation")}
    for conference in record.subjects("conference"):
        held = _is_held(view, conference)
        for side in record.sides:
            if held and (conference, side) not in there:
                name = _delegation_naming(view, conference, side, reading)
                yield _single("delegation/", "size", name, reading)


def _of_plans(view: View, reading: Reading) -> Iterator[Gap]:
    plans = view.record.subjects("plan")
    for attribute in _ASKED_OF_PLANS:
        count = sum(1 for plan in plans if view.value(plan, attribute) is None)
        if count:
            yield _plans_gap(attribute, count, plans, reading)


def _plans_gap(attribute: str, count: int, plans: Sequence[str], reading: Reading) -> Gap:
    call = _calling("plan/", attribute)
    return Gap(
        subject="plan/",
        attribute=attribute,
        count=count,
        total=len(plans),
        words=_said(
            reading,
            lambda tongue: tongue.say("gap_plans", count=count, total=len(plans), attribute=call(tongue)),
        ),
    )


def _naming(view: View, subject: str, reading: Reading) -> Naming:
    """How a subject is called in a sentence: its name or title, its number, or its key where it has neither."""
    type_, _, key = subject.partition("/")
    if type_ == "conference" and key.isdigit():
        return lambda tongue: tongue.conference(int(key))
    if type_ == "delegation":
        conference, side = view.value(subject, "conference"), view.value(subject, "side")
        if isinstance(conference, str) and isinstance(side, str):
            return _delegation_naming(view, conference, side, reading)
    titled = "names" if "names" in TYPES[type_].attributes else "title"

    def name(tongue: Language) -> str:
        known = titled in TYPES[type_].attributes and view.text(subject, titled, tongue.code)
        return known or name_of(subject, names=reading.known, tongue=tongue)

    return name


def _delegation_naming(view: View, conference: str, side: str, reading: Reading) -> Naming:
    at = _naming(view, conference, reading)
    return lambda tongue: tongue.say(
        "delegation", conference=at(tongue), side=name_of(f"side/{side}", names=reading.known, tongue=tongue)
    )


def _calling(subject: str, attribute: str) -> Naming:
    """What an attribute is called, by the vocabulary; "progress" is what reports say."""
    type_ = "report" if attribute == "progress" else subject.partition("/")[0]
    called = TYPES[type_].attributes[attribute].words
    return lambda tongue: str(getattr(called, tongue.code, called.en))
