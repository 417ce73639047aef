"""One ledger while a batch of envelopes is taken in: its chain in memory, the new rows written together at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.desk.models import Committee, Entry, Evidence, Ledger, Waiting, Word
from comity.desk.projection.rows import insert_rows
from comity.desk.projection.words import insert_words
from comity.desk.store.chains import chain_of, keep_state
from comity.ledger import Accepted, AlreadyHeld, Chain
from comity.ledger import Entry as SignedEntry
from comity.ledger.arrivals import MOST_WAITING, MOST_WAITING_BYTES
from comity.ledger.chain import DigestAt, open_entry
from comity.ledger.errors import Frozen, Gap, TooManyWaiting
from comity.ledger.forks import Forked

ENTRY_FIELDS = ("ledger_id", "seq", "digest", "at", "envelope")
MOST_EVIDENCE = 16
LONGEST_RUN = 500


class IncomingLedger:
    """The ledger of `row`, which is locked, until `write` is called in the same transaction."""

    def __init__(self, row: Ledger, *, committee: Committee) -> None:
        self.row = row
        self.committee = committee
        self.new: dict[int, SignedEntry] = {}
        self.lost_words = False
        self.chain = self._chain()
        self.waiting: dict[int, dict[tuple[str, str], int]] = {}
        stored = Waiting.objects.filter(ledger=row).values_list("seq", "digest", "signed_by", "size")
        for seq, digest, signed_by, size in stored:
            self.waiting.setdefault(seq, {})[digest, signed_by] = size
        self._many = sum(map(len, self.waiting.values()))
        self._bytes = sum(sum(sizes.values()) for sizes in self.waiting.values())

    def _chain(self) -> Chain:
        stored = chain_of(self.row, committee=self.committee.key)
        digest_in_store: DigestAt = stored.digest_at

        def digest_at(seq: int) -> str | None:
            fresh = self.new.get(seq)
            return digest_in_store(seq) if fresh is None else fresh.digest

        return Chain(stored.state, digest_at=digest_at)

    def judge(self, entry: SignedEntry) -> Accepted | AlreadyHeld | None:
        """What the chain says. None: the entry is early and waits. Raises `Refused`.

        What a fork holds back waits too, though it is refused: once people have settled the fork it may be needed.
        """
        state = self.chain.state
        try:
            result = self.chain.judge(entry)
        except Gap:
            self._wait(entry)
            return None
        except Frozen:
            self._wait(entry)
            raise
        except Forked as fork:
            self._keep_evidence(fork, is_new=self.chain.state != state)
            raise
        if isinstance(result, Accepted):
            self.new[entry.seq] = entry
        return result

    def followers(self) -> Iterator[SignedEntry]:
        """What waited for the head as it is now, one number after the other."""
        while due := self._due():
            rows = Waiting.objects.filter(ledger=self.row, seq__in=due).order_by("seq", "digest", "signed_by")
            envelopes = [bytes(row.envelope) for row in rows]
            rows.delete()
            for sizes in map(self.waiting.pop, due):
                self._many -= len(sizes)
                self._bytes -= sum(sizes.values())
            yield from map(open_entry, envelopes)

    def _due(self) -> list[int]:
        """The numbers that wait no longer for anything: the head's own (a fork), and those in a row after it."""
        state = self.chain.state
        if state.fork_at is not None:
            return []
        due = [state.next_seq - 1] if state.next_seq - 1 in self.waiting else []
        seq = state.next_seq
        while seq in self.waiting and len(due) < LONGEST_RUN:
            due.append(seq)
            seq += 1
        return due

    def _wait(self, entry: SignedEntry) -> None:
        name = (entry.digest, " ".join(entry.signed_by))
        if name in self.waiting.get(entry.seq, {}):
            return
        size = len(entry.envelope)
        if self._many >= MOST_WAITING or self._bytes + size > MOST_WAITING_BYTES:
            raise TooManyWaiting(f"{self._many} entries of {entry.side} wait already.")
        Waiting.objects.create(
            ledger=self.row,
            seq=entry.seq,
            digest=entry.digest,
            signed_by=name[1],
            size=size,
            envelope=entry.envelope,
        )
        self.waiting.setdefault(entry.seq, {})[name] = size
        self._many += 1
        self._bytes += size

    def _keep_evidence(self, fork: Forked, *, is_new: bool) -> None:
        """Both stay; the fold stops before the fork, so its words and all later ones go.

        Once a fork is shown, some more evidence of it is kept, but not all that a hostile side can sign.
        """
        kept = Evidence.objects.filter(ledger=self.row)
        entry = fork.entry
        if is_new or kept.count() < MOST_EVIDENCE:
            rest = {"rule": fork.rule, "envelope": entry.envelope}
            kept.get_or_create(ledger=self.row, seq=entry.seq, digest=entry.digest, defaults=rest)
        if is_new:
            said = Word.objects.filter(committee=self.committee, speaker=self.row.side)
            said.filter(seq__gte=self.chain.state.fork_at).delete()
            self.lost_words = True

    def write(self) -> list[SignedEntry]:
        """The entries whose words are new."""
        rows = [(self.row.pk, entry.seq, entry.digest, entry.at, entry.envelope) for entry in self.new.values()]
        insert_rows(Entry, fields=ENTRY_FIELDS, rows=rows)
        entries = list(sound(self.new.values(), fork_at=self.chain.state.fork_at))
        insert_words(entries, committee_id=self.committee.pk)
        keep_state(self.row, self.chain.state)
        return entries


def sound(entries: Iterable[SignedEntry], *, fork_at: int | None) -> Iterator[SignedEntry]:
    """Those that count: all, or those before the fork."""
    return (entry for entry in entries if fork_at is None or entry.seq < fork_at)
