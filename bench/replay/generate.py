"""Two ledgers of a busy committee, as a file with one envelope on each line."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from comity.ledger import Head, SigningKey, write_entry

COMMITTEE = "seoul-beijing"
SIDES = ("seoul", "beijing")
PROGRESS = ("not_started", "promoted", "implemented", "unknown")
TOPICS = (("환경", "环境", "Environment"), ("관광", "旅游", "Tourism"), ("교육", "教育", "Education"))


def generate(path: Path, *, entries: int) -> None:
    """Write `entries` envelopes, the sides in turn; the same in every run. An existing file is used again."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        for envelope in envelopes(entries):
            file.write(envelope + b"\n")
    part.rename(path)


def envelopes(entries: int) -> Iterator[bytes]:
    chance = random.Random(entries)
    keys = {side: SigningKey.from_bytes(side.encode().ljust(32, b".")) for side in SIDES}
    heads: dict[str, Head] = {}
    for number in range(entries):
        side = SIDES[number % len(SIDES)]
        entry = write_entry(
            key=keys[side],
            committee=COMMITTEE,
            side=side,
            after=heads.get(side),
            at=instant(number),
            say=[plan(number, side=side), *(report(number, index, side=side, chance=chance) for index in (1, 2))],
            heard={other: head for other, head in heads.items() if other != side},
        )
        heads[side] = entry.head
        yield entry.envelope


def instant(number: int) -> str:
    day, minute = divmod(number, 1440)
    year, rest = divmod(day, 336)
    month, day = divmod(rest, 28)
    return f"{2013 + year}-{month + 1:02}-{day + 1:02}T{minute // 60:02}:{minute % 60:02}:00Z"


def plan(number: int, *, side: str) -> dict[str, Any]:
    ko, zh, en = TOPICS[number % len(TOPICS)]
    return {
        "about": f"plan/{side}-{number}",
        "said": {
            "conference": f"conference/{number % 8 + 1}",
            "title": {
                "ko": f"{ko} 교류 협력안 {number}",
                "zh": f"{zh}交流合作方案 {number}",
                "en": f"{en} plan {number}",
            },
            "done_by": list(SIDES) if number % 3 else [side],
            "horizon": "near" if number % 2 else "long",
        },
        "source": "document/minutes-of-the-conference",
    }


def report(number: int, index: int, *, side: str, chance: random.Random) -> dict[str, Any]:
    about = chance.randrange(number + 1)
    return {
        "about": f"report/{side}-{number}-{index}",
        "said": {"plan": f"plan/{SIDES[about % len(SIDES)]}-{about}", "progress": chance.choice(PROGRESS)},
        "on": f"{2013 + number % 8}-{number % 12 + 1:02}",
    }
