from __future__ import annotations

import random
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.desk.models import Committee
from comity.desk.store import Receipt, load_record, receive, verify
from comity.record import dump
from tests.desk.factories import beijing, envelopes, say, seoul, stored, titled, words
from tests.ledger.simulator import COMMITTEE, Author, key_of, resealed, statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


MODULE = import_module("comity.desk.store.receive")


def receive_all(entries: list[bytes]) -> Receipt:
    return receive(committee=COMMITTEE, envelopes=entries)


def test_another_sides_entries_become_part_of_the_record() -> None:
    seoul()
    say(committee=COMMITTEE, statements=[titled(1)])
    receipt = receive_all(envelopes(beijing().says(2)))

    assert (receipt.accepted, receipt.already_held, receipt.waiting, receipt.refused) == (2, 0, 0, [])
    assert load_record(committee=COMMITTEE).subjects("plan") == ("plan/seoul-1", "plan/1", "plan/2")


def test_receiving_twice_changes_nothing() -> None:
    seoul()
    entries = envelopes(beijing().says(3))
    receive_all(entries)
    before = stored()

    assert receive_all(entries).already_held == 3
    assert stored() == before


def test_early_entries_wait_and_are_applied_in_their_turn() -> None:
    seoul()
    first, second, third = envelopes(beijing().says(3))

    assert receive_all([third, second]).waiting == 2
    assert words() == []
    receipt = receive_all([first])

    assert (receipt.accepted, receipt.waiting) == (3, 0)
    assert verify(committee=COMMITTEE) == ()


def test_a_fork_keeps_both_entries_and_takes_back_what_was_said_from_there() -> None:
    seoul()
    theirs = beijing()
    receive_all(envelopes(theirs.says(4)))
    before_fork = [row for row in words() if row[1] < 3]
    other = theirs.branch(2).say(statement(99))

    receipt = receive_all([other.envelope])

    assert [(position, why.rule) for position, why in receipt.refused] == [(0, "fork")]
    after = stored()
    assert after["words"] == before_fork
    assert after["evidence"] == [("beijing", 3, other.digest, "fork")]
    assert len(after["entries"]) == 4
    assert [why.rule for _, why in receive_all([theirs.say().envelope]).refused] == ["frozen"]
    assert verify(committee=COMMITTEE) == ()


def test_a_fork_within_one_batch_is_the_same_as_over_two() -> None:
    seoul()
    theirs = beijing()
    theirs.says(4)
    other = theirs.branch(2).say(statement(99))
    receive_all([*envelopes(theirs.entries), other.envelope])
    in_one = stored()

    Committee.objects.all().delete()
    seoul()
    receive_all(envelopes(theirs.entries))
    receive_all([other.envelope])

    assert stored() == in_one | {"ledgers": stored()["ledgers"]}
    assert verify(committee=COMMITTEE) == ()


def test_each_refusal_is_named_with_its_place_and_the_rest_is_taken() -> None:
    seoul()
    first, second = envelopes(beijing().says(2))
    stranger = Author(committee="seoul-tokyo").say().envelope
    altered = first.replace(b"A", b"B", 1)

    receipt = receive_all([b"", stranger, altered, first, resealed(b"[]"), second])

    assert receipt.accepted == 2
    assert [(position, why.rule) for position, why in receipt.refused] == [
        (0, "malformed_envelope"),
        (1, "wrong_committee"),
        (2, "bad_signature"),
        (4, "wrong_shape"),
    ]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.randoms(use_true_random=False), batch=st.integers(1, 4))
def test_any_order_and_any_interleaving_gives_the_same_store(order: random.Random, batch: int) -> None:
    Committee.objects.all().delete()
    committee = seoul()
    tokyo = Author(side="tokyo", key=key_of("tokyo-1"))
    theirs = beijing()
    theirs.say()
    theirs.say(new_key=key_of("beijing-2"))
    theirs.says(3)
    arriving = envelopes(theirs.entries + tokyo.says(4) + theirs.entries[:2])
    shuffled = list(arriving)
    order.shuffle(shuffled)

    for at in range(0, len(shuffled), batch):
        receive_all(shuffled[at : at + batch])
    in_any_order, record = stored(), dump(load_record(committee=COMMITTEE))
    committee.delete()
    seoul()
    receive_all(envelopes(theirs.entries + tokyo.entries))

    assert in_any_order["words"] == stored()["words"]
    assert in_any_order["entries"] == stored()["entries"]
    assert record == dump(load_record(committee=COMMITTEE))


def test_hostile_words_are_kept_and_break_nothing() -> None:
    """What cannot be a row of words is kept whole; PostgreSQL holds no NUL and no endless key."""
    seoul()
    theirs = beijing()
    theirs.say(
        {"about": "plan/" + "x" * 5000, "said": {"title": {"en": "long"}}},
        {"about": "plan/1", "said": {"a\0b": 1}},
        {"about": "plan/2\0", "said": {"title": 1}, "source": "\0"},
        {"about": 7, "said": []},
        {"about": "plan/3", "said": {}},
        {"about": "plan/4", "said": {"title": {"en": "nul \0 inside"}}, "more": [None]},
        {"about": "rocket/1", "said": {"fuel": "much"}},
        {},
    )

    assert receive_all(envelopes(theirs.entries)).accepted == 1
    kept = [unknown.raw for unknown in load_record(committee=COMMITTEE).not_understood]
    assert len(kept) >= 7
    assert verify(committee=COMMITTEE) == ()


def test_memory_of_refusals_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "MOST_REFUSALS_KEPT", 3)
    seoul()

    receipt = receive_all([b"x"] * 10)

    assert (receipt.refusals, len(receipt.refused)) == (10, 3)


def test_progress_is_reported_batch_by_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "BATCH", 2)
    seoul()
    seen: list[tuple[int, int | None]] = []

    receive(committee=COMMITTEE, envelopes=envelopes(beijing().says(5)), progress=lambda *at: seen.append(at))

    assert seen == [(2, None), (4, None), (5, None)]
