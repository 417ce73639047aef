"""The DSSE envelope: sealing bytes, and opening them only once every signature on them is sound."""

from __future__ import annotations

import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import FormatError, VerificationError

from comity.ledger.canonical import read_json
from comity.ledger.errors import BadSignature, MalformedEnvelope, Refused, TooLarge, WrongPayloadType
from comity.ledger.keys import SigningKey, public_of, verifier

PAYLOAD_TYPE = "application/vnd.comity.entry+json"
LARGEST_ENVELOPE = 1024 * 1024
MOST_SIGNATURES = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """Bytes whose signatures are all sound, and the public keys that made them."""

    payload: bytes
    signed_by: tuple[str, ...]


def seal(payload: bytes, *, keys: Sequence[SigningKey]) -> bytes:
    """The envelope around `payload`, signed by every one of `keys`."""
    envelope = Envelope(payload, PAYLOAD_TYPE, {})
    for key in keys:
        envelope.sign(key.signer)
    return json.dumps(envelope.to_dict(), separators=(",", ":"), sort_keys=True).encode("ascii")


def open_sealed(data: bytes) -> Opened:
    """The payload, once every signature has been verified against the key that it names.

    Whether those keys may speak is for the chain to judge. Raises `TooLarge`, `MalformedEnvelope`,
    `WrongPayloadType` or `BadSignature`.
    """
    if len(data) > LARGEST_ENVELOPE:
        raise TooLarge(f"The envelope has {len(data)} bytes; at most {LARGEST_ENVELOPE}.")
    envelope = _parse(data)
    if envelope.payload_type != PAYLOAD_TYPE:
        raise WrongPayloadType(f"The payload is of type {str(envelope.payload_type)[:80]!r}, not {PAYLOAD_TYPE!r}.")
    signed_by = tuple(_public(keyid) for keyid in envelope.signatures)
    try:
        envelope.verify([verifier(public) for public in signed_by], len(signed_by))
    except VerificationError:
        raise BadSignature("A signature does not fit the bytes and the key that it names.") from None
    return Opened(envelope.payload, signed_by)


def _parse(data: bytes) -> Envelope:
    try:
        value = read_json(data)
    except Refused as error:
        raise MalformedEnvelope(f"The envelope cannot be read. {error.what}") from None
    if not _has_form(value):
        raise MalformedEnvelope("This is not an envelope with payload, payloadType and one or two signatures.")
    try:
        return Envelope.from_dict(value)
    except (FormatError, KeyError, ValueError, TypeError, binascii.Error):
        raise MalformedEnvelope(
            "The payload or a signature of the envelope is not base64, or one stands twice."
        ) from None


def _has_form(value: Any) -> bool:
    if not isinstance(value, dict) or value.keys() != {"payload", "payloadType", "signatures"}:
        return False
    signatures = value["signatures"]
    return (
        isinstance(value["payload"], str)
        and isinstance(value["payloadType"], str)
        and isinstance(signatures, list)
        and 1 <= len(signatures) <= MOST_SIGNATURES
        and all(_is_signature(signature) for signature in signatures)
    )


def _is_signature(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"keyid", "sig"}
        and all(isinstance(part, str) for part in value.values())
    )


def _public(keyid: str) -> str:
    public = public_of(keyid)
    if public is None:
        raise MalformedEnvelope(f"The signature names {keyid[:80]!r}, which is no Ed25519 key.")
    return public
