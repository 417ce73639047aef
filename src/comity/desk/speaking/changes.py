"""What others said, or mean to say, of the same subjects after a page was shown."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.models import Committee, Word
from comity.desk.people.models import User
from comity.desk.speaking.marks import Mark
from comity.desk.speaking.models import Draft, DraftStep, Spoken
from comity.desk.speaking.names import families_of, family_of, words_on
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

    @property
    def about(self) -> str:
        """The attribute with its type: "plan.due"."""
        return f"{self.subject.partition('/')[0]}.{self.attribute}"

    @property
    def day(self) -> str:
        return self.at[: len("2018-03-19")]


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
    (said,) = changes_since_each([(mark, subjects)], committee=committee)
    if reader is None:
        return said
    family = family_of(committee, subjects)
    return (*said, *drafted_since(mark, committee=committee, family=family, reader=reader))


def changes_since_each(
    asked: Sequence[tuple[Mark, Collection[str]]], *, committee: Committee
) -> list[tuple[Change, ...]]:
    """The same for many marks at once, each with its subjects, without drafts; as many queries as for one."""
    families = families_of(committee, [subjects for _, subjects in asked])
    words = list(words_on(committee, set().union(*families)).exclude(attribute=""))
    people = people_of(committee, [word.seq for word in words if word.speaker == committee.us])
    by_subject = dict[str, list[Word]]()
    for word in words:
        by_subject.setdefault(word.about, []).append(word)
    return [
        tuple(
            said_since(
                mark,
                [word for each in sorted(family) for word in by_subject.get(each, ())],
                people=people,
                us=committee.us,
            )
        )
        for (mark, _), family in zip(asked, families, strict=True)
    ]


def said_since(mark: Mark, words: Sequence[Word], *, people: Mapping[int, str], us: str) -> Iterator[Change]:
    """What differs in `words`, in ledger order for each subject, from what was known at `mark`."""
    before, last = dict[Place, Word](), dict[Place, Word]()
    for word in words:
        place = (word.about, word.attribute, word.whose, word.speaker)
        (before if mark.knew(word.speaker, word.seq) else last)[place] = word
    for place, word in last.items():
        old, now = value_of(before.get(place)), value_of(word)
        if old != now:
            person = people.get(word.seq, "") if word.speaker == us else ""
            yield Change(word.about, word.attribute, old, now, word.speaker, word.whose, person, word.at)


def drafted_since(mark: Mark, *, committee: Committee, family: set[str], reader: User) -> Iterator[Change]:
    """What others' drafts, written or changed since, mean to say of the family."""
    steps = DraftStep.objects.filter(committee=committee, pk__gt=mark.step).values("draft")
    drafts = Draft.objects.filter(committee=committee, state=Draft.State.OPEN, pk__in=steps).exclude(by=reader)
    found = [draft for draft in drafts.select_related("by").order_by("pk") if family & named_in(draft)]
    standing = standing_values(committee, {name for draft in found for name in named_in(draft)}) if found else {}
    for draft in found:
        for statement in draft.statements:
            whose = statement.get("by") or committee.us
            for name, value in statement["said"].items():
                old = standing.get((statement["about"], name, whose, committee.us))
                at = draft.made.isoformat()
                yield Change(statement["about"], name, old, value, committee.us, whose, str(draft.by), at, draft.pk)


def named_in(draft: Draft) -> set[str]:
    """Every subject that a draft speaks of, and every plan or milestone that it reports on."""
    said = [statement["said"].get(name) for statement in draft.statements for name in ("plan", "milestone")]
    told = {value for value in said if isinstance(value, str)}
    return {*draft.subjects, *(statement["about"] for statement in draft.statements), *told}


def standing_values(committee: Committee, subjects: Collection[str]) -> dict[Place, Value]:
    """The last value that each ledger says of each attribute of each subject, for each side whose word it is."""
    return {
        (word.about, word.attribute, word.whose, word.speaker): value_of(word) for word in words_on(committee, subjects)
    }


def people_of(committee: Committee, entries: Collection[int]) -> dict[int, str]:
    """Who of us said these entries of our ledger, by name."""
    spoken = Spoken.objects.filter(committee=committee, entry__in=set(entries)).select_related("by")
    return {one.entry: str(one.by) for one in spoken}


def value_of(word: Word | None) -> Value:
    value: Value = json.loads(word.value) if word else None
    return value
