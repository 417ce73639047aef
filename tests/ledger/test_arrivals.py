"""Whatever order envelopes come in, the sound part of every ledger is the same."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.ledger import AlreadyHeld, Arrivals, Entry, Refused
from comity.ledger import arrivals as module
from comity.ledger.arrivals import Outcome, Waiting, WaitingRoom
from comity.ledger.errors import Frozen, TooManyWaiting, WrongCommittee
from comity.ledger.forks import Fork
from tests.ledger.simulator import COMMITTEE, Author, key_of, statement


def receive_all(entries: list[Entry]) -> Arrivals:
    arrivals = Arrivals(COMMITTEE)
    for entry in entries:
        try:
            arrivals.receive(entry.envelope)
        except Refused:
            continue
    return arrivals


def sound(arrivals: Arrivals) -> list[tuple[str, int, str]]:
    return [(entry.side, entry.seq, entry.digest) for entry in arrivals.sound()]


def seen(arrivals: Arrivals) -> object:
    """All of the final state that must not depend on the order."""
    return sound(arrivals), {
        side: (
            ledger.chain.state.fork_at,
            ledger.chain.state.head if ledger.chain.state.fork_at is None else None,
            [rival.digest for rival in ledger.rivals()],
            sorted(ledger.waiting.by_seq),
        )
        for side, ledger in arrivals.ledgers.items()
    }


@settings(max_examples=120, deadline=None)
@given(order=st.randoms(use_true_random=False), fork_after=st.integers(1, 3), lost=st.sets(st.integers(0, 9)))
def test_a_fork_over_a_change_of_key_is_found_at_the_same_place_in_any_order(
    order: random.Random, fork_after: int, lost: set[int]
) -> None:
    author = Author()
    author.says(1)
    author.say(new_key=key_of("seoul-2"))
    author.says(3)
    liar = Author(entries=author.entries[:fork_after], key=key_of("seoul-1" if fork_after == 1 else "seoul-2"))
    liar.say(statement(99), new_key=key_of("seoul-3"))
    liar.says(3)
    kept = [entry for at, entry in enumerate([*author.entries, *liar.entries[fork_after:]]) if at not in lost]
    shuffled = list(kept)
    order.shuffle(shuffled)

    assert seen(receive_all(shuffled)) == seen(receive_all(kept))


def two_ledgers(*, length: int, change_key_at: int | None = None) -> list[Entry]:
    entries = []
    for side in ("seoul", "beijing"):
        author = Author(side=side, key=key_of(f"{side}-1"))
        for seq in range(1, length + 1):
            author.say(new_key=key_of(f"{side}-2") if seq == change_key_at else None)
        entries += author.entries
    return entries


@settings(max_examples=60, deadline=None)
@given(order=st.randoms(use_true_random=False), change_key_at=st.sampled_from([None, 2, 4]))
def test_any_order_and_any_interleaving_gives_the_same_ledgers(order: random.Random, change_key_at: int | None) -> None:
    entries = two_ledgers(length=5, change_key_at=change_key_at)
    shuffled = entries * 2
    order.shuffle(shuffled)

    assert sound(receive_all(shuffled)) == [
        (entry.side, entry.seq, entry.digest) for entry in sorted(entries, key=lambda entry: (entry.side, entry.seq))
    ]


@settings(max_examples=120, deadline=None)
@given(order=st.randoms(use_true_random=False), fork_after=st.integers(1, 3), lost=st.sets(st.integers(0, 8)))
def test_a_fork_is_found_at_the_same_place_in_any_order(order: random.Random, fork_after: int, lost: set[int]) -> None:
    """Even where some of the entries never arrive; and the same entries are shown as rivals."""
    author = Author()
    author.says(5)
    liar = author.branch(fork_after)
    liar.say(statement(99))
    liar.says(3)
    entries = [*author.entries, *liar.entries[fork_after:]]
    kept = [entry for at, entry in enumerate(entries) if at not in lost]
    shuffled = list(kept)
    order.shuffle(shuffled)

    assert seen(receive_all(shuffled)) == seen(receive_all(kept))


def test_replaying_the_stored_bytes_gives_the_same_ledgers() -> None:
    first = receive_all(two_ledgers(length=4, change_key_at=3))

    again = Arrivals(COMMITTEE)
    for entry in first.sound():
        again.receive(entry.envelope)

    assert {side: ledger.chain.state for side, ledger in again.ledgers.items()} == {
        side: ledger.chain.state for side, ledger in first.ledgers.items()
    }


def test_an_early_entry_waits_and_is_applied_when_its_time_has_come() -> None:
    first, second, third = Author().says(3)
    arrivals = Arrivals(COMMITTEE)

    assert arrivals.receive(third.envelope) == Outcome(Waiting(third))
    assert arrivals.receive(second.envelope) == Outcome(Waiting(second))
    assert arrivals.receive(first.envelope).applied == (first, second, third)
    assert arrivals.receive(third.envelope) == Outcome(AlreadyHeld(3, third.digest))
    assert arrivals.ledgers["seoul"].waiting == WaitingRoom()


def test_both_entries_of_a_fork_are_kept() -> None:
    author = Author()
    author.says(3)
    second = author.branch(1).say(statement(99))
    arrivals = receive_all(author.entries)

    with pytest.raises(Fork):
        arrivals.receive(second.envelope)
    with pytest.raises(Frozen):
        arrivals.receive(author.say().envelope)

    ledger = arrivals.ledgers["seoul"]
    assert (ledger.entries, ledger.forks) == (author.entries[:3], {second.digest: second})
    assert ledger.rivals() == tuple(sorted([author.entries[1], second], key=lambda entry: entry.digest))
    assert list(arrivals.sound()) == author.entries[:1]


def test_evidence_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_EVIDENCE", 2)
    author = Author()
    author.says(2)
    liars = [author.branch(1).say(statement(90 + number)) for number in range(4)]

    arrivals = receive_all([*author.entries, *liars])

    assert list(arrivals.ledgers["seoul"].forks) == [liar.digest for liar in liars[:2]]


def test_what_waits_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 2)
    entries = Author().says(4)
    arrivals = Arrivals(COMMITTEE)
    arrivals.receive(entries[1].envelope)
    arrivals.receive(entries[2].envelope)
    arrivals.receive(entries[2].envelope)

    with pytest.raises(TooManyWaiting):
        arrivals.receive(entries[3].envelope)


def test_a_stranger_who_came_first_is_refused_when_the_ledger_begins() -> None:
    author = Author()
    author.says(2)
    stranger = author.branch(1)
    stranger.key = key_of("stranger")
    early = stranger.say()
    arrivals = Arrivals(COMMITTEE)
    arrivals.receive(early.envelope)

    outcome = arrivals.receive(author.entries[0].envelope)

    assert [error.rule for error in outcome.refused] == ["unknown_key"]
    assert arrivals.receive(author.entries[1].envelope).applied == (author.entries[1],)


def test_another_committee_opens_no_ledger() -> None:
    arrivals = Arrivals(COMMITTEE)
    with pytest.raises(WrongCommittee):
        arrivals.receive(Author(committee="seoul-tokyo").say().envelope)
    assert arrivals.ledgers == {}
