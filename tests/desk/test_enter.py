from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from comity.desk.models import Entry, Ledger, Word
from comity.desk.store import load_record, receive
from comity.ledger import Head
from comity.problems import InputError
from tests.desk.factories import beijing, envelopes, say, seoul, stored, titled
from tests.ledger.simulator import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_what_is_said_is_stored_chained_and_in_the_record() -> None:
    seoul()

    first = say(committee=COMMITTEE, statements=[titled(1)])
    second = say(committee=COMMITTEE, statements=[titled(2), titled(3)])

    assert [(row.seq, row.digest, bytes(row.envelope)) for row in Entry.objects.order_by("seq")] == [
        (1, first.digest, first.envelope),
        (2, second.digest, second.envelope),
    ]
    assert second.prev == first.digest
    assert load_record(committee=COMMITTEE).subjects("plan") == ("plan/seoul-1", "plan/seoul-2", "plan/seoul-3")


def test_each_attribute_is_a_word_of_its_speaker_or_hearsay() -> None:
    seoul()
    say(committee=COMMITTEE, statements=[titled(1, by="beijing")], at="2026-11-24T09:00:00Z")

    rows = Word.objects.order_by("attribute").values_list("speaker", "whose", "about", "attribute", "value", "on", "at")
    assert list(rows) == [
        ("seoul", "beijing", "plan/seoul-1", "horizon", '"near"', "2018-03", "2026-11-24T09:00:00Z"),
        (
            "seoul",
            "beijing",
            "plan/seoul-1",
            "title",
            '{"en":"Plan 1","ko":"안 1"}',
            "2018-03",
            "2026-11-24T09:00:00Z",
        ),
    ]


def test_our_entry_bears_witness_of_what_was_heard() -> None:
    seoul()
    theirs = beijing()
    receive(committee=COMMITTEE, envelopes=envelopes(theirs.says(3)))

    entry = say(committee=COMMITTEE, statements=[titled(1)])

    assert dict(entry.heard) == {"beijing": Head(3, theirs.entries[2].digest)}


def disk_full(*_: object) -> None:
    raise OSError("disk full")


def test_a_failure_after_the_entry_was_stored_takes_it_back(monkeypatch: pytest.MonkeyPatch) -> None:
    seoul()
    before = stored()
    monkeypatch.setattr(import_module("comity.desk.store.enter"), "keep_state", disk_full)

    with pytest.raises(OSError, match="disk full"):
        say(committee=COMMITTEE, statements=[titled(1)])

    assert stored() == before


def test_a_forked_ledger_of_our_own_says_nothing_more() -> None:
    seoul()
    say(committee=COMMITTEE, statements=[titled(1)])
    Ledger.objects.update(fork_at=1)

    with pytest.raises(InputError, match="forked at 1"):
        say(committee=COMMITTEE, statements=[titled(2)])


def test_without_its_key_a_side_cannot_speak(home: Path) -> None:
    seoul()
    (home / "keys" / f"{COMMITTEE}.seoul.key").unlink()

    with pytest.raises(InputError, match="private key cannot be read"):
        say(committee=COMMITTEE, statements=[titled(1)])


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("seoul-bejing", "There is no committee 'seoul-bejing' here. There is: seoul-beijing."),
        (None, "comity case load"),
    ],
)
def test_a_committee_that_is_not_here_is_named(asked: str | None, words: str) -> None:
    from comity.desk.store import find_committee

    if asked:
        seoul()
    with pytest.raises(InputError) as refused:
        find_committee(asked)
    assert words in str(refused.value)
