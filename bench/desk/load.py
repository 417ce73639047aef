"""Sixteen readers and two writers at once on a filled workspace (`fill.py`), through a real server.

    python bench/desk/load.py --home FOLDER [--seconds 120] [--database-url postgresql://…]

Every reader opens a page of a committee chosen at random, reads it for a second on average, and opens the next: the
desk, the register with some filter, a plan, a search, the institutionalization page. Every writer opens the form to
report on a plan, and signs a report. Times are from the first byte sent to the last byte received, on the same machine,
and hold what the server needs and the wait for a processor. The number of queries of each page is counted apart, on
four committees. It fails where a target is missed.
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
            self.connection.request(method, path, body=content, headers=headers)
            answer = self.connection.getresponse()
            text = answer.read().decode()
        except (http.client.HTTPException, OSError):
            self.connection.close()
            raise
        return answer.status, text, time.perf_counter() - started


def address(kind: str, committee: int, *, plans: int, chance: random.Random) -> str:
    place = f"/c/bench-{committee}/"
    return {
        "desk": place,
        "register": f"{place}plans/{chance.choice(FILTERS)}",
        "plan": f"{place}plans/seoul-{chance.randrange(plans)}/",
        "search": f"{place}search/?text={quote(chance.choice(WORDS))}",
        "institutionalization": f"{place}institutionalization/",
    }[kind]


def read(session: str, seed: int, *, until: float, committees: int, plans: int, pause: float, times: Times) -> None:
    chance, browser = random.Random(seed), Browser(session)
    while time.monotonic() < until:
        if pause:
            time.sleep(chance.expovariate(1 / pause))
        kind = chance.choice(list(LIMITS))
        path = address(kind, chance.randrange(committees), plans=plans, chance=chance)
        status, _, taken = browser.ask("GET", path)
        if status != 200:
            times.wrong.append(f"{status} {path}")
        times.add(kind, taken)


def write(session: str, seed: int, *, until: float, committees: int, plans: int, times: Times) -> None:
    chance, browser = random.Random(seed), Browser(session)
    while time.monotonic() < until:
        path = f"/c/bench-{chance.randrange(committees)}/plans/seoul-{chance.randrange(plans)}/report/"
        status, page, _ = browser.ask("GET", path)
        hidden = dict(re.findall(r'name="(once|seen)" value="([^"]*)"', page))
        form = {**hidden, "progress": chance.choice(["promoted", "implemented"]), "on": "2026-11-20"}
        status, page, taken = browser.ask("POST", path, form)
        if status != 302:
            times.wrong.append(f"{status} {path}")
        times.add("(signing a report)", taken)
        time.sleep(chance.expovariate(1))


def run(cookies: list[str], *, seconds: float, committees: int, plans: int, pause: float) -> Times:
    times, until = Times(), time.monotonic() + seconds
    asked = {"until": until, "committees": committees, "plans": plans, "times": times}
    threads = [
        threading.Thread(target=read, args=(cookie, seed), kwargs={**asked, "pause": pause})
        for seed, cookie in enumerate(cookies[:READERS])
    ]
    threads += [
        threading.Thread(target=write, args=(cookie, 1000 + seed), kwargs=asked)
        for seed, cookie in enumerate(cookies[READERS:])
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


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", required=True)
    parser.add_argument("--database-url")
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--pause", type=float, default=1.0, help="seconds that a reader reads, on average")
    parser.add_argument("--workers", default="2")
    asked = parser.parse_args()
    os.environ["COMITY_HOME"] = asked.home
    if asked.database_url:
        os.environ["COMITY_DATABASE_URL"] = asked.database_url
    from comity.desk.workspace import WEB_SETTINGS, open_workspace

    open_workspace(asked.home, settings=WEB_SETTINGS)
    from comity.desk.models import Committee, PlanLine

    committees, lines = Committee.objects.count(), PlanLine.objects.count()
    plans = PlanLine.objects.filter(committee__key="bench-0").count()
    print(f"{committees} committees, {lines} plans; {READERS} readers, {WRITERS} writers, {asked.workers} workers")
    cookies = prepare(READERS + WRITERS)
    count_queries(cookies[0], committees=committees, plans=plans)
    command = [sys.executable, "-c", "from comity.cli.main import run; run()", "desk", "serve", "--port", str(PORT)]
    server = subprocess.Popen([*command, "--workers", asked.workers, "--home", asked.home], stdout=subprocess.DEVNULL)
    try:
        wait_for_server()
        run(cookies, seconds=10, committees=committees, plans=plans, pause=asked.pause)  # the caches are warm
        kept = tell(run(cookies, seconds=asked.seconds, committees=committees, plans=plans, pause=asked.pause))
    finally:
        server.terminate()
        server.wait(timeout=30)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
