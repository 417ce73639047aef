"""The acceptance rules of one ledger, as a state machine without I/O."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import takewhile

from comity.ledger.canonical import read_strict
from comity.ledger.entry import Entry, Head, entry_of
from comity.ledger.envelope import open_sealed
from comity.ledger.errors import (
    Frozen,
    Gap,
    HistoryMissingError,
    KeyNotYetValid,
    KeyRefused,
    MissingNewKeySignature,
    RetiredKey,
    ReusedKey,
    UnexpectedFirstKey,
    UnknownKey,
    WrongCommittee,
    WrongShape,
    WrongSide,
)
from comity.ledger.forks import Fork, Forked, PrevMismatch
from comity.ledger.keys import fingerprint

DigestAt = Callable[[int], str | None]
"""The digest of the entry that is held at a number; None where none is."""


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """A public key and the number of the entry that took it up; it is valid until the next term's entry."""

    since: int
    public: str


@dataclass(frozen=True, slots=True)
class ChainState:
    """Everything that a chain remembers, plain enough to be stored: it does not grow with the ledger."""

    committee: str
    side: str
    head: Head | None = None
    keys: tuple[KeyTerm, ...] = ()
    fork_at: int | None = None

    @property
    def next_seq(self) -> int:
        return self.head.seq + 1 if self.head else 1

    def key_at(self, seq: int) -> str | None:
        """The key that must have signed the entry `seq` (at a change of key: the old one)."""
        return next((term.public for term in reversed(self.keys) if term.since < max(seq, 2)), None)

    def keys_before(self, seq: int) -> tuple[str, ...]:
        """Every key that has been valid before the entry `seq`."""
        return tuple(term.public for term in takewhile(lambda term: term.since < seq, self.keys))


@dataclass(frozen=True, slots=True)
class Accepted:
    """The entry continues the ledger and is now its head."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class AlreadyHeld:
    """The same entry is held already: nothing changes."""

    seq: int
    digest: str


def open_entry(envelope: bytes) -> Entry:
    """Rules 1 to 6, which need no chain: an authentic, well-formed entry, wherever it belongs."""
    opened = open_sealed(envelope)
    value = read_strict(opened.payload)
    return entry_of(value, payload=opened.payload, envelope=envelope, signed_by=opened.signed_by)


class Chain:
    """Accepts the envelopes of one ledger one by one, or refuses each with the rule that it breaks.

    The rules, in the order in which they are applied. Nothing of the payload is read before rule 4 holds.

    1. The envelope has at most 1 MiB (`TooLarge`),
    2. is a DSSE envelope with one or two signatures (`MalformedEnvelope`),
    3. carries the payload type of an entry (`WrongPayloadType`),
    4. and every signature fits the bytes and the public key that it names (`BadSignature`).
    5. The payload is canonical JSON: not nested too deep (`TooDeep`), UTF-8 (`NotUtf8`), JSON (`MalformedJson`), no
       key twice in an object (`DuplicateKey`), ASCII keys (`KeyNotAscii`), no floats (`FloatFound`), whole numbers
       below 2**53 and all of it in the form of RFC 8785 (`NotCanonical`).
    6. It has the fields of an entry, each of its form (`WrongShape`).
    7. It belongs to this committee (`WrongCommittee`) and this side (`WrongSide`).
    8. An entry that is already held is held (`AlreadyHeld`, no error).
    9. After a fork nothing behind the forked number is taken up (`Frozen`).
    10. The number follows the head or is below it (`Gap`: the entry may wait; its key is judged then).
    11. The first entry brings the key it is signed by (`WrongShape`, `UnknownKey`), the pinned one if there is a pin
        (`UnexpectedFirstKey`).
    12. A later entry is signed by the key valid at its number (`UnknownKey`, `RetiredKey`, `KeyNotYetValid`), a
        change of key also by the new key (`MissingNewKeySignature`), which was never valid here before (`ReusedKey`),
        and by nobody else (`UnknownKey`).
    13. `prev` is the digest of the entry before it. If not, the side has signed two histories: the ledger forked at
        the number before, or earlier (`PrevMismatch`).
    14. No other entry is held at its number (`Fork`).

    Where rule 13 or 14 is broken the ledger freezes before the fork, for good until people settle it. Because the
    evidence has passed rule 12, nobody but the side itself can freeze its ledger. What comes before the fork is the
    same whatever order the entries came in, once it is known with which key the ledger begins: without a pin the first
    first entry to come decides.

    Clocks are not a rule: `at` is what the side claims, and a wrong clock must do no harm.
    """

    def __init__(self, state: ChainState, *, digest_at: DigestAt, pinned: str | None = None) -> None:
        """Continue from `state`. `digest_at` is asked only for entries up to the head; `pinned` is a public key."""
        self.state = state
        self.digest_at = digest_at
        self._pinned = pinned

    def accept(self, envelope: bytes) -> Accepted | AlreadyHeld:
        """Judge one envelope; raises the `Refused` of the first rule that it breaks.

        The state changes only where the entry is accepted or a fork is found.
        """
        return self.judge(open_entry(envelope))

    def judge(self, entry: Entry) -> Accepted | AlreadyHeld:
        """Rules 7 to 14, for an entry that `open_entry` gave."""
        self._check_place(entry)
        state = self.state
        next_seq = state.next_seq
        held = self._held_at(entry.seq) if entry.seq < next_seq else None
        if held == entry.digest:
            return AlreadyHeld(entry.seq, entry.digest)
        if state.fork_at is not None and entry.seq > state.fork_at:
            raise Frozen(seq=entry.seq, fork_at=state.fork_at)
        if entry.seq > next_seq:
            raise Gap(expected=next_seq, found=entry.seq)
        self._check_keys(entry)
        self._check_history(entry)
        if held is not None:
            raise self._freeze(Fork(entry=entry, held=held, fork_at=entry.seq))
        self.state = self._continued(entry)
        return Accepted(entry)

    def _continued(self, entry: Entry) -> ChainState:
        state = self.state
        keys = state.keys if entry.key is None else (*state.keys, KeyTerm(entry.seq, entry.key))
        return ChainState(state.committee, state.side, head=entry.head, keys=keys, fork_at=state.fork_at)

    def _check_place(self, entry: Entry) -> None:
        if entry.committee != self.state.committee:
            raise WrongCommittee(f"The entry is of {entry.committee!r}, this ledger of {self.state.committee!r}.")
        if entry.side != self.state.side:
            raise WrongSide(f"The entry is by {entry.side!r}, this is the ledger of {self.state.side!r}.")

    def _check_keys(self, entry: Entry) -> None:
        if entry.seq == 1:
            self._check_first_key(entry)
        else:
            self._check_later_keys(entry)

    def _check_history(self, entry: Entry) -> None:
        held = self._digest_before(entry.seq)
        if entry.prev != held:
            raise self._freeze(PrevMismatch(entry=entry, held=held))

    def _digest_before(self, seq: int) -> str | None:
        return None if seq == 1 else self._held_at(seq - 1)

    def _held_at(self, seq: int) -> str:
        """The digest of an entry up to the head. That our store has lost it must not look like a fork."""
        head = self.state.head
        held = head.digest if head and head.seq == seq else self.digest_at(seq)
        if held is None:
            raise HistoryMissingError(side=self.state.side, seq=seq)
        return held

    def _freeze(self, found: Forked) -> Forked:
        fork_at = min(found.fork_at, self.state.fork_at or found.fork_at)
        self.state = replace(self.state, fork_at=fork_at)
        return found

    def _check_first_key(self, entry: Entry) -> None:
        begun_with = self.state.keys[0].public if self.state.keys else self._pinned
        if entry.key is None:
            raise WrongShape("key", "The first entry must bring the side's key.")
        if entry.signed_by != (entry.key,):
            raise UnknownKey(f"The first entry brings {fingerprint(entry.key)} but is not signed by it alone.")
        if begun_with is not None and entry.key != begun_with:
            raise UnexpectedFirstKey(
                f"A first entry with {fingerprint(entry.key)}, expected was {fingerprint(begun_with)}."
            )

    def _check_later_keys(self, entry: Entry) -> None:
        valid = self.state.key_at(entry.seq)
        if entry.key is None and entry.signed_by == (valid,):
            return
        if valid not in entry.signed_by:
            raise self._wrong_key(entry)
        if entry.key is not None:
            self._check_new_key(entry)
        strangers = set(entry.signed_by) - {valid, entry.key}
        if strangers:
            stranger = fingerprint(min(strangers))
            raise UnknownKey(f"Entry {entry.seq} is also signed by {stranger}, which has no part in it.")

    def _check_new_key(self, entry: Entry) -> None:
        if entry.key not in entry.signed_by:
            raise MissingNewKeySignature(f"Entry {entry.seq} changes the key without the new key's signature.")
        if entry.key in self.state.keys_before(entry.seq):
            raise ReusedKey(f"Entry {entry.seq} takes up {fingerprint(entry.key)}, which was valid here before.")

    def _wrong_key(self, entry: Entry) -> KeyRefused:
        known = [term for term in self.state.keys if term.public in entry.signed_by]
        if not known:
            return UnknownKey(f"Entry {entry.seq} is signed by {fingerprint(entry.signed_by[0])}, unknown here.")
        error = RetiredKey if known[0].since < entry.seq else KeyNotYetValid
        return error(f"Entry {entry.seq} is signed by {fingerprint(known[0].public)}, which is not valid there.")
