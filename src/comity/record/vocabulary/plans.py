"""What is meant to be done, and what became of it: plans, milestones, offers, checks, reports, aid."""

# A dagger after a Korean or Chinese string: a native reader should check it (see docs/reference/strings-to-check.md).
from __future__ import annotations

from comity.record.kinds import Civil, Fields, MapOf, Member, Ref, SideKey, Source, Text, words
from comity.record.vocabulary.choices import ANSWER, HORIZON, PROGRESS
from comity.record.vocabulary.shapes import Attribute, subject_type

OWNER = Fields("owner", (Member("office", Ref(("office",))), Member("person", Ref(("person",)))))

PLAN = subject_type(
    "plan",
    words("exchange and cooperation plan", "교류·협력안", "交流合作方案†"),
    Attribute(
        "conference", Ref(("conference",)), words("adopted at", "채택 회의†", "通过会议†"), required=True,
        note="the conference that adopted it",
    ),
    Attribute("title", Text(), words("title", "제목†", "标题†"), required=True),
    Attribute("team", Ref(("team",)), words("team", "팀", "组")),
    Attribute("proposed_by", SideKey(), words("proposed by", "제안측†", "提议方†"), many=True),
    Attribute(
        "done_by", SideKey(), words("done by", "시행측†", "实施方†"), many=True,
        note="two or more: mutual; one: one-sided; no word: unstated",
    ),
    Attribute("done_parts", MapOf(SideKey(), Text()), words("each side's part", "측별 역할†", "各方分工†")),
    Attribute("horizon", HORIZON, words("horizon", "기간 구분†", "期限类别†"), note="no word: unstated"),
    Attribute("due", Civil(), words("due", "기한†", "期限†")),
    Attribute("owners", MapOf(SideKey(), OWNER), words("owners per side", "측별 담당†", "各方负责人†")),
    Attribute("measure_of_success", Text(), words("measure of success", "성과 지표†", "成效指标†")),
    Attribute(
        "carried_from", Ref(("plan",)), words("retained (carried from)", "유지", "延续†"), many=True,
        note="plans of an earlier conference; a link may be suggested by likeness, but only a person makes it",
    ),
)  # fmt: skip

MILESTONE = subject_type(
    "milestone",
    words("milestone", "중간 목표†", "阶段目标†"),
    Attribute("plan", Ref(("plan",)), words("plan", "교류·협력안", "交流合作方案†"), required=True),
    Attribute("title", Text(), words("title", "제목†", "标题†"), required=True),
    Attribute("due", Civil(), words("due", "기한†", "期限†")),
    note="reported on like a plan",
)

OFFER = subject_type(
    "offer",
    words("offer", "공동 추진 제안†", "合作邀请†"),
    Attribute("plan", Ref(("plan",)), words("plan", "교류·협력안", "交流合作方案†"), required=True),
    Attribute("from", SideKey(), words("from", "제안측†", "提议方†"), required=True),
    Attribute("to", SideKey(), words("to", "상대측†", "受邀方†"), required=True, many=True),
    Attribute("answer", ANSWER, words("answer", "회답†", "答复†"), testimony=True, compared=False),
    Attribute("reason", Text(), words("reason", "사유†", "理由†"), testimony=True, compared=False),
    note="an invitation to do a plan together; each side that is invited answers for itself",
)

CHECK = subject_type(
    "check",
    words("follow-up check", "이행 점검", "落实情况检查†"),
    Attribute("committee", Ref(("committee",)), words("committee", "통합위원회", "混合委员会（混委会）")),
    Attribute("opened", Civil(), words("opened", "시작일†", "启动日期†"), required=True),
    Attribute("closed", Civil(), words("closed", "마감일†", "结束日期†")),
    Attribute("plans", Ref(("plan",)), words("plans asked about", "점검 대상†", "检查对象†"), many=True),
    note="a round of follow-up; its answers are reports",
)

REPORT = subject_type(
    "report",
    words("report", "이행 보고†", "落实情况报告†"),
    Attribute("plan", Ref(("plan",)), words("plan", "교류·협력안", "交流合作方案†"), testimony=True, compared=False),
    Attribute("milestone", Ref(("milestone",)), words("milestone", "중간 목표†", "阶段目标†"), testimony=True,
              compared=False),
    Attribute("progress", PROGRESS, words("progress", "추진 상황†", "进展†"), required=True, testimony=True,
              compared=False),
    Attribute("note", Text(), words("note", "비고†", "备注†"), testimony=True, compared=False),
    Attribute("evidence", Source(), words("evidence", "증빙†", "佐证材料†"), many=True, testimony=True, compared=False),
    one_of=(("plan", "milestone"),),
    note="one side's word on one plan on one date: the side is the statement's `by` or the ledger's own, "
    "the date is the statement's `on`",
)  # fmt: skip

AID = subject_type(
    "aid",
    words("aid", "지원†", "援助†"),
    Attribute("from", SideKey(), words("from", "지원측†", "援助方†"), required=True),
    Attribute("to", SideKey(), words("to", "수혜측†", "受援方†"), required=True),
    Attribute("date", Civil(), words("date", "일자†", "日期†")),
    Attribute("title", Text(), words("title", "제목†", "标题†")),
    note="help outside the plans",
)
