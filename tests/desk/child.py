"""What another process does in a workspace: `python -m tests.desk.child JOB …`. What is stored is printed."""

from __future__ import annotations

import json
import os
import signal
import sys
from importlib import import_module
from pathlib import Path

from comity.desk.workspace import open_workspace

COMMITTEE = "seoul-beijing"


def say_on(label: str, count: int) -> None:
    from comity.desk.store import found_committee
    from comity.record import Statement
    from tests.desk.factories import say

    found_committee(committee=COMMITTEE, us="seoul")
    for number in range(count):
        said = {"title": {"en": f"{label} {number}"}, "horizon": "near"}
        entry = say(committee=COMMITTEE, statements=[Statement(f"plan/{label}-{number}", said)])
        print(json.dumps({"seq": entry.seq, "digest": entry.digest}), flush=True)


def receive_from(file: Path, batch: int) -> None:
    from comity.desk.store import found_committee, receive

    found_committee(committee=COMMITTEE, us="seoul")
    lines = file.read_bytes().splitlines()
    for at in range(0, len(lines), batch):
        receipt = receive(committee=COMMITTEE, envelopes=lines[at : at + batch])
        print(json.dumps({"until": at + batch, "refused": receipt.refusals}), flush=True)


def die_after(module: str, name: str) -> None:
    """Let the process be killed right after the function was called, before its transaction ends."""
    home = import_module(module)
    real = getattr(home, name)

    def last(*given: object, **named: object) -> None:
        real(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(home, name, last)


def look() -> None:
    """The whole state: findings, entries, and whether a rebuild changes a word."""
    from comity.desk.models import Entry, Word
    from comity.desk.projection.words import WORD_FIELDS
    from comity.desk.store import rebuild, verify

    findings = [str(finding) for finding in verify(committee=COMMITTEE)]
    before = sorted(map(repr, Word.objects.values_list(*WORD_FIELDS)))
    rebuild(committee=COMMITTEE)
    after = sorted(map(repr, Word.objects.values_list(*WORD_FIELDS)))
    entries = list(Entry.objects.order_by("ledger__side", "seq").values_list("ledger__side", "seq", "digest"))
    print(json.dumps({"findings": findings, "entries": entries, "same": before == after, "words": len(after)}))


def read_while_others_write() -> None:
    """How many entries a snapshot shows, before and after a line comes in, and how many there are then."""
    from comity.desk.models import Entry
    from comity.desk.store.snapshot import snapshot

    with snapshot():
        before = Entry.objects.count()
        print("reading", flush=True)
        sys.stdin.readline()
        after = Entry.objects.count()
    print(json.dumps([before, after, Entry.objects.count()]))


if __name__ == "__main__":
    open_workspace()
    job, arguments = sys.argv[1], sys.argv[2:]
    if "COMITY_TEST_DIE_AFTER" in os.environ:
        die_after(*os.environ["COMITY_TEST_DIE_AFTER"].split(":"))
    if job == "say":
        say_on(arguments[0], int(arguments[1]))
    elif job == "receive":
        receive_from(Path(arguments[0]), int(arguments[1]))
    elif job == "look":
        look()
    elif job == "read":
        read_while_others_write()
