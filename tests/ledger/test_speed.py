"""Signatures are most of the cost of accepting an entry; the rules must stay cheap beside them."""

from __future__ import annotations

import subprocess
import sys
import time
from base64 import b64decode
from collections.abc import Callable

import comity.ledger
from comity.ledger.envelope import _parse, _signed_bytes, open_sealed
from comity.ledger.keys import verifier
from tests.ledger.simulator import Author, Reader

ENTRIES = 300
ROUNDS = 5
MOST = 2.0  # about 1.3 on a quiet machine; the rest is room for a busy one


def seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def test_the_rules_cost_less_than_the_signatures() -> None:
    author = Author()
    envelopes = [entry.envelope for entry in author.says(ENTRIES)]
    key = verifier(author.key.public)
    signed = [_signed_bytes(open_sealed(envelope).payload) for envelope in envelopes]
    signatures = [b64decode(_parse(envelope).signatures[0].sig) for envelope in envelopes]

    def verify() -> None:
        for signature, data in zip(signatures, signed, strict=True):
            key.verify(signature, data)

    def accept() -> None:
        reader = Reader()
        for envelope in envelopes:
            reader.accept(envelope)

    rounds = [(seconds(accept), seconds(verify)) for _ in range(ROUNDS)]
    assert min(accepting for accepting, _ in rounds) / min(verifying for _, verifying in rounds) < MOST


def test_importing_the_ledger_loads_no_library() -> None:
    code = (
        "import sys, comity.ledger; print(sorted({'cryptography', 'securesystemslib', 'msgspec'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"


def test_every_public_name_is_there() -> None:
    assert sorted(comity.ledger.__all__) == sorted(comity.ledger._HOMES)
    assert all(getattr(comity.ledger, name) for name in comity.ledger.__all__)
