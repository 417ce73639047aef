"""What strangers and bad luck do to an honest ledger on its way. None of it needs the side's key."""

from __future__ import annotations

import json
from collections.abc import Sequence

from comity.ledger import Entry
from tests.ledger.simulator import Author, b64, fields_of, key_of, resealed, statement, with_envelope

STRANGER = key_of("stranger")


def spoiled(entries: Sequence[Entry]) -> dict[str, bytes]:
    """Envelopes that a stranger makes out of an honest ledger, by what was done to them."""
    first, last = entries[0], entries[-1]
    stranger = Author(key=STRANGER)
    stranger.say()
    usurper = Author(key=STRANGER, entries=list(entries[:-1]))
    return {
        "altered": with_envelope(last, lambda envelope: envelope.update(payload=b64(last.payload + b" "))),
        "cut": last.envelope[:-9],
        "signed by a stranger": resealed(last.payload, STRANGER),
        "first signed by a stranger": resealed(first.payload, STRANGER),
        "signed by a stranger in the side's name": with_envelope(
            last, lambda envelope: envelope["signatures"][0].update(sig=b64(b"\x01" * 64))
        ),
        "a stranger's first entry": stranger.entries[0].envelope,
        "a stranger's next entry": usurper.say(statement(98)).envelope,
        "a stranger's entry far ahead": resealed({**fields_of(last), "seq": 2**53 - 1}, STRANGER),
        "a stranger's change of key": resealed({**fields_of(last), "key": STRANGER.public}, STRANGER),
        "another committee": Author(committee="seoul-tokyo", key=STRANGER).say().envelope,
        "no envelope": b'{"payload":"e30="}',
        "nothing": b"",
        "brackets": b"[" * 10_000,
        "signature added": with_envelope(
            last,
            lambda envelope: envelope["signatures"].extend(
                json.loads(resealed(last.payload, STRANGER))["signatures"],
            ),
        ),
    }
