"""Aspect A, in-group identity: whether there is a body, whether it meets, and who comes."""

from __future__ import annotations

from comity.measure.catalogue.shape import COMITY, STUDY, Indicator, Variant, words

_SIDE = words("one side", "각 측", "各方")

IDENTITY = (
    Indicator(
        id="conference_continuity",
        aspect="identity",
        names=words("Conferences held", "전체회의 개최율", "全体会议举行率"),
        source=STUDY,
        needs=("conferences",),
        rate=True,
        variants=(
            Variant(
                id="due",
                default=True,
                names=words("of those due so far", "기한이 된 회의 대비", "占应召开次数"),
                formula=words(
                    "held / (held + cancelled + lapsed) among conferences due so far",
                    "개최 / (개최 + 취소 + 무산), 지금까지 개최 예정이던 전체회의 기준",
                    "已举行 /（已举行 + 取消 + 未能举行），以迄今应召开的全体会议计",
                ),
            ),
            Variant(
                id="postponements",
                unit="count",
                names=words("postponements", "연기 횟수", "延期次数"),
                formula=words(
                    "how often a conference was postponed; of the whole record, their sum",
                    "전체회의가 연기된 횟수, 전체로는 그 합",
                    "全体会议延期的次数；总体为其合计",
                ),
            ),
            Variant(
                id="days_of_delay",
                unit="days",
                names=words("days of delay", "지연 일수", "延迟天数"),
                formula=words(
                    "days from the first planned date to the day on which it was held; of the whole record, their sum",
                    "최초 예정일부터 개최일까지의 일수, 전체로는 그 합",
                    "从最初计划日期到实际举行日期的天数；总体为其合计",
                ),
            ),
        ),
    ),
    Indicator(
        id="conference_interval",
        aspect="identity",
        names=words("Months between conferences", "전체회의 개최 간격", "全体会议间隔"),
        source=STUDY,
        needs=("conferences.date",),
        variants=(
            Variant(
                id="mean_months",
                unit="months",
                default=True,
                names=words("mean", "평균", "平均"),
                formula=words(
                    "mean number of months between held conferences up to this one",
                    "이번까지 개최된 전체회의 사이의 평균 개월 수",
                    "截至本次各届已举行会议之间的平均月数",
                ),
            ),
            Variant(
                id="months",
                unit="months",
                names=words("since the one before", "직전 회의 이후", "距上届"),
                formula=words(
                    "months from the held conference before to this one",
                    "직전 개최 전체회의부터 이번까지 개월 수",
                    "从上届已举行会议到本届的月数",
                ),
            ),
            Variant(
                id="longest_months",
                unit="months",
                names=words("longest", "최장", "最长"),
                formula=words("longest of them", "그중 가장 긴 간격", "其中最长者"),
            ),
            Variant(
                id="variation",
                unit="ratio",
                names=words("coefficient of variation", "변동계수", "变异系数"),
                formula=words(
                    "sample standard deviation of the intervals / their mean (two intervals at least)",
                    "간격의 표본표준편차 / 평균(간격 2개 이상)",
                    "间隔的样本标准差 / 平均值（至少两个间隔）",
                ),
            ),
            Variant(
                id="since_last",
                unit="months",
                names=words("since the last", "최근 개최 후 경과", "距上次"),
                formula=words(
                    "months from the conference held last to the date of the assessment",
                    "마지막 개최일부터 평가일까지 개월 수",
                    "从最近一次举行到评估日的月数",
                ),
            ),
        ),
    ),
    Indicator(
        id="meetings_between",
        aspect="identity",
        names=words("Meetings between conferences", "전체회의 사이의 회의", "两届会议之间的会议"),
        source=STUDY,
        needs=("meetings", "conferences.date"),
        variants=(
            Variant(
                id="between",
                unit="count",
                default=True,
                names=words("since the conference before", "직전 전체회의 이후", "自上届会议以来"),
                formula=words(
                    "meetings after the conference before and up to this one",
                    "직전 전체회의 다음 날부터 이번 전체회의까지 열린 회의 수",
                    "上届会议之后至本届会议为止举行的会议次数",
                ),
            ),
            Variant(
                id="per_year",
                unit="count",
                names=words("a year", "연간", "每年"),
                formula=words(
                    "the same / years between the two", "위의 수 / 두 전체회의 사이의 연수", "同上 / 两届间隔年数"
                ),
            ),
            Variant(
                id="since_last",
                unit="count",
                names=words("since the last conference", "최근 전체회의 이후", "最近一届会议之后"),
                formula=words(
                    "meetings after the conference held last, up to the date of the assessment",
                    "마지막 전체회의 이후 평가일까지 열린 회의 수",
                    "最近一届会议之后至评估日举行的会议次数",
                ),
            ),
        ),
    ),
    Indicator(
        id="teams",
        aspect="identity",
        names=words("Teams", "팀", "组"),
        source=STUDY,
        needs=("teams", "conferences.date"),
        variants=(
            Variant(
                id="in_force",
                unit="count",
                default=True,
                names=words("in force", "운영 중", "现有"),
                formula=words(
                    "teams (without the secretariat) in force on the day of the conference",
                    "전체회의 개최일에 운영 중인 팀 수(사무국 제외)",
                    "会议举行之日现有的组数（不含秘书处）",
                ),
            ),
            Variant(
                id="new",
                unit="count",
                names=words("new", "신설", "新增"),
                formula=words(
                    "in force now, not at the conference before",
                    "직전 전체회의 이후 신설된 팀 수",
                    "上届会议以来新增的组数",
                ),
            ),
            Variant(
                id="ended",
                unit="count",
                names=words("ended", "종료", "终止"),
                formula=words(
                    "in force at the conference before, not now",
                    "직전 전체회의 이후 종료된 팀 수",
                    "上届会议以来终止的组数",
                ),
            ),
        ),
    ),
    Indicator(
        id="head_rank",
        aspect="identity",
        names=words("Rank of the heads", "단장의 직급", "团长级别"),
        source=STUDY,
        needs=("delegations.head_rank",),
        variants=(
            Variant(
                id="lowest",
                unit="rank",
                default=True,
                names=words("lowest of the sides", "각 측 중 가장 낮은 직급", "各方中最低"),
                formula=words(
                    "the lowest of the sides' head ranks, where every side's is known",
                    "각 측 단장 직급 중 가장 낮은 것(모든 측의 직급을 알 때)",
                    "各方团长级别中的最低者（须各方均已知）",
                ),
            ),
            Variant(
                id="side:*",
                unit="rank",
                per="side",
                names=_SIDE,
                formula=words("rank of that side's head", "해당 측 단장의 직급", "该方团长的级别"),
            ),
        ),
    ),
    Indicator(
        id="participants",
        aspect="identity",
        names=words("Participants", "참가자", "参加人数"),
        source=STUDY,
        needs=("delegations.size",),
        variants=(
            Variant(
                id="all",
                unit="people",
                default=True,
                names=words("in all", "전체", "合计"),
                formula=words(
                    "sizes of all delegations, where every side's is known",
                    "모든 대표단의 인원(모든 측의 인원을 알 때)",
                    "各代表团人数之和（须各方均已知）",
                ),
            ),
            Variant(
                id="side:*",
                unit="people",
                per="side",
                names=_SIDE,
                formula=words("size of that side's delegation", "해당 측 대표단의 인원", "该方代表团人数"),
            ),
            Variant(
                id="rank:*",
                unit="people",
                per="rank",
                names=words("officials of a rank", "직급별 공무원", "各级别官员"),
                formula=words(
                    "officials of that rank (10 staff … 60 mayor)",
                    "해당 직급 공무원 수(10 직원 … 60 시장)",
                    "该级别官员人数（10 科员 … 60 市长）",
                ),
            ),
            Variant(
                id="median_rank",
                unit="rank",
                names=words("median rank", "직급 중앙값", "级别中位数"),
                formula=words(
                    "median rank of the officials; the lower of the two middle ones",
                    "공무원 직급의 중앙값(가운데가 둘이면 낮은 쪽)",
                    "官员级别的中位数（中间有两个时取较低者）",
                ),
            ),
        ),
    ),
    Indicator(
        id="tenure",
        aspect="identity",
        names=words("People who were there before", "연속 참여자 비율", "连续参加者比例"),
        source=COMITY,
        needs=("roles",),
        rate=True,
        variants=(
            Variant(
                id="people",
                default=True,
                names=words("of all", "전체", "全体"),
                formula=words(
                    "delegates and team officials who had a role at the conference before / all of them",
                    "직전 전체회의에서도 직책을 맡은 대표·팀 공무원 / 전체",
                    "上届会议时已任职的代表和组内官员 / 全部",
                ),
            ),
            Variant(
                id="side:*",
                per="side",
                names=_SIDE,
                formula=words("the same, of one side", "해당 측만", "仅该方"),
            ),
        ),
    ),
)
