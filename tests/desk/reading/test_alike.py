from __future__ import annotations

from pathlib import Path

import pytest

from comity.desk.models import Committee
from comity.desk.reading.alike import likeness, pairs_of, read_alike
from comity.desk.store import found_committee
from comity.record import Statement
from tests.desk.factories import say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

PLANS = {
    # key: conference, team, title, carried from
    "a": (1, "environment", {"ko": "대기질 개선 공동연구", "en": "Joint research on air quality"}, None),
    "b": (1, "environment", {"ko": "도시 녹화 기술 교류"}, None),
    "c": (1, "culture", {"ko": "대기질 개선 공동연구"}, None),
    "d": (1, "environment", {"ko": "물 재이용 연수"}, None),
    "e": (2, "environment", {"ko": "대기질 개선을 위한 공동 연구 확대"}, None),
    "f": (2, "environment", {"zh": "空气质量"}, None),
    "g": (2, "environment", {"ko": "물 재이용 연수"}, ["plan/d"]),
    "h": (2, "environment", {"ko": "도시녹화 기술교류", "en": "Greening"}, None),
}


@pytest.fixture
def committee(home: Path) -> Committee:
    found = found_committee(committee="likely", us="seoul")
    for key, (number, team, title, carried) in PLANS.items():
        said = {"conference": f"conference/{number}", "team": f"team/{team}", "title": title}
        say(
            committee=found.key,
            statements=[Statement(f"plan/{key}", said | ({"carried_from": carried} if carried else {}))],
        )
    return found


def test_plans_of_one_team_that_are_called_alike_are_suggested_likeliest_first(committee: Committee) -> None:
    found = read_alike(committee)

    assert [(each.later, each.earlier, each.language) for each in found] == [
        ("plan/h", "plan/b", "ko"),
        ("plan/e", "plan/a", "ko"),
    ]
    assert found[0].score == 1.0
    assert 0.5 < found[1].score < 1.0
    assert found[1].earlier_title["en"] == "Joint research on air quality"


def test_a_link_that_a_person_made_is_suggested_no_longer(committee: Committee) -> None:
    say(committee=committee.key, statements=[Statement("plan/h", {"carried_from": ["plan/b"]})])

    assert [each.later for each in read_alike(committee)] == ["plan/e"]


def test_before_the_second_conference_there_is_nothing_to_carry(committee: Committee) -> None:
    assert read_alike(committee, conference=1) == []
    assert read_alike(committee, conference=3) == []
    assert [each.later for each in read_alike(committee, conference=2)] == ["plan/h", "plan/e"]


def test_likeness_is_the_share_of_pairs_of_letters() -> None:
    assert likeness(pairs_of("Air quality"), pairs_of("air-quality")) == 1.0
    assert likeness(pairs_of("환경"), pairs_of("환경")) == 1.0
    assert likeness(pairs_of("abc"), pairs_of("bcd")) == 0.5
    assert likeness(pairs_of("환경"), pairs_of("교육")) == 0.0
    assert likeness(pairs_of(""), pairs_of("!")) == 0.0
