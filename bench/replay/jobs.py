"""The things that are timed, each in a process of its own: `python jobs.py JOB ENVELOPES HOME`.

Prints one line of JSON: seconds of the work alone (imports and an empty workspace stand before it), and the most
memory the process held, in bytes.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from generate import COMMITTEE


def lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        for line in file:
            yield line.rstrip(b"\n")


def bare_signatures(path: Path, _home: Path) -> float:
    """Ed25519 over bytes that lie ready: nothing is opened, parsed or read from a file while the clock runs."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from securesystemslib.dsse import Envelope

    keys: dict[str, Ed25519PublicKey] = {}
    seconds = 0.0
    for line in lines(path):
        envelope = Envelope.from_dict(json.loads(line))
        ((named, signature),) = envelope.signatures.items()
        public = named.removeprefix("ed25519:")
        key = keys.setdefault(public, Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)))
        signed, made = envelope.pae(), bytes.fromhex(signature.signature)
        begin = time.perf_counter()
        key.verify(made, signed)
        seconds += time.perf_counter() - begin
    return seconds


def envelopes_verified(path: Path, _home: Path) -> float:
    """The signatures of the envelopes as they come, by the ledger's own code: no payload is parsed."""
    from comity.ledger.envelope import open_sealed

    begin = time.perf_counter()
    for line in lines(path):
        open_sealed(line)
    return time.perf_counter() - begin


def received(path: Path, home: Path) -> float:
    """Everything: verified, judged, stored and applied in SQLite."""
    from comity.desk.workspace import open_workspace

    open_workspace(home)
    from comity.desk.store import found_committee, receive

    found_committee(committee=COMMITTEE, us="tokyo")
    begin = time.perf_counter()
    receipt = receive(committee=COMMITTEE, envelopes=lines(path))
    seconds = time.perf_counter() - begin
    if receipt.refusals or receipt.waiting or receipt.already_held:
        raise SystemExit(f"not every entry was applied: {receipt}")
    return seconds


JOBS: dict[str, Callable[[Path, Path], float]] = {
    job.__name__: job for job in (bare_signatures, envelopes_verified, received)
}

if __name__ == "__main__":
    taken = JOBS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": taken, "memory": most}))
