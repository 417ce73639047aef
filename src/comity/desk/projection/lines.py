"""From a record to the lines of the register: one for each plan, and one word for each side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import msgspec

from comity.desk.projection.answers import answer_of, day_of
from comity.desk.projection.place import place_of
from comity.desk.projection.rows import Row
from comity.desk.projection.texts import texts_of
from comity.record import Record, View, differences_on, view
from comity.record.adoption import adoption
from comity.record.dates import last_day
from comity.record.kinds import Value

LINE_FIELDS = (
    "committee_id", "plan", "place", "adopted_at", "conference", "team", "title", "mutual", "horizon", "due",
    "due_day", "next_due", "milestones", "done_by", "proposed_by", "owners", "carried_from", "carried_to", "ours",
    "theirs", "either", "agreed", "said_on", "differs", "standing",
)  # fmt: skip
WORD_FIELDS = (
    "line_id", "committee_id", "side", "does", "office", "progress", "said_on", "on", "hearsay", "waited_since",
)  # fmt: skip
_encoder = msgspec.json.Encoder(order="deterministic")
FINISHED = frozenset({"implemented", "dropped"})
DIGITS_OF_A_NUMBER = 4
NOT_ADOPTED = frozenset({"deferred", "dropped"})


@dataclass(frozen=True)
class Lines:
    """The lines of a record in which the plans asked for are heard whole, with all that names them."""

    record: Record
    us: str
    committee_id: int

    @cached_property
    def views(self) -> dict[str, View]:
        return {name: view(self.record, name, self.us) for name in ("ours", "theirs", "either", "agreed")}

    @property
    def ours(self) -> View:
        return self.views["ours"]

    @cached_property
    def milestones(self) -> dict[str, list[str]]:
        return self._naming("milestone", "plan")

    @cached_property
    def items(self) -> dict[str, list[str]]:
        return self._naming("agenda-item", "plan")

    @cached_property
    def carriers(self) -> dict[str, list[str]]:
        return self._naming("plan", "carried_from")

    def _naming(self, type_: str, attribute: str) -> dict[str, list[str]]:
        """The subjects of a type by those that they name, in the order of the record."""
        found: dict[str, list[str]] = {}
        for subject in self.record.subjects(type_):
            for other in _listed(self.ours.value(subject, attribute)):
                found.setdefault(other, []).append(subject)
        return found

    def line(self, plan: str) -> Row:
        ours = self.ours
        conference = _text(ours.value(plan, "conference"))
        due = _text(ours.value(plan, "due"))
        doers = ours.doers(plan)
        progress = {name: each.progress(plan).value or "" for name, each in self.views.items()}
        milestones = sorted(map(self._milestone, self.milestones.get(plan, ())), key=_by_due)
        standing = self._standing(plan, conference)
        return (
            self.committee_id,
            plan,
            place_of(plan),
            conference,
            self._number(conference),
            _text(ours.value(plan, "team")),
            as_json(texts_of(ours, plan, "title")),
            len(doers) > 1 if doers else None,
            _text(ours.value(plan, "horizon")),
            due,
            _day(last_day(due)) if due else None,
            None if standing in NOT_ADOPTED else _next_due([{"due": due, "progress": progress["ours"]}, *milestones]),
            as_json(milestones),
            as_json(doers),
            as_json(_listed(ours.value(plan, "proposed_by"))),
            as_json(ours.value(plan, "owners") or {}),
            as_json(_listed(ours.value(plan, "carried_from"))),
            as_json(self.carriers.get(plan, [])),
            *(progress[name] for name in ("ours", "theirs", "either", "agreed")),
            _day(max(map(day_of, self.record.reports(plan)), default=None)),
            bool(differences_on(self.record, plan)),
            standing,
        )

    def words(self, plan: str, *, line_id: int) -> Iterator[Row]:
        """A row for each side; who did not adopt a plan, or dropped it together, waits for nobody."""
        doers = self.ours.doers(plan)
        owners = self.ours.value(plan, "owners")
        series = self.record.reports_by_side(plan)
        stands = not self._standing(plan, _text(self.ours.value(plan, "conference")))
        for side in self.record.sides:
            does = side in doers
            answer = answer_of(side, series=series, is_asked=stands and (does or not doers))
            latest = answer.latest
            owner = owners.get(side) if isinstance(owners, Mapping) else None
            yield (
                line_id,
                self.committee_id,
                side,
                does,
                _text(owner.get("office")) if isinstance(owner, Mapping) else "",
                latest.progress if latest else "",
                _day(day_of(latest)) if latest else None,
                latest.on or "" if latest else "",
                bool(latest and latest.hearsay),
                _day(answer.waited_since),
            )

    def _number(self, conference: str) -> int | None:
        """The number of a conference; as long as nobody said it, the one in its key."""
        number = self.ours.value(conference, "number") if conference else None
        key = conference.partition("/")[2]
        if isinstance(number, int):
            return number
        return int(key) if key.isdigit() and len(key) <= DIGITS_OF_A_NUMBER else None

    def _standing(self, plan: str, conference: str) -> str:
        """What the last conference that had it on its agenda made of it, else whether it was adopted at all."""
        outcomes = [
            (self._number(_text(self.ours.value(item, "conference"))) or 0, outcome)
            for item in self.items.get(plan, ())
            if (outcome := _text(self.ours.value(item, "outcome")))
        ]
        last = max(outcomes, key=lambda pair: pair[0])[1] if outcomes else ""
        if last in NOT_ADOPTED:
            return last
        return adoption(self.ours, plan, self.items.get(plan, ()))

    def _milestone(self, milestone: str) -> dict[str, Value]:
        return {
            "milestone": milestone,
            "title": texts_of(self.ours, milestone, "title"),
            "due": _text(self.ours.value(milestone, "due")),
            "progress": self.ours.progress(milestone).value or "",
        }


def _next_due(parts: list[dict[str, Value]]) -> str | None:
    """The first day on which something is due that is not finished in our reading."""
    open_ = [part for part in parts if part["due"] and part["progress"] not in FINISHED]
    return _day(min((last_day(str(part["due"])) for part in open_), default=None))


def _by_due(milestone: Mapping[str, Value]) -> tuple[bool, dt.date, str]:
    due = str(milestone["due"])
    return not due, last_day(due) if due else dt.date.max, str(milestone["milestone"])


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _listed(value: Value) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [str(each) for each in value] if isinstance(value, list | tuple) else []


def _day(day: dt.date | None) -> str | None:
    """For a column of dates, in the letters that every database reads."""
    return day.isoformat() if day else None


def as_json(value: object) -> str:
    """For a column of JSON: the same text for the same value, letters as they are."""
    return _encoder.encode(value).decode()
