"""Subjects that are said to be the same are one; none is deleted."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from comity.record import Said, fold
from tests.record.factories import AT, ledger, record_of, seoul, state, values

NAMES = [f"plan/{letter}" for letter in "abcdef"]
names = st.sampled_from(NAMES)


def joined(pairs: list[tuple[str, str]]) -> list[Said]:
    return [Said("seoul", seq, 0, AT, state(one, same=[other])) for seq, (one, other) in enumerate(pairs, start=1)]


def groups_by_hand(pairs: list[tuple[str, str]]) -> dict[str, frozenset[str]]:
    groups = {name: frozenset([name]) for name in NAMES}
    for one, other in pairs:
        whole = groups[one] | groups[other]
        groups |= dict.fromkeys(whole, whole)
    return groups


@given(pairs=st.lists(st.tuples(names, names), max_size=8, unique_by=lambda pair: pair[0]), seed=st.integers())
def test_same_is_an_equivalence_whose_name_does_not_depend_on_arrival(pairs: list[tuple[str, str]], seed: int) -> None:
    said = joined(pairs)
    record = fold(said)
    shuffled = fold(random.Random(seed).sample(said, k=len(said)))
    groups = groups_by_hand(pairs)

    assert {name: frozenset(record.names(name)) for name in NAMES} == groups
    assert {name: record.canonical(name) for name in NAMES} == {name: shuffled.canonical(name) for name in NAMES}
    for group in groups.values():
        assert {record.canonical(name) for name in group} <= group
        assert len({record.canonical(name) for name in group}) == 1


def test_the_name_that_was_said_first_is_the_name_of_both() -> None:
    record = record_of(
        ledger("seoul", state("plan/z", due="2018"), state("plan/z", same="plan/a")),
        ledger("beijing", state("plan/a", due="2018"), start=2),
    )

    assert (record.canonical("plan/a"), record.names("plan/a")) == ("plan/z", ("plan/a", "plan/z"))
    assert record.subjects("plan") == ("plan/z",)


def test_a_circle_does_no_harm() -> None:
    record = seoul(
        *(state(one, same=other) for one, other in [("plan/a", "plan/b"), ("plan/b", "plan/a"), ("plan/c", "plan/c")])
    )

    assert [record.canonical(name) for name in ("plan/a", "plan/b", "plan/c")] == ["plan/a", "plan/a", "plan/c"]


def test_words_on_either_name_are_words_on_both_and_the_later_stands() -> None:
    record = seoul(
        state("plan/a", due="2018", horizon="near"), state("plan/b", due="2019"), state("plan/b", same="plan/a")
    )

    assert values(record.words("plan/a", "due")) == values(record.words("plan/b", "due")) == {"seoul": "2019"}
    assert values(record.words("plan/b", "horizon")) == {"seoul": "near"}


def test_the_later_word_stands_whichever_name_it_was_said_of() -> None:
    record = seoul(state("plan/b", due="2019"), state("plan/a", due="2018"), state("plan/b", same="plan/a"))

    assert values(record.words("plan/b", "due")) == {"seoul": "2018"}


def test_references_are_read_by_the_one_name() -> None:
    record = seoul(
        state("plan/a", due="2018"),
        state("plan/b", same="plan/a"),
        state("plan/c", carried_from=["plan/b", "plan/a"], title={"en": "plan/b"}),
        state("conference/1", status={"state": "postponed", "cause": "disruption/b"}),
        state("disruption/a", same="disruption/b"),
        state("team/a", same="team/b"),
        state("delegation/a", composition_by_team={"team/b": {"mayor": 1}, "team/c": {"staff": 2}}),
    )

    assert values(record.words("plan/c", "carried_from")) == {"seoul": ["plan/a"]}
    assert values(record.words("plan/c", "title")) == {"seoul": {"en": "plan/b"}}
    assert values(record.words("conference/1", "status")) == {"seoul": {"state": "postponed", "cause": "disruption/a"}}
    assert values(record.words("delegation/a", "composition_by_team")) == {
        "seoul": {"team/a": {"mayor": 1}, "team/c": {"staff": 2}}
    }


def test_any_side_joins_and_taking_the_word_back_parts_again() -> None:
    own = ledger("seoul", state("plan/a", due="2018"))
    foreign = state("plan/b", due="2018", same="plan/a")

    assert record_of(own, ledger("beijing", foreign)).subjects("plan") == ("plan/a",)
    parted = record_of(own, ledger("beijing", foreign, state("plan/b", same=None)))
    assert parted.subjects("plan") == ("plan/a", "plan/b")


def test_several_can_be_said_to_be_the_same_at_once() -> None:
    assert seoul(state("plan/a", same=["plan/b", "plan/c"])).names("plan/c") == ("plan/a", "plan/b", "plan/c")


def test_who_joined_them_stays_visible() -> None:
    record = record_of(ledger("beijing", state("plan/b", same="plan/a", source="minutes")))

    (said,) = record.index.joins.words["plan/b"].values()
    assert (said.value, said.speaker, said.source) == ("plan/a", "beijing", "minutes")


def test_identity_has_no_date() -> None:
    record = seoul(state("plan/a", due="2018"), state("plan/b", same="plan/a", on="2020"))

    assert record.as_of("2019").canonical("plan/b") == "plan/a"
