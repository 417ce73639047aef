"""Keys and fingerprints; and what looks like a key, but is nobody's."""

from __future__ import annotations

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from comity.ledger import SigningKey, fingerprint
from comity.ledger.errors import MalformedEnvelope
from comity.ledger.keys import BadKeyError, is_public, key_id, public_of
from tests.ledger.simulator import Author, Reader, key_of, with_envelope

FIELD = 2**255 - 19
HEIGHT = int.from_bytes(bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little")
ANYBODYS = [0, 1, HEIGHT, FIELD - HEIGHT, FIELD - 1]
WRITTEN_TWICE = list(range(FIELD, 2**255))


def in_hex(height: int, *, sign: int = 0) -> str:
    return (height | sign << 255).to_bytes(32, "little").hex()


def test_a_key_survives_as_bytes() -> None:
    key = SigningKey.generate()
    assert SigningKey.from_bytes(key.to_bytes()).public == key.public
    assert SigningKey.generate().public != key.public


def test_what_is_no_key_is_refused() -> None:
    with pytest.raises(BadKeyError, match="has 32 bytes, not 3"):
        SigningKey.from_bytes(b"abc")
    with pytest.raises(BadKeyError, match="is no public key"):
        fingerprint("seoul")


def test_a_fingerprint_is_short_groups_that_differ_from_key_to_key() -> None:
    assert fingerprint("ab" * 32) == "9A2D B2E2 3F15 04CD 0566 0655 3AC0 49C5"
    assert fingerprint(key_of("a").public) != fingerprint(key_of("b").public)


def test_a_signature_names_the_whole_key() -> None:
    public = key_of("seoul-1").public
    assert public_of(key_id(public)) == public
    assert [public_of(other) for other in ("rsa:00", public, "ed25519:", key_id(public.upper()), None, 7)] == [None] * 6


@pytest.mark.parametrize("height", [*ANYBODYS, *WRITTEN_TWICE])
@pytest.mark.parametrize("sign", [0, 1])
def test_a_point_of_small_order_or_written_in_a_second_way_is_no_key(height: int, sign: int) -> None:
    assert not is_public(in_hex(height, sign=sign))


def test_with_such_a_point_anybody_could_sign_anything() -> None:
    """The library lets it pass, so the ledger must not."""
    anybodys = in_hex(1)
    signature = bytes.fromhex(in_hex(1)) + bytes(32)
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(anybodys)).verify(signature, b"anything")
    with pytest.raises(InvalidSignature):
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key_of("a").public)).verify(signature, b"anything")

    envelope = with_envelope(Author().say(), lambda envelope: envelope["signatures"][0].update(keyid=key_id(anybodys)))
    with pytest.raises(MalformedEnvelope, match="is no Ed25519 key"):
        Reader().accept(envelope)
