"""The headings of the assessment in each language. A further language is a further column."""

from __future__ import annotations

from collections.abc import Mapping

from comity.cli.show.lines import safe

LABELS: Mapping[str, Mapping[str, str]] = {
    "as_of": {"en": "as of {date}", "ko": "{date} 기준", "zh": "截至 {date}"},
    "view": {"en": "view: {view}", "ko": "관점: {view}", "zh": "视角：{view}"},
    "ours": {"en": "ours", "ko": "우리 측", "zh": "我方"},
    "theirs": {"en": "theirs", "ko": "상대 측", "zh": "对方"},
    "either": {"en": "either", "ko": "어느 한쪽", "zh": "任一方"},
    "agreed": {"en": "agreed", "ko": "합의", "zh": "一致"},
    "side": {"en": "the word of {side}", "ko": "{side} 측", "zh": "{side}方"},
    "reconstruction": {"en": "RECONSTRUCTION", "ko": "재구성 자료", "zh": "重构资料"},
    "colon": {"en": ": ", "ko": ": ", "zh": "："},
    "comma": {"en": ", ", "ko": ", ", "zh": "，"},
    "semicolon": {"en": "; ", "ko": "; ", "zh": "；"},
    "list": {"en": ", ", "ko": ", ", "zh": "、"},
    "head": {"en": "{number}", "ko": "{number}차", "zh": "第{number}次"},
    "glance": {"en": "At a glance", "ko": "한눈에 보기", "zh": "概览"},
    "no_figures": {
        "en": "the data say nothing of this",
        "ko": "관련 자료 없음",
        "zh": "没有相关资料",
    },
    "undecided": {
        "en": "Too few to tell whether they changed: {names}",
        "ko": "건수가 적어 증감 판단 곤란: {names}",
        "zh": "因数量较少，尚难判断升降：{names}",
    },
    "legend": {
        "en": "24/51: so many of those assessed. [34–60]: 95 % interval, in percent. "
        "So far: the next conference has not been held.",
        "ko": "24/51: 평가된 건수 중 해당 건수. [34–60]: 95% 신뢰구간(%). 잠정: 다음 전체회의 개최 전.",
        "zh": "24/51：已评估项数中的相应项数。[34–60]：95%置信区间（%）。暂计：下一次全体会议尚未举行。",
    },
    "details": {
        "en": "Shortened; --details shows every finding, every interval and everything that is not known.",
        "ko": "요약본입니다. --details를 붙이면 모든 판단, 신뢰구간, 미확인 사항을 표시합니다.",
        "zh": "以上为摘要。加 --details 可显示全部判断、置信区间和不详事项。",
    },
    "needs": {
        "en": "{names}: no value, since nothing is known of {needs}",
        "ko": "{names}: 값 없음(필요한 자료: {needs})",
        "zh": "{names}：没有数值（缺少：{needs}）",
    },
    "needs_many": {
        "en": "No value, for want of data (--details says which): {names}",
        "ko": "자료가 없어 값 없음(필요한 자료는 --details로 표시): {names}",
        "zh": "因缺少资料没有数值（加 --details 可显示所需资料）：{names}",
    },
    "valueless": {"en": "No value at {at}: {names}", "ko": "{at} 값 없음: {names}", "zh": "{at}没有数值：{names}"},
    "lacks": {"en": "{name}, not on record: {parts}", "ko": "{name} 미상: {parts}", "zh": "{name}，不详：{parts}"},
    "conferences": {"en": "Conferences", "ko": "전체회의", "zh": "全体会议"},
    "no": {"en": "no.", "ko": "회차", "zh": "届次"},
    "status": {"en": "status", "ko": "상태", "zh": "状态"},
    "planned_first": {"en": "first planned for", "ko": "당초 예정", "zh": "原定日期"},
    "held_on": {"en": "held on", "ko": "개최일", "zh": "举行日期"},
    "host": {"en": "host", "ko": "주최", "zh": "主办方"},
    "postponed": {"en": "postponed", "ko": "연기", "zh": "延期"},
    "times": {"en": "{count}×", "ko": "{count}회", "zh": "{count}次"},
    "planned": {"en": "planned", "ko": "예정", "zh": "计划中"},
    "held": {"en": "held", "ko": "개최", "zh": "已举行"},
    "cancelled": {"en": "cancelled", "ko": "취소", "zh": "取消"},
    "lapsed": {"en": "lapsed", "ko": "무산", "zh": "未能举行"},
    "disruptions": {"en": "Disruptions", "ko": "외부 충격", "zh": "外部冲击"},
    "still": {"en": "ongoing", "ko": "계속", "zh": "至今"},
    "indicator": {"en": "indicator", "ko": "지표", "zh": "指标"},
    "unknown": {"en": "{count} unknown", "ko": "미상 {count}", "zh": "不明 {count}"},
    "silent": {"en": "{count} no report", "ko": "보고 없음 {count}", "zh": "未报告 {count}"},
    "too_few": {"en": "too few to read", "ko": "건수 부족", "zh": "数量过少"},
    "so_far": {"en": "so far", "ko": "잠정", "zh": "暂计"},
    "team": {"en": "team", "ko": "팀", "zh": "组"},
    "teams": {"en": "Teams side by side", "ko": "팀별 비교", "zh": "各组对比"},
    "shock": {"en": "When a part is hit", "ko": "외부 충격에 대한 대응", "zh": "受冲击时的表现"},
    "cycle": {
        "en": "Do the aspects reinforce each other?",
        "ko": "세 측면의 선순환 여부",
        "zh": "三个方面是否相互促进",
    },
    "differences": {
        "en": "Where the sides' words differ ({count})",
        "ko": "양측 진술이 다른 사항 ({count})",
        "zh": "各方陈述不一致之处（{count}）",
    },
    "none_differ": {"en": "nowhere", "ko": "없음", "zh": "无"},
    "heard": {"en": "as heard", "ko": "전언", "zh": "转述"},
    "unknowns": {"en": "What is not known", "ko": "확인되지 않은 사항", "zh": "尚不清楚的事项"},
    "composite": {"en": "Composite, as asked for", "ko": "요청한 종합값", "zh": "所要求的综合值"},
}

# What an indicator reads, by table and column; for those that have no value since nobody said any of it.
NEEDS: Mapping[str, Mapping[str, str]] = {
    "aid": {"en": "aid", "ko": "지원", "zh": "援助"},
    "conferences": {"en": "the conferences", "ko": "전체회의", "zh": "全体会议"},
    "conferences.date": {"en": "dates of conferences", "ko": "전체회의 개최일", "zh": "全体会议举行日期"},
    "conferences.host": {"en": "hosts of conferences", "ko": "전체회의 주최", "zh": "全体会议主办方"},
    "delegations.head_rank": {"en": "ranks of heads of delegation", "ko": "대표단장의 직급", "zh": "团长级别"},
    "delegations.size": {"en": "sizes of delegations", "ko": "대표단 규모", "zh": "代表团人数"},
    "instruments.between_offices": {
        "en": "memoranda between offices",
        "ko": "부서 간 양해각서",
        "zh": "部门之间的备忘录",
    },
    "instruments.kind": {"en": "memoranda", "ko": "양해각서", "zh": "备忘录"},
    "meetings": {"en": "meetings between conferences", "ko": "전체회의 사이의 회의", "zh": "两届会议之间的会议"},
    "plan_sides": {"en": "who proposed or does a plan", "ko": "안별 제안·이행 측", "zh": "方案的提出方和落实方"},
    "plans.accord": {"en": "reports of both sides", "ko": "양측의 보고", "zh": "双方的报告"},
    "plans.followed_up": {"en": "reports of both sides", "ko": "양측의 보고", "zh": "双方的报告"},
    "plans.mutual": {"en": "which plans both sides do", "ko": "공동안 여부", "zh": "是否为共同方案"},
    "plans.precise": {
        "en": "due dates, owners and measures of success",
        "ko": "기한·담당·성과 지표",
        "zh": "期限、负责人和成效指标",
    },
    "plans.progress": {"en": "progress of plans", "ko": "추진 상황", "zh": "进展"},
    "plans.retained": {"en": "which plans were carried on", "ko": "다음 회의로의 유지 여부", "zh": "方案是否延续"},
    "plans.shocked": {"en": "plans met by a disruption", "ko": "외부 충격을 겪은 안", "zh": "受冲击的方案"},
    "roles": {"en": "who took part in which years", "ko": "참가자 명단", "zh": "参加者名单"},
    "teams": {"en": "the teams' dates", "ko": "팀 설치일", "zh": "各组成立日期"},
}


def label(word: str, language: str, **parts: object) -> str:
    return LABELS[word][language].format(**parts)


def of(said: Mapping[str, str], language: str) -> str:
    """What was said in `language`, else in English, else in any."""
    return safe(said.get(language) or said.get("en") or next(iter(said.values()), ""))
