"""Aspect C, indivisibility and diffuse reciprocity: what is common, whether it lasts and evens out."""

from __future__ import annotations

from comity.measure.catalogue.shape import COMITY, STUDY, Indicator, Variant, Words, words

_EVENNESS = "Shannon entropy of the sides' shares / logarithm of the number of sides"


def _balance(kind: str, names: Words, *, default: bool = False) -> tuple[Variant, Variant]:
    evenness = words(
        f"{_EVENNESS}, of {names['en']} up to this conference",
        f"이번 전체회의까지 {names['ko']}의 측별 비중의 섀넌 엔트로피 / 측 수의 로그",
        f"截至本届会议{names['zh']}的各方份额的香农熵 / 各方数目的对数",
    )
    share = words(
        f"that side's share of {names['en']} up to this conference",
        f"이번 전체회의까지 {names['ko']} 중 해당 측의 비중",
        f"截至本届会议{names['zh']}中该方的份额",
    )
    return (
        Variant(id=kind, unit="evenness", names=names, formula=evenness, default=default),
        Variant(id=f"{kind}:*", per="side", names=names, formula=share),
    )


RECIPROCITY = (
    Indicator(
        id="mutual_promotion_rate",
        aspect="reciprocity",
        names=words("Promotion rate of mutual plans", "공동안 추진율", "共同方案推进率"),
        source=STUDY,
        needs=("plans.progress", "plans.mutual"),
        rate=True,
        variants=(
            Variant(
                id="mutual",
                default=True,
                names=words("of assessed mutual plans", "평가된 공동안 대비", "占已评估共同方案"),
                formula=words(
                    "promoted mutual plans / assessed mutual plans",
                    "추진된 공동안 / 평가된 공동안",
                    "已推进的共同方案 / 已评估的共同方案",
                ),
            ),
        ),
    ),
    Indicator(
        id="mutual_share",
        aspect="reciprocity",
        names=words("Share of mutual plans", "공동안 비중", "共同方案比重"),
        source=STUDY,
        needs=("plans.mutual",),
        rate=True,
        variants=(
            Variant(
                id="promoted",
                default=True,
                names=words("of promoted plans", "추진된 안 대비", "占已推进方案"),
                formula=words(
                    "mutual promoted plans / promoted plans",
                    "추진된 공동안 / 추진된 안",
                    "已推进的共同方案 / 已推进方案",
                ),
            ),
            Variant(
                id="adopted",
                names=words("of adopted plans", "채택된 안 대비", "占通过方案"),
                formula=words("mutual plans / adopted plans", "공동안 / 채택된 안", "共同方案 / 通过的方案"),
            ),
            Variant(
                id="implemented",
                names=words("of implemented plans", "이행된 안 대비", "占已落实方案"),
                formula=words(
                    "mutual implemented plans / implemented plans",
                    "이행된 공동안 / 이행된 안",
                    "已落实的共同方案 / 已落实方案",
                ),
            ),
        ),
    ),
    Indicator(
        id="retention_rate",
        aspect="reciprocity",
        names=words("Retention rate", "유지율", "延续率"),
        source=STUDY,
        needs=("plans.retained",),
        rate=True,
        variants=(
            Variant(
                id="forward",
                default=True,
                names=words("of the plans of the conference before", "직전 회의의 안 대비", "占上届方案"),
                formula=words(
                    "plans of the conference before that a plan of this one is carried from / plans of the one before",
                    "이번 안으로 이어진 직전 회의의 안 / 직전 회의의 안",
                    "延续到本届的上届方案 / 上届方案",
                ),
            ),
            Variant(
                id="backward",
                names=words("of the plans of this conference", "이번 회의의 안 대비", "占本届方案"),
                formula=words(
                    "plans of this conference carried from one of the conference before / plans of this conference",
                    "직전 회의에서 이어진 이번 안 / 이번 회의의 안",
                    "由上届延续而来的本届方案 / 本届方案",
                ),
            ),
        ),
    ),
    Indicator(
        id="balance",
        aspect="reciprocity",
        names=words("Balance between the sides", "양측의 균형", "各方均衡"),
        source="after Keohane (1986), Reciprocity in international relations; evenness: Pielou (1966)",
        needs=("conferences.host", "plan_sides", "aid"),
        variants=(
            *_balance("hosting", words("hosting", "주최", "主办"), default=True),
            *_balance("proposing", words("proposing plans", "안의 제안", "提出方案")),
            *_balance("doing_alone", words("doing plans alone", "단독안 수행", "单独执行方案")),
            *_balance("aid", words("aid outside the plans", "안 밖의 지원", "方案之外的援助")),
        ),
    ),
    Indicator(
        id="shock_response",
        aspect="reciprocity",
        names=words("Response to a disruption", "외부 충격에 대한 대응", "对外部冲击的应对"),
        source=f"{COMITY}, after {STUDY}",
        needs=("plans.progress", "plans.shocked"),
        variants=(
            Variant(
                id="difference",
                unit="points",
                default=True,
                names=words("hit less spared", "충격 유무의 차", "受冲击与未受冲击之差"),
                formula=words(
                    "promotion rate of plans whose period overlaps a disruption less that of the others",
                    "외부 충격 기간과 겹치는 안의 추진율 - 그 밖의 안의 추진율",
                    "期间与外部冲击重叠的方案推进率减去其余方案的推进率",
                ),
            ),
            Variant(
                id="hit",
                names=words("hit", "충격을 겪은 안", "受冲击方案"),
                formula=words(
                    "promoted / assessed plans whose period overlaps a disruption",
                    "외부 충격 기간과 겹치는 안 중 추진된 안 / 평가된 안",
                    "期间与外部冲击重叠的方案中已推进的 / 已评估的",
                ),
            ),
            Variant(
                id="spared",
                names=words("spared", "그 밖의 안", "其余方案"),
                formula=words(
                    "promoted / assessed plans of the others",
                    "그 밖의 안 중 추진된 안 / 평가된 안",
                    "其余方案中已推进的 / 已评估的",
                ),
            ),
            Variant(
                id="postponed",
                unit="count",
                names=words("conferences postponed", "연기된 전체회의", "延期的全体会议"),
                formula=words(
                    "conferences due during a disruption that were postponed or held later",
                    "외부 충격 기간에 예정되었다가 연기된 전체회의",
                    "外部冲击期间应召开而延期的全体会议",
                ),
            ),
            Variant(
                id="cancelled",
                unit="count",
                names=words("conferences cancelled", "취소된 전체회의", "取消的全体会议"),
                formula=words(
                    "conferences due during a disruption that were cancelled",
                    "외부 충격 기간에 예정되었다가 취소된 전체회의",
                    "外部冲击期间应召开而取消的全体会议",
                ),
            ),
            Variant(
                id="months_to_next:*",
                unit="months",
                per="disruption",
                names=words("months until the next meeting", "다음 회의까지 개월 수", "距下次会议月数"),
                formula=words(
                    "months from the beginning of the disruption to the next held meeting of the team",
                    "외부 충격 시작부터 팀의 다음 회의까지 개월 수",
                    "从外部冲击开始到该组下次会议的月数",
                ),
            ),
        ),
    ),
)
