from __future__ import annotations

import pytest

from comity.desk.models import Entry, Evidence, Ledger, Waiting, Word
from comity.desk.store import load_record, rebuild, receive, verify
from comity.ledger import Head
from comity.problems import InputError
from comity.record import dump
from tests.desk.factories import beijing, envelopes, say, seoul, stored, titled
from tests.ledger.simulator import COMMITTEE, Author, key_of, statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def theirs() -> Author:
    """Seoul has said two entries and holds four of Beijing, which changed its key in the third."""
    seoul()
    say(committee=COMMITTEE, statements=[titled(1), titled(2)])
    say(committee=COMMITTEE, statements=[titled(1, by="beijing")])
    author = beijing()
    author.says(2)
    author.say(new_key=key_of("beijing-2"))
    author.say()
    receive(committee=COMMITTEE, envelopes=envelopes(author.entries))
    return author


def kinds() -> list[tuple[str, str, int | None]]:
    return [(finding.kind, finding.side, finding.seq) for finding in verify(committee=COMMITTEE)]


@pytest.mark.usefixtures("theirs")
def test_a_sound_store_has_no_findings() -> None:
    assert kinds() == []


@pytest.mark.usefixtures("theirs")
def test_a_rebuild_gives_the_same_store_and_record() -> None:
    before, record = stored(), dump(load_record(committee=COMMITTEE))
    Word.objects.filter(seq=1).delete()
    Word.objects.update(value='"forged"')
    seen: list[tuple[int, int | None]] = []

    assert rebuild(progress=lambda *at: seen.append(at)) == 6

    assert stored() == before
    assert dump(load_record(committee=COMMITTEE)) == record
    assert seen == [(4, 6), (6, 6)]


def test_a_rebuild_after_a_fork_stops_before_it(theirs: Author) -> None:
    receive(committee=COMMITTEE, envelopes=[theirs.branch(2).say(statement(99)).envelope])
    # the branch was signed with the newer key, which was not valid there
    assert Evidence.objects.count() == 0
    theirs.key = key_of("beijing-1")
    receive(committee=COMMITTEE, envelopes=[theirs.branch(1).say(statement(98)).envelope])
    before = stored()
    assert before["evidence"] != []

    rebuild(committee=COMMITTEE)

    assert stored() == before
    assert kinds() == []


@pytest.mark.usefixtures("theirs")
def test_a_forged_word_is_found_and_mended_by_a_rebuild() -> None:
    Word.objects.filter(speaker="seoul", seq=1, attribute="horizon", index=0).update(value='"long"')
    assert kinds() == [("word_missing", "seoul", 1), ("word_without_entry", "seoul", 1)]

    rebuild(committee=COMMITTEE)

    assert kinds() == []


@pytest.mark.usefixtures("theirs")
def test_a_missing_word_is_found() -> None:
    Word.objects.filter(speaker="beijing", seq=4).delete()
    assert kinds() == [("word_missing", "beijing", 4)]


@pytest.mark.usefixtures("theirs")
def test_words_of_nobody_are_found() -> None:
    Word.objects.filter(speaker="beijing", seq=4).update(speaker="tokyo")
    assert kinds() == [("word_missing", "beijing", 4), ("word_without_entry", "tokyo", None)]


def alter_envelope(*, side: str, seq: int) -> None:
    row = Entry.objects.get(ledger__side=side, seq=seq)
    envelope = bytes(row.envelope)
    row.envelope = envelope.replace(envelope[60:61], b"A" if envelope[60:61] != b"A" else b"B", 1)
    row.save()


@pytest.mark.usefixtures("theirs")
@pytest.mark.parametrize("seq", [1, 2, 3, 4])
def test_an_altered_envelope_is_the_one_thing_found_and_stops_a_rebuild(seq: int) -> None:
    alter_envelope(side="beijing", seq=seq)
    before = stored()

    assert kinds() == [("entry_damaged", "beijing", seq)]
    with pytest.raises(InputError, match=f"beijing, entry {seq}: A stored entry is damaged"):
        rebuild(committee=COMMITTEE)
    assert stored() == before


@pytest.mark.usefixtures("theirs")
@pytest.mark.parametrize("seq", [1, 2, 3])
def test_a_removed_entry_is_the_one_thing_found_and_stops_a_rebuild(seq: int) -> None:
    Entry.objects.filter(ledger__side="beijing", seq=seq).delete()
    before = stored()

    assert kinds() == [("entry_missing", "beijing", seq)]
    with pytest.raises(InputError, match="A stored entry is damaged"):
        rebuild(committee=COMMITTEE)
    assert stored() == before


@pytest.mark.usefixtures("theirs")
def test_a_removed_last_entry_is_found_by_the_ledgers_state_and_stops_a_rebuild() -> None:
    Entry.objects.filter(ledger__side="seoul", seq=2).delete()
    before = stored()

    assert kinds() == [("word_without_entry", "seoul", 2), ("ledger_state", "seoul", None)]
    with pytest.raises(InputError, match="last entries are missing: the ledger is known to reach 2"):
        rebuild(committee=COMMITTEE)
    assert stored() == before


def test_an_entry_put_in_the_place_of_another_is_found(theirs: Author) -> None:
    """Signed by the side itself, so nothing but the chain can tell."""
    other = theirs.branch(3).say(statement(99))
    Entry.objects.filter(ledger__side="beijing", seq=4).update(envelope=other.envelope)

    assert kinds() == [
        ("entry_changed", "beijing", 4),
        ("word_missing", "beijing", 4),
        ("word_without_entry", "beijing", 4),
        ("ledger_state", "beijing", None),
    ]


def test_a_damaged_entry_that_waits_is_found(theirs: Author) -> None:
    theirs.says(2)
    receive(committee=COMMITTEE, envelopes=[theirs.entries[5].envelope])
    assert kinds() == []

    Waiting.objects.update(envelope=theirs.entries[4].envelope)

    assert kinds() == [("waiting_damaged", "beijing", 6)]


def test_an_entry_that_had_heard_another_history_is_found(theirs: Author) -> None:
    tokyo = Author(side="tokyo", key=key_of("tokyo-1"))
    tokyo.say(heard={"beijing": Head(2, theirs.entries[1].digest)})
    tokyo.say(heard={"beijing": Head(3, "0" * 64), "osaka": Head(7, "1" * 64)})
    receive(committee=COMMITTEE, envelopes=envelopes(tokyo.entries))

    assert kinds() == [("heard_otherwise", "tokyo", 2)]


def test_that_a_known_fork_was_heard_otherwise_is_no_news(theirs: Author) -> None:
    other = theirs.branch(3).say(statement(99))
    tokyo = Author(side="tokyo", key=key_of("tokyo-1"))
    tokyo.say(heard={"beijing": other.head})
    receive(committee=COMMITTEE, envelopes=[other.envelope, *envelopes(tokyo.entries)])

    assert kinds() == []


def test_a_rebuild_freezes_a_ledger_again_that_forked(theirs: Author) -> None:
    receive(committee=COMMITTEE, envelopes=[theirs.branch(3).say(statement(99)).envelope])
    before = stored()
    Ledger.objects.update(fork_at=None)
    assert kinds() == [("word_missing", "beijing", 4), ("ledger_state", "beijing", None)]

    rebuild(committee=COMMITTEE)

    assert stored() == before
    assert kinds() == []


@pytest.mark.usefixtures("theirs")
def test_changed_columns_are_found() -> None:
    Entry.objects.filter(ledger__side="seoul", seq=1).update(at="2001-01-01T00:00:00Z")
    Ledger.objects.filter(side="beijing").update(fork_at=2)
    assert kinds() == [
        ("word_without_entry", "beijing", 2),
        ("word_without_entry", "beijing", 3),
        ("word_without_entry", "beijing", 4),
        ("ledger_state", "beijing", None),
        ("entry_changed", "seoul", 1),
    ]


def test_void_evidence_is_found(theirs: Author) -> None:
    ledger = Ledger.objects.get(side="beijing")
    entry = theirs.entries[1]
    Evidence.objects.create(ledger=ledger, seq=2, digest=entry.digest, rule="fork", envelope=entry.envelope)
    Evidence.objects.create(ledger=ledger, seq=3, digest="0" * 64, rule="fork", envelope=b"{}")
    assert kinds() == [("evidence_void", "beijing", 2), ("evidence_damaged", "beijing", 3)]
