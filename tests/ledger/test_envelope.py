"""Which writings of an envelope are read: any spacing and order, either base64; none that two readers read apart."""

from __future__ import annotations

import json

import pytest

from comity.ledger import Accepted
from comity.ledger.errors import MalformedEnvelope
from tests.ledger.simulator import Author, Reader, with_envelope

ENTRY = Author().say()
PARTS = json.loads(ENTRY.envelope)
SIGNATURE = json.dumps(PARTS["signatures"][0])
TYPE = f'"payloadType":"{PARTS["payloadType"]}"'


def test_spacing_and_order_are_free() -> None:
    spaced = json.dumps(dict(reversed(PARTS.items())), indent=2).encode()
    accepted = Reader().accept(spaced)
    assert isinstance(accepted, Accepted)
    assert (accepted.entry.payload, accepted.entry.envelope) == (ENTRY.payload, spaced)


def test_the_url_alphabet_of_base64_is_read() -> None:
    def rewrite(envelope: dict[str, str]) -> None:
        envelope["payload"] = envelope["payload"].replace("+", "-").replace("/", "_")

    accepted = Reader().accept(with_envelope(ENTRY, rewrite))
    assert isinstance(accepted, Accepted)
    assert accepted.entry.digest == ENTRY.digest


@pytest.mark.parametrize(
    "text",
    [
        f'{{"payload":"e30=","payload":"{PARTS["payload"]}",{TYPE},"signatures":[{SIGNATURE}]}}',
        f'{{"payload":"{PARTS["payload"]}","payloadType":"x",{TYPE},"signatures":[{SIGNATURE}]}}',
        f'{{"payload":"{PARTS["payload"]}",{TYPE},"signatures":[],"signatures":[{SIGNATURE}]}}',
        f'{{"payload":"{PARTS["payload"]}",{TYPE},"signatures":[{{"sig":"",{SIGNATURE[1:]}]}}',
    ],
)
def test_a_key_that_stands_twice_is_refused_though_one_reading_is_sound(text: str) -> None:
    with pytest.raises(MalformedEnvelope, match="stands twice"):
        Reader().accept(text.encode())
