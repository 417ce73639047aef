"""The DSSE envelope: sealing bytes, and opening them only once every signature on them is sound."""

from __future__ import annotations

from binascii import a2b_base64, b2a_base64
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from cryptography.exceptions import InvalidSignature
from securesystemslib.dsse import Envelope

from comity.ledger.canonical import read_json
from comity.ledger.errors import BadSignature, MalformedEnvelope, Refused, TooLarge, WrongPayloadType
from comity.ledger.keys import SigningKey, public_of, verifier

PAYLOAD_TYPE = "application/vnd.comity.entry+json"
_PAYLOAD_TYPE_BYTES = PAYLOAD_TYPE.encode("ascii")
LARGEST_ENVELOPE = 1024 * 1024
MOST_SIGNATURES = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """Bytes whose signatures are all sound, and the public keys that made them."""

    payload: bytes
    signed_by: tuple[str, ...]


class _Signed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    keyid: str
    sig: str


class _Sealed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The fields in the order in which `seal` writes them."""

    payload: str
    payload_type: str = msgspec.field(name="payloadType")
    signatures: list[_Signed]


_DECODER = msgspec.json.Decoder(_Sealed)
_ENCODER = msgspec.json.Encoder()


def seal(payload: bytes, *, keys: Sequence[SigningKey]) -> bytes:
    """The envelope around `payload`, signed by every one of `keys`."""
    envelope = Envelope(payload, PAYLOAD_TYPE, {})
    for key in keys:
        envelope.sign(key.signer)
    return _ENCODER.encode(msgspec.convert(envelope.to_dict(), _Sealed))


def open_sealed(data: bytes) -> Opened:
    """The payload, once every signature has been verified against the key that it names.

    Whether those keys may speak is for the chain to judge. Raises `TooLarge`, `MalformedEnvelope`,
    `WrongPayloadType` or `BadSignature`.
    """
    if len(data) > LARGEST_ENVELOPE:
        raise TooLarge(f"The envelope has {len(data)} bytes; at most {LARGEST_ENVELOPE}.")
    sealed = _parse(data)
    signed_by = tuple(_public(signature.keyid) for signature in sealed.signatures)
    if not 1 <= len(signed_by) <= MOST_SIGNATURES or len(set(signed_by)) < len(signed_by):
        raise MalformedEnvelope(f"The envelope has {len(signed_by)} signatures; one, or two by different keys.")
    payload = _from_base64(sealed.payload)
    signatures = [_from_base64(signature.sig) for signature in sealed.signatures]
    if sealed.payload_type != PAYLOAD_TYPE:
        raise WrongPayloadType(f"The payload is of type {sealed.payload_type[:80]!r}, not {PAYLOAD_TYPE!r}.")
    signed = _signed_bytes(payload)
    try:
        for public, signature in zip(signed_by, signatures, strict=True):
            verifier(public).verify(signature, signed)
    except InvalidSignature:
        raise BadSignature("A signature does not fit the bytes and the key that it names.") from None
    return Opened(payload, signed_by)


def _signed_bytes(payload: bytes) -> bytes:
    """What is signed, by DSSE v1: the type and the payload, each with its length before it."""
    return b"DSSEv1 %d %b %d %b" % (len(PAYLOAD_TYPE), _PAYLOAD_TYPE_BYTES, len(payload), payload)


def _parse(data: bytes) -> _Sealed:
    """Spacing and order may be other than `seal` writes; then the bytes are read again, for keys standing twice."""
    try:
        sealed = _DECODER.decode(data)
        if _ENCODER.encode(sealed) != data:
            read_json(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise MalformedEnvelope(f"The envelope cannot be read: {str(error)[:120]}.") from None
    except Refused as error:
        raise MalformedEnvelope(f"The envelope cannot be read. {error.what}") from None
    return sealed


def _from_base64(text: str) -> bytes:
    """The bytes of either alphabet that DSSE allows; only from the one text that the bytes are written as."""
    plain = text.replace("-", "+").replace("_", "/") if "-" in text or "_" in text else text
    try:
        data = a2b_base64(plain, strict_mode=True)
    except ValueError:
        data = b""
    if not data or plain != b2a_base64(data, newline=False).decode("ascii"):
        raise MalformedEnvelope("The payload or a signature of the envelope is not base64.")
    return data


def _public(keyid: str) -> str:
    public = public_of(keyid)
    if public is None:
        raise MalformedEnvelope(f"The signature names {keyid[:80]!r}, which is no Ed25519 key.")
    return public
