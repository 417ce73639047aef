"""Whatever strangers add, on whatever way, an honest ledger arrives as it was written."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.ledger import Arrivals, Chain, ChainState, Entry, Refused
from comity.ledger import arrivals as module
from comity.ledger.errors import TooManyLedgers
from tests.ledger.hostile import spoiled
from tests.ledger.simulator import COMMITTEE, Author, key_of, resealed


def honest_ledger() -> list[Entry]:
    author = Author()
    author.says(2)
    author.say(new_key=key_of("seoul-2"))
    author.says(2)
    return author.entries


HONEST = honest_ledger()
SPOILED = spoiled(HONEST)


def arrive(envelopes: list[bytes]) -> Arrivals:
    arrivals = Arrivals(COMMITTEE, pinned={"seoul": key_of("seoul-1").public})
    for envelope in envelopes:
        try:
            arrivals.receive(envelope)
        except Refused:
            continue
    return arrivals


@settings(max_examples=60, deadline=None)
@given(order=st.randoms(use_true_random=False))
def test_strangers_change_nothing_in_any_order(order: random.Random) -> None:
    envelopes = [*(entry.envelope for entry in HONEST), *SPOILED.values(), *SPOILED.values()]
    order.shuffle(envelopes)

    arrivals = arrive(envelopes)

    assert list(arrivals.ledgers) == ["seoul"]
    assert [entry.digest for entry in arrivals.sound()] == [entry.digest for entry in HONEST]
    assert arrivals.ledgers["seoul"].chain.state.fork_at is None
    assert arrivals.ledgers["seoul"].forks == {}


@pytest.mark.parametrize("done", SPOILED)
def test_no_spoiled_envelope_becomes_an_entry(done: str) -> None:
    entries: list[Entry] = []
    chain = Chain(ChainState(COMMITTEE, "seoul"), digest_at=lambda seq: entries[seq - 1].digest)
    for entry in HONEST[:-1]:
        chain.accept(entry.envelope)
        entries.append(entry)
    before = chain.state

    try:
        chain.accept(SPOILED[done])
    except Refused:
        assert chain.state == before
    else:
        assert done == "first signed by a stranger"  # an entry that is held is held, whoever sends it
        assert chain.state == before


def test_a_strangers_signature_on_an_early_entry_does_not_displace_the_true_one() -> None:
    copy = resealed(HONEST[1].payload, key_of("stranger"))

    arrivals = arrive([copy, HONEST[1].envelope, HONEST[0].envelope])

    assert [entry.envelope for entry in arrivals.sound()] == [HONEST[0].envelope, HONEST[1].envelope]


def test_invented_sides_are_bounded_and_do_not_keep_out_a_known_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_LEDGERS", 2)
    arrivals = Arrivals(COMMITTEE, pinned={"seoul": key_of("seoul-1").public})
    for side in ("aa", "bb"):
        arrivals.receive(Author(side=side).say().envelope)

    with pytest.raises(TooManyLedgers):
        arrivals.receive(Author(side="cc").say().envelope)
    assert arrivals.receive(HONEST[0].envelope).applied == (HONEST[0],)


def test_many_early_entries_in_reverse_are_applied_without_sorting_them_each_time() -> None:
    entries = Author().says(400)
    arrivals = Arrivals(COMMITTEE)
    for entry in reversed(entries[1:]):
        arrivals.receive(entry.envelope)

    assert arrivals.receive(entries[0].envelope).applied == tuple(entries)
