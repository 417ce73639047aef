"""Aspect B, generalized principles of conduct: the rules, and whether promises are kept."""

from __future__ import annotations

from comity.measure.catalogue.shape import COMITY, STUDY, Indicator, Variant, words

_ASSESSED = words("of assessed plans", "평가된 안 대비", "占已评估方案")
_ADOPTED = words("of adopted plans", "채택된 안 대비", "占通过方案")

PRINCIPLES = (
    Indicator(
        id="instruments",
        aspect="principles",
        names=words("Memoranda signed", "양해각서 체결", "签署的备忘录"),
        source=STUDY,
        needs=("instruments.kind", "conferences.date"),
        variants=(
            Variant(
                id="in_all",
                unit="count",
                default=True,
                names=words("in all", "누계", "累计"),
                formula=words(
                    "memoranda signed up to and at this conference",
                    "이번 전체회의까지 체결된 양해각서 수",
                    "截至本届会议签署的备忘录数",
                ),
            ),
            Variant(
                id="at_conference",
                unit="count",
                names=words("at the conference", "회의에서", "会议上"),
                formula=words(
                    "memoranda signed at this conference", "이번 전체회의에서 체결된 수", "本届会议上签署的数量"
                ),
            ),
            Variant(
                id="in_force",
                unit="count",
                names=words("in force", "유효", "有效"),
                formula=words(
                    "memoranda in force on the day of the conference",
                    "전체회의 개최일에 유효한 양해각서 수",
                    "会议举行之日有效的备忘录数",
                ),
            ),
        ),
    ),
    Indicator(
        id="team_memoranda",
        aspect="principles",
        names=words("Teams with a memorandum", "양해각서를 둔 팀", "签有备忘录的组"),
        source=STUDY,
        needs=("instruments.between_offices", "teams", "conferences.date"),
        rate=True,
        variants=(
            Variant(
                id="teams",
                default=True,
                names=words("of teams", "팀 대비", "占各组"),
                formula=words(
                    "teams with a memorandum between their offices in force / teams in force",
                    "담당부서 간 양해각서가 유효한 팀 / 운영 중인 팀",
                    "主管部门之间备忘录有效的组 / 现有各组",
                ),
            ),
        ),
    ),
    Indicator(
        id="promotion_rate",
        aspect="principles",
        names=words("Promotion rate", "추진율", "推进率"),
        source=STUDY,
        needs=("plans.progress",),
        rate=True,
        variants=(
            Variant(
                id="assessed",
                default=True,
                names=_ASSESSED,
                formula=words(
                    "plans promoted, implemented, or dropped after being promoted / assessed plans "
                    "(not started, promoted, implemented, dropped)",
                    "추진·이행되었거나 추진 후 중단된 안 / 평가된 안(미착수, 추진, 이행, 중단)",
                    "已推进、已落实或推进后放弃的方案 / 已评估方案（未启动、推进、落实、放弃）",
                ),
            ),
            Variant(
                id="adopted",
                names=_ADOPTED,
                formula=words(
                    "the same / all adopted plans; unknown and silent ones stay in the denominator, shown beside",
                    "위와 같음 / 채택된 모든 안(확인 불가·무보고 포함, 따로 표시)",
                    "同上 / 全部通过的方案（不明和未报告者计入分母并另列）",
                ),
            ),
        ),
    ),
    Indicator(
        id="implementation_rate",
        aspect="principles",
        names=words("Implementation rate", "이행률", "落实率"),
        source=STUDY,
        needs=("plans.progress",),
        rate=True,
        variants=(
            Variant(
                id="assessed",
                default=True,
                names=_ASSESSED,
                formula=words(
                    "plans implemented / assessed plans", "이행된 안 / 평가된 안", "已落实的方案 / 已评估方案"
                ),
            ),
            Variant(
                id="promoted",
                names=words("of promoted plans", "추진된 안 대비", "占已推进方案"),
                formula=words(
                    "plans implemented / promoted plans", "이행된 안 / 추진된 안", "已落实的方案 / 已推进方案"
                ),
            ),
            Variant(
                id="adopted",
                names=_ADOPTED,
                formula=words(
                    "plans implemented / all adopted plans; unknown and silent ones stay in the denominator",
                    "이행된 안 / 채택된 모든 안(확인 불가·무보고 포함)",
                    "已落实的方案 / 全部通过的方案（不明和未报告者计入分母）",
                ),
            ),
        ),
    ),
    Indicator(
        id="follow_up",
        aspect="principles",
        names=words("Followed up by both sides", "양측 이행 점검률", "双方检查率"),
        source=f"{COMITY}, after the mutual regulation mechanism of {STUDY}",
        needs=("plans.followed_up",),
        rate=True,
        variants=(
            Variant(
                id="plans",
                default=True,
                names=words("of plans", "안 대비", "占方案"),
                formula=words(
                    "plans on which every side that does them reported before the next conference / plans",
                    "수행하는 모든 측이 다음 전체회의 전에 보고한 안 / 안",
                    "各执行方均在下届会议前报告的方案 / 方案",
                ),
            ),
        ),
    ),
    Indicator(
        id="accord",
        aspect="principles",
        names=words("Both sides tell the same story", "양측 보고 일치율", "双方说法一致率"),
        source=COMITY,
        needs=("plans.accord",),
        rate=True,
        variants=(
            Variant(
                id="spoken",
                default=True,
                names=words("of plans on which all spoke", "모두 보고한 안 대비", "占各方均已报告的方案"),
                formula=words(
                    "plans on which the sides' latest progress agrees / plans on which all of them spoke",
                    "각 측의 최근 보고가 일치하는 안 / 모든 측이 보고한 안",
                    "各方最新进展一致的方案 / 各方均已报告的方案",
                ),
            ),
        ),
    ),
    Indicator(
        id="precision",
        aspect="principles",
        names=words("Plans that can be checked", "점검 가능한 안", "可检查的方案"),
        source=COMITY,
        needs=("plans.precise",),
        rate=True,
        variants=(
            Variant(
                id="plans",
                default=True,
                names=words("of plans", "안 대비", "占方案"),
                formula=words(
                    "plans with an owner on every doing side, a due date and a measure of success / plans",
                    "모든 수행 측의 담당자, 기한, 성과 기준이 있는 안 / 안",
                    "各执行方均有负责人、有期限和成效标准的方案 / 方案",
                ),
            ),
        ),
    ),
)
