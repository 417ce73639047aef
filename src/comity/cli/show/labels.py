"""The headings of the assessment in each language. A further language is a further column."""

from __future__ import annotations

from collections.abc import Mapping

LABELS: Mapping[str, Mapping[str, str]] = {
    "as_of": {"en": "as of {date}", "ko": "{date} 기준", "zh": "截至 {date}"},
    "view": {"en": "view: {view}", "ko": "관점: {view}", "zh": "视角：{view}"},
    "ours": {"en": "ours", "ko": "우리", "zh": "我方"},
    "theirs": {"en": "theirs", "ko": "상대", "zh": "对方"},
    "either": {"en": "either", "ko": "어느 한쪽", "zh": "任一方"},
    "agreed": {"en": "agreed", "ko": "합의", "zh": "一致"},
    "side": {"en": "the word of {side}", "ko": "{side} 측", "zh": "{side}方"},
    "reconstruction": {"en": "RECONSTRUCTION", "ko": "재구성 자료", "zh": "重构资料"},
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
    "lapsed": {"en": "lapsed", "ko": "미개최", "zh": "逾期未举行"},
    "disruptions": {"en": "Disruptions", "ko": "외부 충격", "zh": "外部冲击"},
    "still": {"en": "still", "ko": "계속", "zh": "至今"},
    "indicator": {"en": "indicator", "ko": "지표", "zh": "指标"},
    "finding": {"en": "finding", "ko": "판단", "zh": "判断"},
    "unknown": {"en": "{count} unknown", "ko": "미상 {count}", "zh": "不明 {count}"},
    "silent": {"en": "{count} silent", "ko": "무보고 {count}", "zh": "无报告 {count}"},
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
    "and_more": {"en": "… and {count} more", "ko": "… 외 {count}건", "zh": "……另有 {count} 项"},
    "composite": {"en": "Composite, as asked for", "ko": "요청한 종합값", "zh": "所要求的综合值"},
    "findings": {"en": "Findings", "ko": "주요 변화", "zh": "主要变化"},
    "people": {"en": "{count} people", "ko": "{count}명", "zh": "{count} 人"},
}


def label(word: str, language: str, **parts: object) -> str:
    return LABELS[word][language].format(**parts)


def of(said: Mapping[str, str], language: str) -> str:
    """What was said in `language`, else in English, else in any."""
    return said.get(language) or said.get("en") or next(iter(said.values()), "")
