"""The things that are timed, each in a process of its own: `python jobs.py JOB ENVELOPES HOME`.

Prints one line of JSON: seconds of the work alone (imports and an empty workspace stand before it) by the clock and of
the processor, and the most memory the process held, in bytes.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from generate import COMMITTEE


@dataclass
class Taken:
    """Time taken by the work alone: `seconds` by the clock, `processor` of the processor's.

    `projecting` is what was taken beside, on the clock, for the tables that pages read.
    """

    seconds: float = 0.0
    processor: float = 0.0
    projecting: float = 0.0

    def __enter__(self) -> None:
        self._begin = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        self.seconds += time.perf_counter() - self._begin[0]
        self.processor += time.process_time() - self._begin[1]


def lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        for line in file:
            yield line.rstrip(b"\n")


def bare_signatures(path: Path, _home: Path) -> Taken:
    """Ed25519 over bytes that lie ready: nothing is opened, parsed or read from a file while the clock runs."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from securesystemslib.dsse import Envelope

    keys: dict[str, Ed25519PublicKey] = {}
    taken = Taken()
    for line in lines(path):
        envelope = Envelope.from_dict(json.loads(line))
        ((named, signature),) = envelope.signatures.items()
        public = named.removeprefix("ed25519:")
        key = keys.setdefault(public, Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)))
        signed, made = envelope.pae(), bytes.fromhex(signature.signature)
        with taken:
            key.verify(made, signed)
    return taken


def envelopes_verified(path: Path, _home: Path) -> Taken:
    """The signatures of the envelopes as they come, by the ledger's own code: no payload is parsed."""
    from comity.ledger.envelope import open_sealed

    with (taken := Taken()):
        for line in lines(path):
            open_sealed(line)
    return taken


def received(path: Path, home: Path) -> Taken:
    """Everything: verified, judged, stored and applied in SQLite; the projecting of the pages' tables told apart."""
    from comity.desk.workspace import open_workspace

    open_workspace(home)
    from comity.desk.store import found_committee

    store = sys.modules["comity.desk.store.receive"]

    found_committee(committee=COMMITTEE, us="tokyo")
    beside, project = Taken(), store.project

    def timed(*given: object) -> None:
        with beside:
            project(*given)

    store.project = timed
    with (taken := Taken()):
        receipt = store.receive(committee=COMMITTEE, envelopes=lines(path))
    taken.seconds -= beside.seconds
    taken.processor -= beside.processor
    taken.projecting = beside.seconds
    if receipt.refusals or receipt.waiting or receipt.already_held:
        raise SystemExit(f"not every entry was applied: {receipt}")
    return taken


JOBS: dict[str, Callable[[Path, Path], Taken]] = {
    job.__name__: job for job in (bare_signatures, envelopes_verified, received)
}

if __name__ == "__main__":
    taken = JOBS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({**asdict(taken), "memory": most}))
