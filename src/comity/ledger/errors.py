"""Why an envelope is refused: one class for each rule, so that nobody has to read a message to know which."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - the name says what became of the envelope
    """An envelope was not accepted. `rule` is the rule's stable word, `mend` says what to do."""

    rule = "refused"
    mend = ""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"{what} {self.mend}".rstrip())


class TooLarge(Refused):
    rule = "too_large"
    mend = "Split what is said over several entries."


class MalformedEnvelope(Refused):
    rule = "malformed_envelope"
    mend = "Ask the sender for the file again; it may have been cut or changed on the way."


class WrongPayloadType(Refused):
    rule = "wrong_payload_type"
    mend = "This is signed, but it is not an entry of a ledger."


class BadSignature(Refused):
    rule = "bad_signature"
    mend = "The bytes are not those that were signed. Ask the sender for the entry again."


class KeyRefused(Refused):
    """The signature is sound, but by a key that may not speak here."""

    rule = "key_refused"


class UnknownKey(KeyRefused):
    rule = "unknown_key"
    mend = "Compare fingerprints with the counterpart, by telephone or on paper, before trusting anything."


class RetiredKey(KeyRefused):
    rule = "retired_key"
    mend = "The side has changed its key since. Ask the counterpart whether the old key was lost or stolen."


class KeyNotYetValid(KeyRefused):
    rule = "key_not_yet_valid"
    mend = "The entry was signed by a key that the side took up only later. Ask the counterpart."


class UnexpectedFirstKey(KeyRefused):
    rule = "unexpected_first_key"
    mend = "Compare the fingerprint with the one in the memorandum or the invitation."


class MissingNewKeySignature(KeyRefused):
    rule = "missing_new_key_signature"
    mend = "A change of key is signed by the old and by the new key."


class ReusedKey(KeyRefused):
    rule = "reused_key"
    mend = "A change of key brings a new key; one that was valid before may be in other hands."


class MalformedPayload(Refused):
    """The signed bytes are not an entry."""

    rule = "malformed_payload"
    mend = "The side's software signed something that is no entry. Ask the side to mend it and to send the entry again."


class NotUtf8(MalformedPayload):
    rule = "not_utf8"


class MalformedJson(MalformedPayload):
    rule = "malformed_json"


class DuplicateKey(MalformedPayload):
    rule = "duplicate_key"


class KeyNotAscii(MalformedPayload):
    rule = "key_not_ascii"


class FloatFound(MalformedPayload):
    rule = "float_found"


class TooDeep(MalformedPayload):
    rule = "too_deep"


class NotCanonical(MalformedPayload):
    rule = "not_canonical"


class WrongShape(MalformedPayload):
    """A field of the entry has the wrong form; `field` names it."""

    rule = "wrong_shape"

    def __init__(self, field: str, what: str) -> None:
        self.field = field
        super().__init__(what)


class WrongCommittee(Refused):
    rule = "wrong_committee"
    mend = "The entry belongs to another committee; open it there."


class WrongSide(Refused):
    rule = "wrong_side"
    mend = "The entry belongs to another side's ledger."


class Gap(Refused):
    """Entries are missing between the head and this one: it waits."""

    rule = "gap"
    mend = "Ask the side for the entries between; this one can be applied then."

    def __init__(self, *, expected: int, found: int) -> None:
        self.expected = expected
        self.found = found
        super().__init__(f"Entry {found} came where {expected} is next.")


class Frozen(Refused):
    """The ledger forked earlier; nothing after the fork is taken up."""

    rule = "frozen"
    mend = "The fork has to be settled by the sides first."

    def __init__(self, *, seq: int, fork_at: int) -> None:
        self.seq = seq
        self.fork_at = fork_at
        super().__init__(f"Entry {seq} comes after the fork at {fork_at}.")


class TooManyWaiting(Refused):
    rule = "too_many_waiting"
    mend = "Ask the side for its entries from the head on."


class TooManyLedgers(Refused):
    rule = "too_many_ledgers"
    mend = "A committee has few sides: somebody invents them. Receive only from sides that are known."


class HistoryMissingError(LookupError):
    """The store does not hold an entry that the chain's state says was accepted: ours to mend, no fault of the side."""

    def __init__(self, *, side: str, seq: int) -> None:
        self.side = side
        self.seq = seq
        super().__init__(
            f"Entry {seq} of {side} was accepted, but the store does not hold it. "
            "Restore it from a backup or ask the counterpart, then rebuild."
        )


class UnwritableError(ValueError):
    """What was to be said cannot be put into an entry; `what` names the place and the value."""
