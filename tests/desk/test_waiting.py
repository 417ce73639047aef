"""What comes early waits, bounded, and is applied in its turn; what a fork holds back is kept."""

from __future__ import annotations

from importlib import import_module

import pytest

from comity.desk.models import Evidence, Waiting
from comity.desk.store import Receipt, receive, verify
from tests.desk.factories import beijing, envelopes, seoul, stored, words
from tests.ledger.simulator import COMMITTEE, Author, key_of, resealed, statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture(autouse=True)
def ours() -> None:
    seoul()


def take(*entries: bytes) -> Receipt:
    return receive(committee=COMMITTEE, envelopes=entries)


def outcome(receipt: Receipt) -> tuple[int, int, int, list[str]]:
    refused = [why.rule for _, why in receipt.refused]
    return receipt.accepted, receipt.already_held, receipt.waiting, refused


def waiting() -> list[tuple[int, str]]:
    return list(Waiting.objects.order_by("seq", "digest").values_list("seq", "digest"))


def test_a_ledger_that_comes_backwards_is_applied_whole() -> None:
    entries = beijing().says(1200)

    assert outcome(take(*envelopes(entries[:0:-1]))) == (0, 0, 1199, [])
    assert outcome(take(entries[0].envelope)) == (1200, 0, 0, [])
    assert stored()["entries"] == [("beijing", entry.seq, entry.digest) for entry in entries]
    assert verify(committee=COMMITTEE) == ()


def test_what_waits_already_waits_once() -> None:
    late = beijing().says(2)[1]

    assert outcome(take(late.envelope, late.envelope)) == (0, 0, 1, [])
    assert outcome(take(late.envelope)) == (0, 0, 1, [])
    assert waiting() == [(2, late.digest)]


def test_a_strangers_entry_that_waited_is_refused_in_its_turn_and_what_follows_goes_on_waiting() -> None:
    theirs = beijing()
    first, second, third = theirs.says(3)
    stranger = Author(side="beijing", key=key_of("stranger"), entries=[first]).say(statement(9))

    assert outcome(take(third.envelope, stranger.envelope)) == (0, 0, 2, [])
    assert outcome(take(first.envelope)) == (1, 0, 1, ["unknown_key"])
    assert waiting() == [(3, third.digest)]
    assert outcome(take(second.envelope)) == (2, 0, 0, [])


def test_two_entries_of_one_number_that_waited_are_a_fork() -> None:
    theirs = beijing()
    theirs.says(4)
    other = theirs.branch(1).say(statement(9))

    receipt = take(*envelopes([*theirs.entries[1:], other]), theirs.entries[0].envelope)

    assert (receipt.accepted, next(why.rule for _, why in receipt.refused)) == (2, "fork")
    assert {row[1] for row in words()} == {1}
    assert verify(committee=COMMITTEE) == ()


def test_what_a_fork_holds_back_is_refused_but_kept() -> None:
    theirs = beijing()
    theirs.says(3)
    other = theirs.branch(2).say(statement(9))
    take(*envelopes(theirs.entries), other.envelope)
    held_back = theirs.say()

    assert outcome(take(held_back.envelope)) == (0, 0, 1, ["frozen"])
    assert waiting() == [(4, held_back.digest)]
    assert verify(committee=COMMITTEE) == ()


def test_what_waits_is_bounded_and_what_waits_already_is_not_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("comity.desk.store.incoming"), "MOST_WAITING", 2)
    entries = beijing().says(4)

    assert outcome(take(*envelopes(entries[:0:-1]))) == (0, 0, 2, ["too_many_waiting"])
    assert outcome(take(entries[3].envelope)) == (0, 0, 2, [])


def test_what_waits_is_bounded_in_bytes_too(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = beijing().says(3)
    monkeypatch.setattr(import_module("comity.desk.store.incoming"), "MOST_WAITING_BYTES", len(entries[2].envelope))

    assert outcome(take(*envelopes(entries[:0:-1]))) == (0, 0, 1, ["too_many_waiting"])


def test_a_hostile_side_cannot_fill_the_store_with_forks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("comity.desk.store.incoming"), "MOST_EVIDENCE", 3)
    theirs = beijing()
    theirs.says(3)
    take(*envelopes(theirs.entries))

    take(*(theirs.branch(2).say(statement(number)).envelope for number in range(10, 20)))
    assert Evidence.objects.count() == 3

    earlier = theirs.branch(1).say(statement(9))
    take(earlier.envelope)
    assert list(Evidence.objects.filter(seq=2).values_list("digest", flat=True)) == [earlier.digest]
    assert {row[1] for row in words()} == {1}
    assert verify(committee=COMMITTEE) == ()


def test_large_envelopes_go_into_smaller_transactions(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = envelopes(beijing().says(5))
    monkeypatch.setattr(import_module("comity.desk.store.receive"), "BATCH_BYTES", len(entries[0]) + 1)
    seen: list[tuple[int, int | None]] = []

    receive(committee=COMMITTEE, envelopes=entries, progress=lambda *at: seen.append(at))

    assert seen == [(2, None), (4, None), (5, None)]


def test_an_entry_of_no_shape_waits_for_nothing() -> None:
    assert outcome(take(resealed(b"{}"))) == (0, 0, 0, ["wrong_shape"])


def test_a_strangers_signature_on_their_early_entry_does_not_displace_it() -> None:
    theirs = beijing()
    first, second = theirs.says(2)
    copied = resealed(second.payload, key_of("stranger"))

    assert outcome(take(copied, second.envelope)) == (0, 0, 2, [])

    assert take(first.envelope).accepted == 2
    assert stored()["entries"] == [("beijing", entry.seq, entry.digest) for entry in (first, second)]
    assert (waiting(), verify(committee=COMMITTEE)) == ([], ())
