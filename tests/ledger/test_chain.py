"""Each acceptance rule, by its own error."""

from __future__ import annotations

from typing import Any

import pytest

from comity.ledger import Accepted, AlreadyHeld, Chain, ChainState, KeyTerm, Refused, fingerprint
from comity.ledger.errors import (
    BadSignature,
    Frozen,
    Gap,
    HistoryMissingError,
    KeyNotYetValid,
    MalformedEnvelope,
    MissingNewKeySignature,
    RetiredKey,
    ReusedKey,
    TooLarge,
    UnexpectedFirstKey,
    UnknownKey,
    WrongCommittee,
    WrongPayloadType,
    WrongShape,
    WrongSide,
)
from comity.ledger.forks import Fork, PrevMismatch
from tests.ledger.simulator import COMMITTEE, Author, Reader, b64, fields_of, key_of, resealed, statement, with_envelope


def test_a_ledger_is_accepted_entry_by_entry() -> None:
    author, reader = Author(), Reader()
    entries = author.says(3)

    results = [reader.accept(entry.envelope) for entry in entries]

    assert results == [Accepted(entry) for entry in entries]
    assert reader.chain.state == ChainState(
        COMMITTEE, "seoul", head=entries[2].head, keys=(KeyTerm(1, key_of("seoul-1").public),)
    )


def test_a_replay_changes_nothing() -> None:
    author, reader = Author(), Reader()
    reader.accept_all(author.says(3))
    before = reader.chain.state

    results = [reader.accept(entry.envelope) for entry in author.entries]

    assert results == [AlreadyHeld(entry.seq, entry.digest) for entry in author.entries]
    assert reader.chain.state == before


def test_a_chain_continues_from_its_stored_state() -> None:
    author, reader = Author(), Reader()
    reader.accept_all(author.says(2))
    later = Reader(entries=list(reader.entries))
    later.chain.state = reader.chain.state

    assert later.accept(author.say().envelope) == Accepted(author.entries[2])


def test_every_altered_bit_is_noticed() -> None:
    entry = Author().say()
    reader = Reader()
    for at in range(len(entry.envelope)):
        for bit in range(8):
            altered = bytearray(entry.envelope)
            altered[at] ^= 1 << bit
            with pytest.raises((BadSignature, MalformedEnvelope, WrongPayloadType)):
                reader.accept(bytes(altered))
    assert reader.chain.state == ChainState(COMMITTEE, "seoul")


def test_every_cut_is_noticed() -> None:
    entry = Author().say()
    for length in range(len(entry.envelope)):
        with pytest.raises(MalformedEnvelope):
            Reader().accept(entry.envelope[:length])


def test_an_envelope_over_a_mebibyte_is_refused_unread() -> None:
    with pytest.raises(TooLarge, match="1048577 bytes; at most 1048576"):
        Reader().accept(b" " * (1024 * 1024 + 1))


@pytest.mark.parametrize(
    "change",
    [
        lambda envelope: envelope.pop("payload"),
        lambda envelope: envelope.update(more=1),
        lambda envelope: envelope.update(payload=7),
        lambda envelope: envelope.update(payload="***"),
        lambda envelope: envelope.update(signatures=[]),
        lambda envelope: envelope.update(signatures={}),
        lambda envelope: envelope.update(signatures=envelope["signatures"] * 2),
        lambda envelope: envelope.update(signatures=envelope["signatures"] * 3),
        lambda envelope: envelope["signatures"][0].update(sig=None),
        lambda envelope: envelope["signatures"][0].update(sig="ü"),
        lambda envelope: envelope["signatures"][0].update(keyid="ed25519:" + "A" * 64),
        lambda envelope: envelope["signatures"][0].update(keyid="rsa"),
        lambda envelope: envelope["signatures"][0].update(extra="x"),
        lambda envelope: envelope["signatures"].append("x"),
    ],
)
def test_an_envelope_of_another_form_is_refused(change: Any) -> None:
    with pytest.raises(MalformedEnvelope):
        Reader().accept(with_envelope(Author().say(), change))


@pytest.mark.parametrize("data", [b"", b"null", b"[]", b"\xff\xfe", b'{"payload":1,"payload":2}', b"[" * 10_000])
def test_what_is_no_envelope_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedEnvelope):
        Reader().accept(data)


def test_another_payload_type_is_refused_before_its_signature_is_looked_at() -> None:
    changed = with_envelope(Author().say(), lambda envelope: envelope.update(payloadType="text/plain"))
    with pytest.raises(WrongPayloadType):
        Reader().accept(changed)


def test_a_signature_of_other_bytes_is_refused() -> None:
    first, second = Author().says(2)
    payload = with_envelope(first, lambda envelope: envelope.update(payload=b64(second.payload)))
    with pytest.raises(BadSignature):
        Reader().accept(payload)


def test_nothing_is_parsed_before_the_signature_holds() -> None:
    hostile = with_envelope(Author().say(), lambda envelope: envelope.update(payload=b64(b"[" * 10_000)))
    with pytest.raises(BadSignature):
        Reader().accept(hostile)


def test_another_committee_is_refused() -> None:
    with pytest.raises(WrongCommittee, match="'seoul-tokyo', this ledger of 'seoul-beijing'"):
        Reader().accept(Author(committee="seoul-tokyo").say().envelope)


def test_another_side_is_refused() -> None:
    with pytest.raises(WrongSide, match="by 'beijing', this is the ledger of 'seoul'"):
        Reader().accept(Author(side="beijing").say().envelope)


def test_a_gap_names_what_is_missing_and_changes_nothing() -> None:
    author, reader = Author(), Reader()
    reader.accept_all(author.says(2))
    author.says(2)

    with pytest.raises(Gap) as refused:
        reader.accept(author.entries[3].envelope)

    assert (refused.value.expected, refused.value.found) == (3, 4)
    assert reader.accept(author.entries[2].envelope) == Accepted(author.entries[2])


def test_two_entries_of_one_number_are_a_fork_and_freeze_the_ledger_before_it() -> None:
    author, reader = Author(), Reader()
    reader.accept_all(author.says(4))
    second = author.branch(2).say(statement(99))

    with pytest.raises(Fork) as refused:
        reader.accept(second.envelope)

    assert (refused.value.entry, refused.value.held) == (second, author.entries[2].digest)
    assert reader.chain.state.fork_at == 3
    assert reader.chain.state.head == author.entries[3].head
    with pytest.raises(Frozen, match="Entry 5 comes after the fork at 3"):
        reader.accept(author.say().envelope)
    assert reader.accept(author.entries[3].envelope) == AlreadyHeld(4, author.entries[3].digest)


def test_an_earlier_fork_moves_the_freeze_back() -> None:
    author, reader = Author(), Reader()
    reader.accept_all(author.says(4))
    with pytest.raises(Fork):
        reader.accept(author.branch(3).say(statement(99)).envelope)

    with pytest.raises(Fork):
        reader.accept(author.branch(1).say(statement(98)).envelope)

    assert reader.chain.state.fork_at == 2


def test_an_entry_that_continues_another_history_is_evidence_of_a_fork_before_it() -> None:
    author, reader = Author(), Reader()
    reader.accept_all(author.says(2))
    other = author.branch(1)
    other.say(statement(99))
    third = other.say()

    with pytest.raises(PrevMismatch) as refused:
        reader.accept(third.envelope)

    assert (refused.value.entry, refused.value.held) == (third, author.entries[1].digest)
    assert reader.chain.state.fork_at == 2


def test_the_same_words_said_again_after_a_restore_are_no_fork() -> None:
    author, reader = Author(), Reader()
    reader.accept_all(author.says(2))
    restored = author.branch(1)

    assert reader.accept(restored.say().envelope) == AlreadyHeld(2, author.entries[1].digest)


def test_a_hole_in_our_own_store_is_not_taken_for_a_fork() -> None:
    author = Author()
    author.says(3)
    head = ChainState(COMMITTEE, "seoul", head=author.head, keys=(KeyTerm(1, author.key.public),))
    chain = Chain(head, digest_at=lambda seq: None)

    with pytest.raises(HistoryMissingError, match="Entry 2 of seoul was accepted, but the store does not hold it"):
        chain.accept(author.entries[1].envelope)
    assert chain.state == head


def test_a_stranger_cannot_fork_a_ledger() -> None:
    author, reader = Author(), Reader()
    reader.accept_all(author.says(3))
    stranger = author.branch(1)
    stranger.key = key_of("stranger")

    with pytest.raises(UnknownKey):
        reader.accept(stranger.say(statement(99)).envelope)
    with pytest.raises(UnexpectedFirstKey):
        reader.accept(Author(key=key_of("stranger")).say().envelope)

    assert reader.chain.state.fork_at is None


def test_the_first_key_can_be_pinned() -> None:
    pinned = key_of("telephone").public
    with pytest.raises(UnexpectedFirstKey) as refused:
        Reader(pinned=pinned).accept(Author().say().envelope)
    assert fingerprint(pinned) in str(refused.value)
    assert Reader(pinned=key_of("seoul-1").public).accept(Author().say().envelope)


def test_the_first_entry_must_bring_the_key_that_signs_it() -> None:
    entry = Author().say()
    fields = fields_of(entry)
    without = {name: value for name, value in fields.items() if name != "key"}

    with pytest.raises(WrongShape, match="must bring the side's key"):
        Reader().accept(resealed(without))
    with pytest.raises(UnknownKey):
        Reader().accept(resealed(fields, key_of("other")))
    with pytest.raises(UnknownKey):
        Reader().accept(resealed(fields, key_of("seoul-1"), key_of("other")))


def rotated() -> Author:
    """Entries 1 and 2 by the first key, 3 changes it, 4 by the second."""
    author = Author()
    author.says(2)
    author.say(new_key=key_of("seoul-2"))
    author.say()
    return author


def test_a_change_of_key_is_signed_by_both_and_holds_from_the_next_entry() -> None:
    author, reader = rotated(), Reader()

    reader.accept_all(author.entries)

    first, second = key_of("seoul-1").public, key_of("seoul-2").public
    assert reader.chain.state.keys == (KeyTerm(1, first), KeyTerm(3, second))
    assert [entry.signed_by for entry in reader.entries] == [(first,), (first,), (first, second), (second,)]


def test_a_retired_key_is_refused() -> None:
    author, reader = rotated(), Reader()
    reader.accept_all(author.entries)
    author.key = key_of("seoul-1")

    with pytest.raises(RetiredKey, match=fingerprint(key_of("seoul-1").public)):
        reader.accept(author.say().envelope)


def test_a_stolen_new_key_cannot_rewrite_what_came_before_it() -> None:
    author, reader = rotated(), Reader()
    reader.accept_all(author.entries)
    thief = author.branch(1)
    thief.key = key_of("seoul-2")

    with pytest.raises(KeyNotYetValid):
        reader.accept(thief.say(statement(99)).envelope)
    assert reader.chain.state.fork_at is None


def test_a_change_of_key_without_the_new_keys_signature_is_refused() -> None:
    author, reader = Author(), Reader()
    reader.accept_all(author.says(1))
    fields = fields_of(author.branch(1).say(new_key=key_of("seoul-2")))

    with pytest.raises(MissingNewKeySignature):
        reader.accept(resealed(fields, key_of("seoul-1")))
    with pytest.raises(UnknownKey):
        reader.accept(resealed(fields, key_of("seoul-2")))


def test_a_key_that_was_valid_before_is_not_taken_up_again() -> None:
    author, reader = rotated(), Reader()
    reader.accept_all(author.entries)
    again = author.branch(4)

    with pytest.raises(ReusedKey, match=fingerprint(key_of("seoul-1").public)):
        reader.accept(author.say(new_key=key_of("seoul-1")).envelope)
    with pytest.raises(ReusedKey, match=fingerprint(key_of("seoul-2").public)):
        reader.accept(resealed({**fields_of(again.say()), "key": key_of("seoul-2").public}, key_of("seoul-2")))


def test_two_entries_that_take_up_the_same_key_are_a_fork() -> None:
    """What an entry may take up is judged by the keys before it, not by those of a later history."""
    author, reader = rotated(), Reader()
    reader.accept_all(author.entries)
    other = author.branch(2)
    other.key = key_of("seoul-1")

    with pytest.raises(Fork):
        reader.accept(other.say(statement(99), new_key=key_of("seoul-2")).envelope)


def test_a_change_of_key_by_the_retired_key_is_refused() -> None:
    author, reader = rotated(), Reader()
    reader.accept_all(author.entries)
    author.key = key_of("seoul-1")

    with pytest.raises(RetiredKey):
        reader.accept(author.say(new_key=key_of("thief")).envelope)


def test_nobody_else_signs_an_entry() -> None:
    author, reader = Author(), Reader()
    reader.accept_all(author.says(1))
    fields = fields_of(author.say())

    with pytest.raises(UnknownKey, match="has no part in it"):
        reader.accept(resealed(fields, key_of("seoul-1"), key_of("other")))


def test_every_rule_has_a_word_of_its_own_and_says_what_to_do() -> None:
    def below(error: type[Refused]) -> list[type[Refused]]:
        return [error, *(lower for child in error.__subclasses__() for lower in below(child))]

    rules = [error.rule for error in below(Refused)]
    assert len(rules) == len(set(rules))
    assert [error for error in below(Refused)[1:] if not error.mend and not error.__subclasses__()] == []
