"""Random committees as ledgers: three sides that speak of the same few things, in any order of arrival."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from hypothesis import strategies as st

from comity.desk.models import Committee
from comity.desk.store import found_committee, receive
from comity.ledger import Entry
from comity.record import Statement
from tests.desk.factories import say
from tests.ledger.simulator import Author, key_of
from tests.record.strategies import dates, sides, some_sides, texts

OTHERS = ("beijing", "tokyo")
LONG_NAME = "x" * 70
numbers = count()

plans = st.sampled_from(("plan/a", "plan/b", "plan/c-10"))
milestones = st.sampled_from(("milestone/a", "milestone/b"))
conferences = st.sampled_from(("conference/1", "conference/2", "conference/late"))
progress = st.sampled_from(("not_started", "promoted", "implemented", "dropped", "unknown"))


def said(**attributes: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the attributes; now and then one is taken back, or stands beside one that no column can hold."""
    optional = {name: st.none() | value if name != "plan" else value for name, value in attributes.items()}
    return st.fixed_dictionaries({}, optional={**optional, LONG_NAME: st.just(1)}).filter(bool)


owners = st.dictionaries(sides, st.just({"office": "office/a"}), min_size=1)
about_plans = said(
    title=texts, done_by=some_sides, due=dates, conference=conferences, team=st.just("team/a"), horizon=st.just("near"),
    carried_from=st.lists(plans, unique=True, max_size=2), owners=owners, proposed_by=some_sides,
)  # fmt: skip
common = st.one_of(
    st.tuples(plans, about_plans),
    st.tuples(plans, about_plans),
    st.tuples(st.sampled_from("abcd").map("report/{}".format), said(plan=plans, progress=progress, note=texts)),
    st.tuples(st.sampled_from("abcd").map("report/{}".format), said(milestone=milestones, progress=progress)),
    st.tuples(milestones, said(plan=plans, title=texts, due=dates)),
    st.tuples(
        st.sampled_from("ab").map("agenda-item/{}".format),
        said(plan=plans, conference=conferences, outcome=st.sampled_from(("agreed", "deferred", "dropped"))),
    ),
    st.tuples(conferences, said(host=sides, place=texts)),
    st.tuples(st.just("team/a"), said(names=texts, since=dates)),
)
touching_all = st.one_of(
    st.tuples(conferences, said(number=st.integers(1, 3))),
    st.tuples(sides.map("side/{}".format), said(since=dates)),
    st.tuples(st.just("committee/it"), said(sides=some_sides)),
    st.tuples(plans, said(same=plans)),
    st.tuples(st.just("conference/late"), said(same=conferences)),
)
spoken = st.integers(0, 39).flatmap(lambda number: common if number else touching_all)
FIRST = [
    *(Statement(f"side/{side}", {"kind": "city"}) for side in ("seoul", "beijing", "tokyo", "osaka")),
    Statement("plan/a", {"title": {"en": "a"}, "conference": "conference/1", "done_by": ["seoul", "beijing"]}),
    Statement("plan/b", {"title": {"en": "b"}, "carried_from": ["plan/a"]}),
    Statement("milestone/a", {"plan": "plan/a", "due": "2018"}),
    Statement("report/a", {"plan": "plan/a", "progress": "promoted"}, on="2017"),
    Statement("report/b", {"milestone": "milestone/a", "progress": "promoted"}, on="2017"),
    Statement("agenda-item/a", {"plan": "plan/a", "conference": "conference/1", "outcome": "agreed"}),
]
"""Said first, so that what is said later touches some plans, and not all because it brings in a new side."""

statements = st.builds(
    lambda pair, by, on: Statement(pair[0], pair[1], by=by, on=on),
    spoken,
    st.none() | sides | st.just("osaka"),
    st.none() | dates,
)


@dataclass(frozen=True)
class World:
    """What Seoul says of itself and what arrives from others, in the order in which it happens."""

    steps: list[list[Statement] | list[tuple[str, int]]]
    ledgers: dict[str, list[list[Statement]]]
    fork: int | None

    def happen(self) -> Committee:
        """All of it; the committee as it is afterwards."""
        *_, committee = self.happening()
        return committee

    def happening(self) -> Iterator[Committee]:
        """The committee after each step."""
        committee = found_committee(committee=f"world-{next(numbers)}", us="seoul")
        authors = {side: Author(side=side, committee=committee.key, key=key_of(side)) for side in OTHERS}
        entries = {side: self._written(authors[side], side) for side in OTHERS}
        say(committee=committee.key, statements=FIRST)
        yield committee
        for step in self.steps:
            if isinstance(step[0], Statement):
                say(committee=committee.key, statements=[each for each in step if isinstance(each, Statement)])
            else:
                come = [entries[side][number] for side, number in step]
                receive(committee=committee.key, envelopes=[entry.envelope for entry in come])
            yield committee
        if self.fork is not None and self.fork < len(entries["beijing"]):
            other = authors["beijing"].branch(self.fork).say({"about": "plan/a", "said": {"horizon": "long"}})
            receive(committee=committee.key, envelopes=[other.envelope])
            yield committee

    def _written(self, author: Author, side: str) -> list[Entry]:
        return [author.say(*(each.to_json() for each in entry)) for entry in self.ledgers[side]]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    ledgers = {side: draw(st.lists(st.lists(statements, min_size=1, max_size=3), max_size=4)) for side in OTHERS}
    ours = draw(st.lists(st.lists(statements, min_size=1, max_size=3), min_size=1, max_size=4))
    coming = draw(st.permutations([(side, number) for side in OTHERS for number in range(len(ledgers[side]))]))
    steps: list[Any] = [*ours]
    while coming:
        size = draw(st.integers(1, 4))
        steps.insert(draw(st.integers(0, len(steps))), coming[:size])
        coming = coming[size:]
    return World(steps, ledgers, draw(st.none() | st.none() | st.integers(0, 3)))
