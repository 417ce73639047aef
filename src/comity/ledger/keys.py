"""Ed25519 keys, and fingerprints that two people can compare over the telephone."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from securesystemslib.signer import CryptoSigner, SSlibKey  # type: ignore[attr-defined] # public, but not re-exported

PREFIX = "ed25519:"
_LENGTH = 64
_PUBLIC = re.compile(r"[0-9a-f]{64}")
_FIELD = 2**255 - 19
# Heights of the points of small order: with such a "key" anybody can sign anything, so that a side could disown its own
# words. OpenSSL does not look for them.
_ANYBODYS = frozenset(
    {
        0,
        1,
        _FIELD - 1,
        int.from_bytes(bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"),
        int.from_bytes(bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"), "little"),
    }
)
_GROUPS = 8
_GROUP_LENGTH = 4


class BadKeyError(ValueError):
    """The text or bytes are no Ed25519 key."""


def is_public(text: object) -> bool:
    """Whether `text` is a public key, in the one form it is written in, that only its owner can sign with."""
    return isinstance(text, str) and len(text) == _LENGTH and _is_public(text)


@lru_cache(maxsize=256)
def _is_public(text: str) -> bool:
    if _PUBLIC.fullmatch(text) is None:
        return False
    height = int.from_bytes(bytes.fromhex(text), "little") % 2**255
    return height < _FIELD and height not in _ANYBODYS


def key_id(public: str) -> str:
    """The name a signature carries: the whole public key, so that it can be checked before anything is read."""
    return f"{PREFIX}{public}"


def public_of(keyid: object) -> str | None:
    """The public key that a signature names; None where it names none."""
    if isinstance(keyid, str) and keyid.startswith(PREFIX) and is_public(keyid[len(PREFIX) :]):
        return keyid[len(PREFIX) :]
    return None


@lru_cache(maxsize=256)
def verifier(public: str) -> Ed25519PublicKey:
    """The public key in the form that verifies, made once for many signatures."""
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))


def fingerprint(public: str) -> str:
    """Eight groups of four hexadecimal digits, from the SHA-256 of the key: for reading out and for printing.

    >>> fingerprint("ab" * 32)
    '9A2D B2E2 3F15 04CD 0566 0655 3AC0 49C5'
    """
    if not is_public(public):
        raise BadKeyError(f"{public[:80]!r} is no public key: 64 hexadecimal digits, lower case.")
    digits = hashlib.sha256(bytes.fromhex(public)).hexdigest().upper()
    return " ".join(digits[at : at + _GROUP_LENGTH] for at in range(0, _GROUPS * _GROUP_LENGTH, _GROUP_LENGTH))


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A side's private key. Keep the bytes of `to_bytes` where nobody else can read them."""

    _private: Ed25519PrivateKey

    @classmethod
    def generate(cls) -> SigningKey:
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_bytes(cls, seed: bytes) -> SigningKey:
        """The key of 32 bytes; raises `BadKeyError`."""
        try:
            return cls(Ed25519PrivateKey.from_private_bytes(seed))
        except ValueError:
            raise BadKeyError(f"A private key has 32 bytes, not {len(seed)}.") from None

    def to_bytes(self) -> bytes:
        return self._private.private_bytes_raw()

    @property
    def public(self) -> str:
        """The public key, 64 hexadecimal digits."""
        return self._private.public_key().public_bytes_raw().hex()

    @property
    def signer(self) -> CryptoSigner:
        public = self.public
        return CryptoSigner(self._private, SSlibKey(key_id(public), "ed25519", "ed25519", {"public": public}))
