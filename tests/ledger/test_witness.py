from __future__ import annotations

from comity.ledger import Head, contradictions
from comity.ledger.witness import Contradiction
from tests.ledger.simulator import Author, key_of, statement


def test_a_side_that_heard_another_history_is_evidence() -> None:
    seoul = Author()
    seoul.says(2)
    told_to_beijing = seoul.branch(1).say(statement(99))
    beijing = Author(side="beijing", key=key_of("beijing-1"))
    beijing.say(heard={"seoul": seoul.entries[0].head})
    beijing.say(heard={"seoul": told_to_beijing.head})
    beijing.say(heard={"seoul": Head(9, "00" * 32)})
    held = {("seoul", entry.seq): entry.digest for entry in seoul.entries}

    found = list(contradictions(beijing.entries, digest_at=lambda side, seq: held.get((side, seq))))

    assert found == [Contradiction("beijing", 2, "seoul", told_to_beijing.head, seoul.entries[1].digest)]
