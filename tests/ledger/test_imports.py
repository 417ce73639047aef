"""Importing the ledger costs nothing, and brings what it promises."""

from __future__ import annotations

import subprocess
import sys

import comity.ledger


def test_importing_the_ledger_loads_no_library() -> None:
    code = (
        "import sys, comity.ledger; print(sorted({'cryptography', 'securesystemslib', 'msgspec'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"


def test_every_public_name_is_there() -> None:
    assert sorted(comity.ledger.__all__) == sorted(comity.ledger._HOMES)
    assert all(getattr(comity.ledger, name) for name in comity.ledger.__all__)
