"""The statements of one seeded committee: made for this measurement, no real one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from comity.record import Statement

SIDES = ("seoul", "beijing")
TEAMS = {
    "economy": ("경제팀", "经济组", "Economy Team"),
    "culture": ("문화팀", "文化组", "Culture Team"),
    "education": ("교육팀", "教育组", "Education Team"),
    "environment": ("환경팀", "环境组", "Environment Team"),
}
CITIES = {"seoul": ("서울", "首尔", "Seoul"), "beijing": ("베이징", "北京", "Beijing")}
TOPICS = (
    ("환경 정책", "环境政策", "environment policy"), ("미세먼지", "细颗粒物", "fine dust"),
    ("청소년", "青少年", "youth"), ("관광", "旅游", "tourism"), ("창업", "创业", "start-up"),
    ("문화유산", "文化遗产", "heritage"), ("정보기술", "信息技术", "information technology"),
    ("도시 재생", "城市更新", "urban renewal"), ("교통", "交通", "transport"), ("예술인", "艺术家", "artists"),
    ("도서관", "图书馆", "libraries"), ("직업교육", "职业教育", "vocational training"),
    ("무역", "贸易", "trade"), ("저탄소", "低碳", "low carbon"), ("보건", "卫生", "health"),
    ("축제", "节庆", "festivals"),
)  # fmt: skip
FORMS = (
    ("공동 연구", "联合研究", "joint research"), ("교류 사업", "交流项目", "exchange"), ("포럼", "论坛", "forum"),
    ("연수", "培训", "training"), ("설명회", "推介会", "briefing"), ("직통 연락망", "热线", "hotline"),
    ("시범 사업", "试点项目", "pilot"), ("상호 방문", "互访", "mutual visits"),
)  # fmt: skip
PROGRESS = ("not_started", "promoted", "promoted", "implemented", "implemented", "dropped", "unknown")
FIRST = date(2008, 5, 1)
DAYS_BETWEEN = 820


def statements(*, seed: int, plans: int, conferences: int) -> list[Statement]:
    """What Seoul's ledger says; the words of Beijing are hearsay in it."""
    chance = random.Random(seed)
    return [
        *frame(conferences),
        *plan_statements(chance, plans=plans, conferences=conferences),
        *reports(chance, plans=plans, conferences=conferences),
    ]


def in_languages(names: tuple[str, str, str]) -> dict[str, str]:
    return dict(zip(("ko", "zh", "en"), names, strict=True))


def held_on(conference: int) -> date:
    return FIRST + timedelta(days=DAYS_BETWEEN * (conference - 1))


def conference_of(plan: int, *, plans: int, conferences: int) -> int:
    return 1 + plan * conferences // plans


def frame(conferences: int) -> Iterator[Statement]:
    name = {"ko": "서울-베이징 시험 위원회", "zh": "首尔北京试验委员会", "en": "Seoul-Beijing trial committee"}
    yield Statement("committee/bench", {"names": [{"text": name}], "kind": "bilateral", "sides": list(SIDES)})
    for side, names in CITIES.items():
        yield Statement(f"side/{side}", {"names": in_languages(names), "kind": "city"})
    for team, names in TEAMS.items():
        yield Statement(f"team/{team}", {"names": in_languages(names), "kind": "team", "since": "2008-01-01"})
        for side in SIDES:
            office = {"names": in_languages(names), "side": side, "team": f"team/{team}", "since": "2008-01-01"}
            yield Statement(f"office/{side}-{team}", office)
    for number in range(1, conferences + 1):
        held = str(held_on(number))
        said = {"number": number, "level": "mayor", "host": SIDES[number % 2], "date": held}
        yield Statement(f"conference/{number}", {**said, "status": {"state": "held", "date": held}}, on=held)
        for side in SIDES:
            yield Statement(
                f"delegation/{side}-{number}",
                {"conference": f"conference/{number}", "side": side, "size": 30, "head_rank": "mayor"},
            )
        for team, names in TEAMS.items():
            yield Statement(
                f"instrument/seoul-{number}-{team}",
                {"kind": "memorandum", "title": in_languages(names), "signed": held, "team": f"team/{team}",
                 "conference": f"conference/{number}", "parties": [f"office/{side}-{team}" for side in SIDES]},
            )  # fmt: skip


def plan_statements(chance: random.Random, *, plans: int, conferences: int) -> Iterator[Statement]:
    each = plans // conferences
    for plan in range(plans):
        topic, form = chance.choice(TOPICS), chance.choice(FORMS)
        number = conference_of(plan, plans=plans, conferences=conferences)
        title = {tag: f"{a} {b} {plan}" for tag, a, b in zip(("ko", "zh", "en"), topic, form, strict=True)}
        said = {
            "title": title,
            "conference": f"conference/{number}",
            "team": f"team/{chance.choice(list(TEAMS))}",
            "done_by": chance.choice([["seoul", "beijing"], ["seoul", "beijing"], ["seoul"], ["beijing"]]),
            "proposed_by": [chance.choice(SIDES)],
            "horizon": chance.choice(["near", "near", "long"]),
            "due": str(held_on(number) + timedelta(days=chance.randrange(100, 800))),
        }
        if plan >= each and chance.random() < 0.5:
            said["carried_from"] = [f"plan/seoul-{plan - each}"]
        yield Statement(f"plan/seoul-{plan}", said)


def reports(chance: random.Random, *, plans: int, conferences: int) -> Iterator[Statement]:
    for plan in range(plans):
        number = conference_of(plan, plans=plans, conferences=conferences)
        for side in SIDES:
            if chance.random() < 0.8:
                on = str(held_on(number) + timedelta(days=chance.randrange(30, 700)))
                said = {"plan": f"plan/seoul-{plan}", "progress": chance.choice(PROGRESS)}
                hearsay = {} if side == "seoul" else {"by": side, "source": "minutes"}
                yield Statement(f"report/{side}-{plan}", said, on=on, **hearsay)
