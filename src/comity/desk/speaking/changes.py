"""What others said, or mean to say, of the same subjects after a page was shown."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q

from comity.desk.models import Committee, Word
from comity.desk.people.models import User
from comity.desk.speaking.marks import Mark
from comity.desk.speaking.models import Draft, DraftStep, Spoken
from comity.desk.speaking.names import family_of
from comity.record.kinds import Value

Place = tuple[str, str, str, str]
"""About, attribute, whose word, who speaks."""


@dataclass(frozen=True, slots=True)
class Change:
    """One attribute of one subject: `before` as it was when the page was shown, `now` as it is said now.

    `side` is the side in whose ledger it stands, `whose` the side whose word it is, `person` who of us said it (""
    where another side did). With `draft` it is not said yet but drafted. `at` is the instant, as text of ISO 8601.
    """

    subject: str
    attribute: str
    before: Value
    now: Value
    side: str
    whose: str
    person: str
    at: str
    draft: int | None = None


class ChangedMeanwhile(Exception):  # noqa: N818 - it is no fault of the program
    """Others spoke of the same subjects after the form was shown. `now` is the mark of what is there now."""

    def __init__(self, *, changes: Sequence[Change], now: str) -> None:
        self.changes, self.now = tuple(changes), now
        self.subjects = tuple(dict.fromkeys(change.subject for change in changes))
        super().__init__(f"said meanwhile: {', '.join(self.subjects)}")


def changes_since(
    mark: Mark, *, committee: Committee, subjects: Collection[str], reader: User | None = None
) -> tuple[Change, ...]:
    """Everything said of `subjects` and what belongs to them since `mark`; with `reader`, also others' open drafts."""
    if not subjects:
        return ()
    family = family_of(committee, subjects)
    drafted = drafted_since(mark, committee=committee, family=family, reader=reader) if reader else ()
    return (*said_since(mark, committee=committee, family=family), *drafted)


def said_since(mark: Mark, *, committee: Committee, family: Collection[str]) -> Iterator[Change]:
    newer = Q(pk__in=[])
    for side, seq in mark.heads.items():
        newer |= Q(speaker=side, seq__gt=seq)
    newer |= ~Q(speaker__in=list(mark.heads))
    spoken_of = Word.objects.filter(committee=committee, about__in=family).exclude(attribute="")
    if not spoken_of.filter(newer).exists():
        return
    before, last = dict[Place, Word](), dict[Place, Word]()
    for word in spoken_of.order_by("speaker", "seq", "index"):
        place = (word.about, word.attribute, word.whose, word.speaker)
        (before if mark.knew(word.speaker, word.seq) else last)[place] = word
    people = people_of(committee, [word.seq for word in last.values() if word.speaker == committee.us])
    for place, word in last.items():
        old, now = value_of(before.get(place)), value_of(word)
        if old != now:
            person = people.get(word.seq, "") if word.speaker == committee.us else ""
            yield Change(word.about, word.attribute, old, now, word.speaker, word.whose, person, word.at)


def drafted_since(mark: Mark, *, committee: Committee, family: Collection[str], reader: User) -> Iterator[Change]:
    steps = DraftStep.objects.filter(committee=committee, pk__gt=mark.step).values("draft")
    drafts = Draft.objects.filter(committee=committee, state=Draft.State.OPEN, pk__in=steps).exclude(by=reader)
    for draft in drafts.select_related("by").order_by("pk"):
        named = {*draft.subjects, *(statement["about"] for statement in draft.statements)}
        if named.isdisjoint(family):
            continue
        standing = standing_values(committee, named)
        for statement in draft.statements:
            whose = statement.get("by") or committee.us
            for name, value in statement["said"].items():
                old = standing.get((statement["about"], name, whose, committee.us))
                at = draft.made.isoformat()
                yield Change(statement["about"], name, old, value, committee.us, whose, str(draft.by), at, draft.pk)


def standing_values(committee: Committee, subjects: Collection[str]) -> dict[Place, Value]:
    """The last value that each ledger says of each attribute of each subject, for each side whose word it is."""
    words = Word.objects.filter(committee=committee, about__in=subjects).order_by("speaker", "seq", "index")
    return {(word.about, word.attribute, word.whose, word.speaker): value_of(word) for word in words}


def people_of(committee: Committee, entries: Collection[int]) -> dict[int, str]:
    """Who of us said these entries of our ledger, by name."""
    spoken = Spoken.objects.filter(committee=committee, entry__in=set(entries)).select_related("by")
    return {one.entry: str(one.by) for one in spoken}


def value_of(word: Word | None) -> Value:
    value: Value = json.loads(word.value) if word else None
    return value
