"""Whole committees for the tests of the desk. Each is put into the current database, in the name of Seoul."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from comity.desk.models import Committee
from comity.desk.store import found_committee, say_new
from comity.documents.case import Case, read_case
from comity.record import Statement

CASES = Path(__file__).parents[2] / "cases"
RECONSTRUCTION = "seoul-beijing-2020-reconstruction"
NETWORK = "capitals"
CITIES = {
    "seoul": ("서울", "首尔", "Seoul"),
    "beijing": ("베이징", "北京", "Beijing"),
    "tokyo": ("도쿄", "东京", "Tokyo"),
    "ulaanbaatar": ("울란바토르", "乌兰巴托", "Ulaanbaatar"),
    "hanoi": ("하노이", "河内", "Hanoi"),
    "jakarta": ("자카르타", "雅加达", "Jakarta"),
    "bangkok": ("방콕", "曼谷", "Bangkok"),
}
TEAMS = {"environment": ("환경팀", "环境组", "Environment Team"), "culture": ("문화팀", "文化组", "Culture Team")}


def seoul_beijing() -> Committee:
    """The sourced case: few plans, many conferences, meetings and papers."""
    return load_case("seoul-beijing")


def reconstruction() -> Committee:
    """169 plans over three conferences, with reports of both sides."""
    return load_case("seoul-beijing-2020")


def load_case(folder: str) -> Committee:
    case = case_in(folder)
    committee = found_committee(committee=case.committee, us=case.us)
    say_new(committee=case.committee, statements=[placed.statement for placed in case.statements])
    return committee


@cache
def case_in(folder: str) -> Case:
    case = read_case(CASES / folder)
    assert case.problems == ()
    return case


def network(sides: int = 7) -> Committee:
    """A committee of `sides` cities: two teams, two conferences, six plans with several doers, some reported on.

    Seoul alone keeps its ledger; what the others report is hearsay.
    """
    committee = found_committee(committee=NETWORK, us="seoul")
    say_new(committee=NETWORK, statements=list(network_statements(tuple(CITIES)[:sides])))
    return committee


def network_statements(cities: tuple[str, ...]) -> Iterator[Statement]:
    yield from bodies(cities)
    yield from gatherings(cities)
    yield from plans(cities)
    yield from reports(cities)


def bodies(cities: tuple[str, ...]) -> Iterator[Statement]:
    names = text("수도 환경 네트워크", "首都环境网络", "Network of Capitals")
    yield Statement(f"committee/{NETWORK}", {"names": names, "kind": "network", "sides": list(cities)})
    for city in cities:
        yield Statement(f"side/{city}", {"names": text(*CITIES[city]), "kind": "city", "since": "2021-05-01"})
    for team, named in TEAMS.items():
        yield Statement(f"team/{team}", {"names": text(*named), "since": "2021-05-01"})
        for city in cities:
            office = {"en": f"{CITIES[city][2]} {team} office"}
            yield Statement(f"office/{city}-{team}", {"names": office, "side": city, "team": f"team/{team}"})


def gatherings(cities: tuple[str, ...]) -> Iterator[Statement]:
    for number, date in ((1, "2022-06-10"), (2, "2024-06-12")):
        conference = f"conference/{number}"
        yield Statement(conference, {"number": number, "date": date, "host": cities[number - 1]})
        yield Statement(conference, {"status": {"state": "held", "date": date}}, on=date)
        for city in cities:
            said = {"conference": conference, "side": city, "size": 4 + number, "head_rank": "bureau"}
            yield Statement(f"delegation/{city}-{number}", said)


def plans(cities: tuple[str, ...]) -> Iterator[Statement]:
    """Done by all, by the first two, by one; the first of the second conference is carried from that of the first."""
    for number in (1, 2):
        for place, doers in enumerate((cities, cities[:2], cities[-1:]), start=1):
            plan = 3 * (number - 1) + place
            team = "environment" if place < 3 else "culture"
            said = {
                "conference": f"conference/{number}",
                "title": text(f"협력안 {plan}", f"合作方案 {plan}", f"Plan {plan}"),
                "team": f"team/{team}",
                "proposed_by": [cities[0]],
                "done_by": list(doers),
                "horizon": "near" if place < 3 else "long",
                "due": f"{2022 + number}-12",
                "owners": {city: {"office": f"office/{city}-{team}"} for city in doers},
            }
            if plan == 4:
                said["carried_from"] = ["plan/seoul-1"]
            yield Statement(f"plan/seoul-{plan}", said)


def reports(cities: tuple[str, ...]) -> Iterator[Statement]:
    """The first two cities report on two plans, unlike on the second of them; on the fourth plan Seoul alone."""
    told = (
        (1, cities[0], "implemented", "2023-03-01"),
        (1, cities[1], "implemented", "2023-04-01"),
        (2, cities[0], "promoted", "2023-03-01"),
        (2, cities[1], "not_started", "2023-05"),
        (4, cities[0], "promoted", "2024-09-15"),
    )
    for number, (plan, city, progress, on) in enumerate(told, start=1):
        said = {"plan": f"plan/seoul-{plan}", "progress": progress}
        yield Statement(f"report/seoul-{number}", said, by=None if city == "seoul" else city, on=on)


def text(ko: str, zh: str, en: str) -> dict[str, str]:
    return {"ko": ko, "zh": zh, "en": en}
