"""Sentences as people of each language would write them."""

from __future__ import annotations

import re

import pytest

from comity.measure.findings import Reading
from comity.measure.profile import profile
from comity.measure.words import language
from tests.measure.factories_assess import figures, plain, series, share

RISEN = series("promotion_rate", [(24, 51), (40, 58)])
FALLEN = series("promotion_rate", [(40, 58), (24, 51)])
HELD = series("promotion_rate", [(500, 1000), (510, 1000)])
UNCLEAR = series("mutual_promotion_rate", [(22, 37), (32, 41)])
SILENT = [share("promotion_rate.adopted", 1, 4, 6), share("promotion_rate.adopted", 2, 0, 6, no_report=6)]
SMALL = series("retention_rate.backward", [(1, 4), (3, 9)])
NO_VALUE = series("promotion_rate", [(24, 51), (0, 0)])
RANK = [plain("head_rank", 1, 50), plain("head_rank", 2, 60)]
TEAMS = [plain("teams", 1, 3), plain("teams", 2, 4)]
MONTHS = [plain("conference_interval", 2, 24.13), plain("conference_interval", 3, 26.3)]
EVENNESS = [plain("balance", 1, 0.0), plain("balance", 2, 1.0)]

SENTENCES = [
    (
        RISEN,
        (
            "Promotion rate rose from 24/51 (47.1 %) at conference 1 to 40/58 (69.0 %) at conference 2, +21.9 points, "
            "95 % interval +3.4 to +38.6"
        ),
        "추진율이 1차 24/51(47.1%)에서 2차 40/58(69.0%)로 21.9%p 상승(95% 신뢰구간 +3.4~+38.6%p)",
        (
            "推进率由第一次全体会议的24/51（47.1%）上升至第二次全体会议的40/58（69.0%），提高21.9个百分点"
            "（95%置信区间：+3.4至+38.6个百分点）"
        ),
    ),
    (
        FALLEN,
        (
            "Promotion rate fell from 40/58 (69.0 %) at conference 1 to 24/51 (47.1 %) at conference 2, −21.9 points, "
            "95 % interval −38.6 to −3.4"
        ),
        "추진율이 1차 40/58(69.0%)에서 2차 24/51(47.1%)로 21.9%p 하락(95% 신뢰구간 -38.6~-3.4%p)",
        (
            "推进率由第一次全体会议的40/58（69.0%）下降至第二次全体会议的24/51（47.1%），降低21.9个百分点"
            "（95%置信区间：-38.6至-3.4个百分点）"
        ),
    ),
    (
        HELD,
        (
            "Promotion rate held: 500/1000 (50.0 %) at conference 1, 510/1000 (51.0 %) at conference 2, +1.0 points, "
            "95 % interval −3.4 to +5.4"
        ),
        "추진율은 1차 500/1000(50.0%), 2차 510/1000(51.0%)으로 비슷한 수준 유지(+1.0%p, 95% 신뢰구간 -3.4~+5.4%p)",
        (
            "推进率基本持平：第一次全体会议为500/1000（50.0%），第二次全体会议为510/1000（51.0%），差值为+1.0个百分点"
            "（95%置信区间：-3.4至+5.4个百分点）"
        ),
    ),
    (
        UNCLEAR,
        (
            "Promotion rate of mutual plans went from 22/37 (59.5 %) at conference 1 "
            "to 32/41 (78.0 %) at conference 2, "
            "+18.6 points, 95 % interval −1.9 to +37.4: too few to tell"
        ),
        (
            "공동안 추진율은 1차 22/37(59.5%), 2차 32/41(78.0%)로 +18.6%p 차이(95% 신뢰구간 -1.9~+37.4%p)이나, "
            "건수가 적어 증감 판단 곤란"
        ),
        (
            "共同方案推进率第一次全体会议为22/37（59.5%），第二次全体会议为32/41（78.0%），差值为+18.6个百分点"
            "（95%置信区间：-1.9至+37.4个百分点），因数量较少，尚难判断升降"
        ),
    ),
    (
        SILENT,
        (
            "Promotion rate (of adopted plans) went from 4/6 (66.7 %) at conference 1 to 0/6 (0.0 %) at conference 2, "
            "−66.7 points; of 6 plans nobody knows, and they could turn it round: too few to tell"
        ),
        (
            "추진율(채택된 안 대비)은 1차 4/6(66.7%), 2차 0/6(0.0%)으로 -66.7%p 차이이나, "
            "결과를 알 수 없는 6건에 따라 달라질 수 있어 증감 판단 곤란"
        ),
        (
            "推进率（占通过方案）第一次全体会议为4/6（66.7%），第二次全体会议为0/6（0.0%），差值为-66.7个百分点，"
            "但另有6项情况不明，可能改变结论，尚难判断升降"
        ),
    ),
    (
        SMALL,
        (
            "Retention rate (of the plans of this conference) was 1/4 (25.0 %) at conference 1 and 3/9 (33.3 %) at "
            "conference 2: fewer than 5 to count, too few to tell"
        ),
        "유지율(이번 회의의 안 대비)은 1차 1/4(25.0%), 2차 3/9(33.3%): 대상이 5건 미만으로 증감 판단 곤란",
        "延续率（占本届方案）第一次全体会议为1/4（25.0%），第二次全体会议为3/9（33.3%），因不足5项，尚难判断升降",
    ),
    (
        NO_VALUE,
        "Promotion rate cannot be compared between conference 1 and conference 2: no value at conference 2",
        "추진율은 2차 값이 없어 1차·2차 비교 불가",
        "推进率在第二次全体会议没有数值，第一次全体会议与第二次全体会议无法比较",
    ),
    (
        RANK,
        "Rank of the heads rose from vice mayor at conference 1 to mayor at conference 2",
        "단장 직급이 1차 부시장에서 2차 시장으로 격상",
        "团长级别由第一次全体会议的副市长升格为第二次全体会议的市长",
    ),
    (
        TEAMS,
        "Number of teams rose from 3 at conference 1 to 4 at conference 2",
        "팀 수가 1차 3개 팀에서 2차 4개 팀으로 증가",
        "组数由第一次全体会议的3个组增至第二次全体会议的4个组",
    ),
    (
        MONTHS,
        "Months between conferences rose from 24.1 months at conference 2 to 26.3 months at conference 3",
        "전체회의 개최 간격이 2차 24.1개월에서 3차 26.3개월로 증가",
        "全体会议间隔由第二次全体会议的24.1个月增至第三次全体会议的26.3个月",
    ),
    (
        EVENNESS,
        "Balance between the sides rose from 0.00 at conference 1 to 1.00 at conference 2",
        "양측의 균형이 1차 0.00에서 2차 1.00으로 증가",
        "各方均衡由第一次全体会议的0.00增至第二次全体会议的1.00",
    ),
]


@pytest.mark.parametrize(("rows", "en", "ko", "zh"), SENTENCES)
def test_a_finding_in_words(rows: list[object], en: str, ko: str, zh: str) -> None:
    found = profile(figures(*rows), committee="a", reading=Reading())  # type: ignore[arg-type]

    (finding,) = [each for aspect in found.aspects for series in aspect.series for each in series.findings]
    assert dict(finding.words) == {"en": en, "ko": ko, "zh": zh}


@pytest.mark.parametrize(
    ("word", "particles"),
    [
        ("추진율", "추진율은 추진율이 추진율과 추진율로"),
        ("교육팀", "교육팀은 교육팀이 교육팀과 교육팀으로"),
        ("횟수", "횟수는 횟수가 횟수와 횟수로"),
        ("40/58(69.0%)", "40/58(69.0%)은 40/58(69.0%)이 40/58(69.0%)과 40/58(69.0%)로"),
        ("3/10(30.0%)", "3/10(30.0%)은 3/10(30.0%)이 3/10(30.0%)과 3/10(30.0%)으로"),
        ("69.0%", "69.0%는 69.0%가 69.0%와 69.0%로"),
        ("3", "3은 3이 3과 3으로"),
        (
            "이행률(채택된 안 대비)",
            "이행률(채택된 안 대비)은 이행률(채택된 안 대비)이 이행률(채택된 안 대비)과 이행률(채택된 안 대비)로",
        ),
        ("ICLEI", "ICLEI은(는) ICLEI이(가) ICLEI과(와) ICLEI(으)로"),
    ],
)
def test_a_korean_particle_follows_the_last_sound(word: str, particles: str) -> None:
    inflect = language("ko").inflect

    assert " ".join(inflect(word, each) for each in ("은는", "이가", "과와", "으로")) == particles


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "第一次全体会议"),
        (10, "第十次全体会议"),
        (12, "第十二次全体会议"),
        (20, "第二十次全体会议"),
        (101, "第101次全体会议"),
    ],
)
def test_chinese_conferences_are_numbered_in_characters(number: int, text: str) -> None:
    assert language("zh").conference(number) == text


def test_no_korean_letters_are_spaced_out() -> None:
    spaced_out = re.compile(r"(?<!\S)[가-힣] [가-힣] [가-힣](?!\S)")

    assert [phrase for phrase in language("ko").phrases.values() if spaced_out.search(phrase)] == []


def test_no_chinese_letters_are_spaced_out() -> None:
    spaced_out = re.compile(r"[\u4e00-\u9fff] [\u4e00-\u9fff]")

    assert [phrase for phrase in language("zh").phrases.values() if spaced_out.search(phrase)] == []
