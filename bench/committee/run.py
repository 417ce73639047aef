"""One committee: how long a person waits.

    python bench/committee/run.py                   600 plans, 8 conferences

Prints, as ratios to an opponent measured in the same run:
- `comity --help` against an empty Python process,
- the full profile (record to assessment) once the libraries are there, against folding the record alone,
- `comity measure` as a whole command, from a case folder.
It fails where a target is missed: help in half a second, the profile in a second.
"""

from __future__ import annotations

import csv
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

PLANS, CONFERENCES, SEED, RUNS = 600, 8, 20261124, 7
TEAMS = ("economy", "culture", "education", "environment")
HELP_LIMIT, PROFILE_LIMIT = 0.5, 1.0
TODAY = date(2026, 11, 24)


def held_on(conference: int) -> date:
    return date(2008, 5, 1) + timedelta(days=820 * (conference - 1))


def make_case(folder: Path) -> None:
    """A seeded committee as a case folder: made for this measurement, no real one."""
    chance = random.Random(SEED)
    (folder / "case.toml").write_text('committee = "bench"\nus = "north"\ntitle = { en = "Bench" }\n')
    (folder / "body.toml").write_text("\n".join(body()))
    header = ["about", "source", "conference", "team", "title.en", "done_by", "carried_from"]
    write_table(folder / "plans.csv", header, plans(chance))
    header = ["about", "on", "by", "source", "plan", "progress"]
    write_table(folder / "reports.csv", header, reports(chance))


def body() -> Iterator[str]:
    yield statement("committee/bench", 'names = [{ text = { en = "Bench" } }]', 'kind = "bilateral"')
    for side in ("north", "south"):
        yield statement(f"side/{side}", f'names = {{ en = "{side}" }}', 'kind = "city"')
    for team in TEAMS:
        yield statement(f"team/{team}", f'names = {{ en = "{team}" }}', 'kind = "team"', 'since = "2008-01-01"')
    for number in range(1, CONFERENCES + 1):
        status = f'status = {{ state = "held", date = "{held_on(number)}" }}'
        yield statement(f"conference/{number}", f"number = {number}", 'host = "north"', status)


def statement(about: str, *said: str) -> str:
    lines = "\n".join(f"said.{line}" for line in said)
    return f'[[statement]]\nabout = "{about}"\nsource = "made"\n{lines}\n'


def conference_of(plan: int) -> int:
    return 1 + plan * CONFERENCES // PLANS


def plans(chance: random.Random) -> Iterator[list[str]]:
    each = PLANS // CONFERENCES
    for plan in range(PLANS):
        carried = f"plan/p-{plan - each}" if plan >= each and chance.random() < 0.5 else ""
        done_by = chance.choice(["north; south", "north", "south"])
        conference = f"conference/{conference_of(plan)}"
        yield [f"plan/p-{plan}", "made", conference, f"team/{TEAMS[plan % 4]}", f"Plan {plan}", done_by, carried]


def reports(chance: random.Random) -> Iterator[list[str]]:
    words = ["not_started", "promoted", "implemented", "implemented"]
    for plan in range(PLANS):
        for side in ("", "south"):
            if chance.random() < 0.8:
                on = held_on(conference_of(plan)) + timedelta(days=chance.randrange(30, 700))
                yield [f"report/{plan}{side}", str(on), side, "made", f"plan/p-{plan}", chance.choice(words)]


def write_table(path: Path, header: list[str], rows: Iterator[list[str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])


def median_time(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def command(*words: str) -> Callable[[], object]:
    call = [sys.executable, "-c", "from comity.cli.main import run; run()", *words]
    return lambda: subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def main() -> int:
    from comity.documents.case import read_case
    from comity.measure.assess import assess_record
    from comity.record import Said, fold

    empty = median_time(lambda: subprocess.run([sys.executable, "-c", ""], check=True))
    help_time = median_time(command("--help"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_case(folder)
        case = read_case(folder)
        assert not case.problems, case.problems[:3]
        said = [Said(case.us, 1, at, "2026-01-01T00:00:00Z", one.statement) for at, one in enumerate(case.statements)]
        record = fold(said)
        assess = lambda: assess_record(fold(said), view="ours", ours=case.us, today=TODAY)  # noqa: E731
        assess()  # the libraries are loaded by the first
        folding = median_time(lambda: fold(said))
        profile = median_time(assess)
        whole = median_time(command("measure", str(folder)))
    print(f"{len(record.subjects('plan'))} plans, {CONFERENCES} conferences, {len(said)} statements; medians of {RUNS}")
    print(f"comity --help        {help_time:6.2f} s   {help_time / empty:5.1f} × an empty Python ({empty:.2f} s)")
    print(
        f"full profile         {profile:6.2f} s   {profile / folding:5.1f} × folding the record alone ({folding:.2f} s)"
    )
    print(f"comity measure CASE  {whole:6.2f} s   {whole / empty:5.1f} × an empty Python; reading and checks included")
    met = help_time <= HELP_LIMIT and profile <= PROFILE_LIMIT
    print(f"targets (help {HELP_LIMIT} s, profile {PROFILE_LIMIT} s): {'met' if met else 'MISSED'}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
