"""Sixteen readers and two writers at once on a filled workspace (`fill.py`), through a real server.

    python bench/desk/load.py --home FOLDER [--pause 7] [--stay 10] [--seconds 180] [--database-url postgresql://…]

Every reader takes a committee at random, opens some ten of its pages one after the other (the desk, the register with
some filter, a plan, a search, the institutionalization page), reads each for seven seconds on average (what TPC-W took
for a person's time to think; both exponentially distributed), and goes on to another committee. Every writer opens the
form to report on a plan of any committee, signs a report, and goes on after a second. `--pause 1` asks as if a hundred
people read; `--stay 1` takes another committee for every page, so that nothing is remembered of it. Times are from the
first byte sent to the last byte received, on the same machine, and hold what the server needs and the wait for a
processor, which this driver uses too. The number of queries of each page is counted apart, on four committees. It fails
where a target is missed. How quick the machine was before and after is told by a loop.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import re
import secrets
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlencode

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ["DJANGO_SETTINGS_MODULE"] = "comity.desk.web.settings"

READERS, WRITERS = 16, 2
PORT = 8765
LIMITS = {"desk": 100, "register": 100, "plan": 100, "search": 100, "institutionalization": 300}
WORDS = ("환경", "环境", "미세먼지", "青少年", "heritage", "창업 포럼", "培训", "hotline")
FILTERS = (
    "", "?conference=3", "?team=team%2Fculture", "?progress=promoted&view=either", "?mutual=yes", "?horizon=long",
    "?sort=silence", "?page=4",
)  # fmt: skip
COOKIE = "sessionid"
PROGRAM = (sys.executable, "-c", "from comity.cli.main import run; run()")
SERVE = (*PROGRAM, "desk", "serve", "--port", str(PORT))


@dataclass(frozen=True)
class Ways:
    """How many committees and plans of each there are, and how people go about them."""

    committees: int
    plans: int
    pause: float
    stay: float


@dataclass
class Times:
    taken: dict[str, list[float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def add(self, kind: str, seconds: float) -> None:
        self.taken.setdefault(kind, []).append(seconds)


def prepare(count: int) -> list[str]:
    """People who are members of every committee; their sessions."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from comity.desk.models import Committee
    from comity.desk.people.models import Membership, User

    committees = list(Committee.objects.all())
    cookies = []
    for number in range(count):
        role = "reader" if number < READERS else "secretariat"
        name = f"{role}-{number}@bench.example"
        user, new = User.objects.get_or_create(username=name, email=name)
        if new:
            Membership.objects.bulk_create(Membership(user=user, committee=each, role=role) for each in committees)
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create()
        cookies.append(str(session.session_key))
    return cookies


class Browser:
    """One person's connection."""

    def __init__(self, session: str) -> None:
        self.session, self.token = session, secrets.token_hex(16)
        self.connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)

    def ask(self, method: str, path: str, body: dict[str, str] | None = None) -> tuple[int, str, float]:
        headers = {"Cookie": f"{COOKIE}={self.session}; csrftoken={self.token}", "Accept-Language": "ko"}
        content = None
        if body is not None:
            content = urlencode({**body, "csrfmiddlewaretoken": self.token})
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        started = time.perf_counter()
        try:
            answer = self.answer(method, path, content, headers)
        except http.client.RemoteDisconnected:  # it was idle for long; a browser asks again, too
            answer = self.answer(method, path, content, headers)
        text = answer.read().decode()
        return answer.status, text, time.perf_counter() - started

    def answer(self, method: str, path: str, content: str | None, headers: dict[str, str]) -> http.client.HTTPResponse:
        try:
            self.connection.request(method, path, body=content, headers=headers)
            return self.connection.getresponse()
        except (http.client.HTTPException, OSError):
            self.connection.close()
            raise


def address(kind: str, committee: int, *, plans: int, chance: random.Random) -> str:
    place = f"/c/bench-{committee}/"
    return {
        "desk": place,
        "register": f"{place}plans/{chance.choice(FILTERS)}",
        "plan": f"{place}plans/seoul-{chance.randrange(plans)}/",
        "search": f"{place}search/?text={quote(chance.choice(WORDS))}",
        "institutionalization": f"{place}institutionalization/",
    }[kind]


def read(session: str, seed: int, *, until: float, ways: Ways, times: Times) -> None:
    chance, browser = random.Random(seed), Browser(session)
    committee = chance.randrange(ways.committees)
    time.sleep(chance.random() * ways.pause)
    while time.monotonic() < until:
        if chance.random() < 1 / ways.stay:
            committee = chance.randrange(ways.committees)
        kind = chance.choice(list(LIMITS))
        path = address(kind, committee, plans=ways.plans, chance=chance)
        status, _, taken = browser.ask("GET", path)
        if status != 200:
            times.wrong.append(f"{status} {path}")
        times.add(kind, taken)
        if ways.pause:
            time.sleep(chance.expovariate(1 / ways.pause))


def write(session: str, seed: int, *, until: float, ways: Ways, times: Times) -> None:
    chance, browser = random.Random(seed), Browser(session)
    while time.monotonic() < until:
        path = f"/c/bench-{chance.randrange(ways.committees)}/plans/seoul-{chance.randrange(ways.plans)}/report/"
        status, page, _ = browser.ask("GET", path)
        hidden = dict(re.findall(r'name="(once|seen)" value="([^"]*)"', page))
        form = {**hidden, "progress": chance.choice(["promoted", "implemented"]), "on": "2026-11-20"}
        status, page, taken = browser.ask("POST", path, form)
        if status != 302:
            times.wrong.append(f"{status} {path}")
        times.add("(signing a report)", taken)
        time.sleep(chance.expovariate(1))


def run(cookies: list[str], *, seconds: float, ways: Ways, seed: int) -> Times:
    times, until = Times(), time.monotonic() + seconds
    asked = {"until": until, "ways": ways, "times": times}
    threads = [
        threading.Thread(target=read if number < READERS else write, args=(cookie, seed + number), kwargs=asked)
        for number, cookie in enumerate(cookies)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def tell(times: Times) -> bool:
    """Print what was measured; whether every limit was kept."""
    kept = not times.wrong
    print(f"{'page':<22} {'asked':>6} {'median':>8} {'p95':>8} {'slowest':>8}   limit (ms)")
    for kind, taken in sorted(times.taken.items()):
        median, p95 = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
        limit = LIMITS.get(kind)
        mark = "" if limit is None else f"{limit:>4} {'kept' if p95 * 1000 <= limit else 'MISSED'}"
        kept = kept and (limit is None or p95 * 1000 <= limit)
        print(f"{kind:<22} {len(taken):>6} {median * 1000:>8.0f} {p95 * 1000:>8.0f} {max(taken) * 1000:>8.0f}   {mark}")
    for wrong in times.wrong[:10]:
        print("wrong answer:", wrong)
    return kept


def count_queries(session: str, *, committees: int, plans: int) -> None:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"accept-language": "ko", "host": "127.0.0.1"})
    client.cookies[COOKIE] = session
    chance = random.Random(7)
    for kind in LIMITS:
        counted = []
        for _ in range(4):
            path = address(kind, chance.randrange(committees), plans=plans, chance=chance)
            with CaptureQueriesContext(connection) as queries:
                client.get(path)
            counted.append(len(queries))
        print(f"{kind:<22} queries of four pages: {', '.join(map(str, counted))}")


def wait_for_server() -> None:
    for _ in range(200):
        try:
            Browser("none").ask("GET", "/accounts/login/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("the server did not come up")


def spin() -> float:
    """Milliseconds that this machine needs just now for a million turns of a loop: others may be using it, too."""
    started, total = time.perf_counter(), 0
    for number in range(1_000_000):
        total += number * number
    return (time.perf_counter() - started) * 1000


def warm(home: str) -> None:
    """A server that is in use has its database in memory, as far as it fits."""
    for database in Path(home).glob("*.sqlite3"):
        with database.open("rb", buffering=0) as file:
            while file.read(1 << 24):
                pass


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", required=True)
    parser.add_argument("--database-url")
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--pause", type=float, default=7.0, help="seconds that a reader reads, on average")
    parser.add_argument("--stay", type=float, default=10.0, help="pages of one committee after another, on average")
    parser.add_argument("--workers", help="processes for pages; the server's own choice")
    asked = parser.parse_args()
    os.environ["COMITY_HOME"] = asked.home
    if asked.database_url:
        os.environ["COMITY_DATABASE_URL"] = asked.database_url
    from comity.desk.workspace import WEB_SETTINGS, open_workspace

    open_workspace(asked.home, settings=WEB_SETTINGS)
    from comity.desk.models import Committee, PlanLine

    committees, lines = Committee.objects.count(), PlanLine.objects.count()
    plans = PlanLine.objects.filter(committee__key="bench-0").count()
    print(f"{committees} committees, {lines} plans; {READERS} readers, {WRITERS} writers")
    ways = Ways(committees, plans, pause=asked.pause, stay=max(1.0, asked.stay))
    cookies = prepare(READERS + WRITERS)
    count_queries(cookies[0], committees=committees, plans=plans)
    warm(asked.home)
    server = subprocess.Popen(
        [*SERVE, *(["--workers", asked.workers] if asked.workers else []), "--home", asked.home],
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_for_server()
        run(cookies, seconds=20, ways=ways, seed=5000)  # programs and templates are read
        before = min(spin() for _ in range(5))
        kept = tell(run(cookies, seconds=asked.seconds, ways=ways, seed=0))
        print(f"a million turns of a loop: {before:.0f} ms before, {min(spin() for _ in range(5)):.0f} ms after")
    finally:
        server.terminate()
        server.wait(timeout=30)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
