"""한국어 문장. Sentences end in nouns, as reports of a city government do."""

from __future__ import annotations

import re

from comity.measure.words.language import OF_ONE, Language, plain, signed

_UNITS = {
    "people": "{}명",
    "teams": "{}개 팀",
    "memoranda": "{}건",
    "meetings": "{}회",
    "months": "{}개월",
    "days": "{}일",
    "times": "{}회",
}

_PHRASES = {
    "rate_risen": "{indicator:이가} {from_} {before}에서 {to} {after:으로} {size}%p 상승(95% 신뢰구간 {low}~{high}%p)",
    "rate_fallen": "{indicator:이가} {from_} {before}에서 {to} {after:으로} {size}%p 하락(95% 신뢰구간 {low}~{high}%p)",
    "rate_held": "{indicator:은는} {from_} {before}, {to} {after:으로} 비슷한 수준 유지"
    "({points}%p, 95% 신뢰구간 {low}~{high}%p)",
    "rate_too_few": "{indicator:은는} {from_} {before}, {to} {after:으로} {points}%p 차이"
    "(95% 신뢰구간 {low}~{high}%p)이나, 건수가 적어 증감 판단 곤란",
    "rate_undecided": "{indicator:은는} {from_} {before}, {to} {after:으로} {points}%p 차이이나, "
    "결과를 알 수 없는 {undecided}건에 따라 달라질 수 있어 증감 판단 곤란",
    "rate_small": "{indicator:은는} {from_} {before}, {to} {after}: 대상이 {least}건 미만으로 증감 판단 곤란",
    "rate_no_value": "{indicator:은는} {missing} 값이 없어 {from_}·{to} 비교 불가",
    "count_risen": "{indicator:이가} {from_} {before}에서 {to} {after:으로} 증가",
    "count_fallen": "{indicator:이가} {from_} {before}에서 {to} {after:으로} 감소",
    "count_held": "{indicator:은는} {from_}·{to} 모두 {after:으로} 동일",
    "rank_risen": "{indicator:이가} {from_} {before}에서 {to} {after:으로} 격상",
    "rank_fallen": "{indicator:이가} {from_} {before}에서 {to} {after:으로} 하향",
    "rank_held": "{indicator:은는} {from_}·{to} 모두 {after:으로} 동일",
    "single": "{indicator:은는} {to} {value}, 비교할 이전 회의 없음",
    "while_open": "{sentence}(점검 기간 중)",
    "within_team": "[{team}] {sentence}",
    "tally": "{aspect}: 상승 {risen}, 유지 {held}, 하락 {fallen}, 판단 곤란 {too_few}",
    "left_out": "{to} 집계 제외: 미상 {unknown}건, 보고 없음 {no_report}건",
    "left_out_none": "{to} 집계 제외 없음",
    "no_value_needs": "{indicator:은는} 자료가 없어 값 없음({needs})",
    "no_value_at": "{indicator:은는} {at} 값 없음",
    "no_value_yet": "{indicator:은는} 아직 값이 있는 회의 없음",
    "delegation": "{conference} 전체회의 {side} 대표단",
    "gap": "{subject}: {attribute} 미상",
    "gap_plans": "교류·협력안 {total}건 중 {count}건: {attribute} 미상",
    "still_open": "{conference} 전체회의 교류·협력안은 점검 기간이 끝나지 않아 현재 시점 기준으로 집계",
    "apart_above": "{team} {indicator:은는} {own:으로} 다른 팀 {rest}보다 {size}%p 높아 뚜렷한 차이를 보임"
    "(95% 신뢰구간 {low}~{high}%p, 홀름 보정 {probability})",
    "apart_below": "{team} {indicator:은는} {own:으로} 다른 팀 {rest}보다 {size}%p 낮아 뚜렷한 차이를 보임"
    "(95% 신뢰구간 {low}~{high}%p, 홀름 보정 {probability})",
    "apart_none": "다른 팀과 뚜렷이 구별되는 팀 없음. 차이가 가장 큰 것은 {team} {indicator:으로}, "
    "{own}, 다른 팀 {rest}"
    "({points}%p, 95% 신뢰구간 {low}~{high}%p, 홀름 보정 {probability})",
    "apart_nothing": "팀별 건수가 적어 팀 간 비교 불가",
    "shock_fallen": "외부 충격을 겪은 교류·협력안의 추진율은 {hit:으로} 그 밖의 {spared}보다 {size}%p 낮음"
    "(95% 신뢰구간 {low}~{high}%p)",
    "shock_risen": "외부 충격을 겪은 교류·협력안의 추진율은 {hit:으로} 그 밖의 {spared}보다 {size}%p 높음"
    "(95% 신뢰구간 {low}~{high}%p)",
    "shock_held": "외부 충격을 겪은 교류·협력안의 추진율은 {hit:으로} 그 밖의 {spared:과와} 비슷한 수준"
    "({points}%p, 95% 신뢰구간 {low}~{high}%p)",
    "shock_too_few": "외부 충격을 겪은 교류·협력안의 추진율은 {hit}, 그 밖은 {spared:으로} {points}%p 차이"
    "(95% 신뢰구간 {low}~{high}%p)이나, 건수가 적어 판단 곤란",
    "shock_small": "외부 충격을 겪은 교류·협력안의 추진율은 {hit}, 그 밖은 {spared}: 대상이 {least}건 "
    "미만으로 판단 곤란",
    "shock_no_value": "외부 충격을 겪은 교류·협력안과 그 밖의 안은 비교 불가(점검 결과 {hit}, {spared})",
    "shock_conferences": "외부 충격 기간에 예정된 전체회의 {due}회 중 연기 {postponed}회, 취소 "
    "{cancelled}회, 무산 {lapsed}회",
    "shock_met": "{who}: {disruption} 시작 {months} 후 회의 재개",
    "shock_not_met": "{who}: {disruption} 시작 후 {months}간 회의 기록 없음",
    "cycle_positive": "{leader:이가} 높으면 다음 회의의 {follower:도} 높은 경향"
    "(r = {r}, 95% 신뢰구간 {low}~{high}, {pairs}쌍)",
    "cycle_negative": "{leader:이가} 높으면 다음 회의의 {follower:은는} 낮은 경향"
    "(r = {r}, 95% 신뢰구간 {low}~{high}, {pairs}쌍)",
    "cycle_unclear": "{leader:과와} 다음 회의 {follower} 간의 관련성은 판단 곤란"
    "(r = {r}, 95% 신뢰구간 {low}~{high}, {pairs}쌍)",
    "cycle_too_little": "세 측면의 선순환 여부는 판단 불가: 연속된 회의 {pairs}쌍, 최소 {needed}쌍 필요",
    "composite": "{to} 종합값 {value}(가중치를 각각 {least}~{most}배로 바꿀 때 {low}~{high})",
    "composite_no_value": "{to} 종합값 없음: {missing} 값 없음",
}

_NAMES = {
    "rank.10": "직원",
    "rank.20": "팀장",
    "rank.30": "과장",
    "rank.40": "국장",
    "rank.45": "시장조리",
    "rank.50": "부시장",
    "rank.60": "시장",
    "finding.risen": "상승",
    "finding.held": "유지",
    "finding.fallen": "하락",
    "finding.too_few": "판단 곤란",
    "finding.no_value": "값 없음",
    "conference_continuity": "전체회의 개최율",
    "conference_continuity.postponements": "전체회의 연기 횟수",
    "conference_continuity.days_of_delay": "전체회의 지연 일수",
    "conference_interval.variation": "전체회의 간격 변동계수",
    "participants.median_rank": "참가 공무원 직급 중앙값",
    "meetings_between": "전체회의 사이 회의 횟수",
    "teams": "팀 수",
    "head_rank": "단장 직급",
    "participants": "참가자 수",
    "tenure": "연속 참여자 비율",
    "instruments": "양해각서 누계",
    "team_memoranda": "양해각서 체결 팀 비율",
    "follow_up": "양측 이행 점검률",
    "accord": "양측 보고 일치율",
    "precision": "점검 가능 안 비율",
    "mutual_share": "공동안 비율",
    "whole": "위원회 전체",
}

_FIRST_SYLLABLE, _LAST_SYLLABLE, _FINALS, _FINAL_L = 0xAC00, 0xD7A3, 28, 8
# The final sound of each digit as it is read (영 일 이 삼 사 오 육 칠 팔 구): none, ㄹ, or another.
_DIGIT_FINALS = {"0": 1, "1": _FINAL_L, "2": 0, "3": 1, "4": 0, "5": 0, "6": 1, "7": _FINAL_L, "8": _FINAL_L, "9": 0}
_BRACKETS_AT_END = re.compile(r"\([^()]*\)\s*$")
_PAIRS = {"은는": ("은", "는"), "이가": ("이", "가"), "과와": ("과", "와"), "을를": ("을", "를")}


def _final_sound(text: str) -> int | None:
    """The number of the last syllable's final consonant (0: none); None where the reading is not known.

    What stands in brackets at the end is not read: the particle follows the word before them. "%" is 퍼센트.
    """
    last = _BRACKETS_AT_END.sub("", text).rstrip()[-1:]
    if last and _FIRST_SYLLABLE <= ord(last) <= _LAST_SYLLABLE:
        return (ord(last) - _FIRST_SYLLABLE) % _FINALS
    return 0 if last == "%" else _DIGIT_FINALS.get(last)


def _inflect(text: str, ending: str) -> str:
    """`text` with the particle that its last sound asks for; both forms where the reading is not known."""
    final = _final_sound(text)
    if ending == "으로":
        if final is None:
            return f"{text}(으)로"
        return f"{text}로" if final in (0, _FINAL_L) else f"{text}으로"
    if ending not in _PAIRS:
        return text + ending
    closed, opened = _PAIRS[ending]
    if final is None:
        return f"{text}{closed}({opened})"
    return text + (closed if final else opened)


def _quantity(value: float, unit: str) -> str:
    if unit in OF_ONE:
        return f"{value:.2f}"
    return _UNITS.get(unit, "{}").format(plain(value))


LANGUAGE = Language(
    code="ko",
    phrases=_PHRASES,
    names=_NAMES,
    percent=lambda share: f"{100 * share:.1f}%",
    points=lambda value: signed(value, minus="-"),
    size=lambda value: f"{abs(value):.1f}",
    quantity=_quantity,
    conference=lambda number: f"{number}차",
    fraction="{}/{}({})",
    bracket="{}({})",
    listed="·",
    inflect=_inflect,
)
