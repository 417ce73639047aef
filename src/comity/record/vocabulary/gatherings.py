"""Where people meet: conferences, meetings, delegations, agenda items; and what disturbs them."""

# A dagger after a Korean or Chinese string: a native reader should check it (see docs/reference/strings-to-check.md).
from __future__ import annotations

from comity.record.kinds import Cause, Civil, Fields, MapOf, Member, Ref, SideKey, Text, Whole, words
from comity.record.vocabulary.body import NAMES, SINCE, UNTIL
from comity.record.vocabulary.choices import CONFERENCE_STATE, DISRUPTION_KIND, MEETING_KIND, OUTCOME, RANK
from comity.record.vocabulary.shapes import Attribute, subject_type

STATUS = Fields(
    "state of a conference",
    (
        Member("state", CONFERENCE_STATE, required=True),
        Member("date", Civil()),
        Member("from", Civil()),
        Member("cause", Cause()),
        Member("announced_by", SideKey()),
    ),
)

OFFICIALS_BY_RANK = MapOf(RANK, Whole(0))

CONFERENCE = subject_type(
    "conference",
    words("(plenary) conference", "전체회의", "全体会议"),
    Attribute("number", Whole(1, 9_999), words("number", "회차†", "届次†"), required=True),
    Attribute("level", RANK, words("level", "급†", "级别†")),
    Attribute("host", SideKey(), words("host side", "주최측†", "主办方†")),
    Attribute("place", Text(), words("place", "장소†", "地点†")),
    Attribute("date", Civil(), words("date of holding", "개최일†", "召开日期†")),
    Attribute(
        "status", STATUS, words("status", "상태†", "状态†"), history=True, testimony=True,
        note="a history, never a flag: one statement for each state. `date` is the date meant or held, `from` the old "
        "date of a postponed one; the statement's `on` is the day on which the state began to hold",
    ),
)  # fmt: skip

MEETING = subject_type(
    "meeting",
    words("meeting", "회의†", "会议†"),
    Attribute("date", Civil(), words("date", "일자†", "日期†"), required=True),
    Attribute("team", Ref(("team",)), words("team", "팀", "组")),
    Attribute("place", Text(), words("place", "장소†", "地点†")),
    Attribute("kind", MEETING_KIND, words("kind", "유형†", "类型†")),
    Attribute("title", Text(), words("title", "제목†", "标题†")),
    note="between conferences",
)

DELEGATION = subject_type(
    "delegation",
    words("delegation", "대표단", "代表团"),
    Attribute("conference", Ref(("conference",)), words("conference", "전체회의", "全体会议")),
    Attribute("meeting", Ref(("meeting",)), words("meeting", "회의†", "会议†")),
    Attribute("side", SideKey(), words("side", "측†", "方†"), required=True),
    Attribute("size", Whole(0), words("size", "인원†", "人数†")),
    Attribute("head", Text(), words("head", "단장†", "团长†")),
    Attribute("head_rank", RANK, words("head's rank", "단장 직급†", "团长级别†")),
    Attribute("composition", OFFICIALS_BY_RANK, words("composition by rank", "직급별 구성†", "级别构成†")),
    Attribute(
        "composition_by_team", MapOf(Ref(("team",)), OFFICIALS_BY_RANK),
        words("composition by team and rank", "팀·직급별 구성†", "各组级别构成†"),
        note="officials of each team and of the secretariat, by rank",
    ),
    one_of=(("conference", "meeting"),),
)  # fmt: skip

AGENDA_ITEM = subject_type(
    "agenda-item",
    words("agenda item", "의제 (안건)", "议题"),
    Attribute("conference", Ref(("conference",)), words("conference", "전체회의", "全体会议"), required=True),
    Attribute("title", Text(), words("title", "제목†", "标题†"), required=True),
    Attribute("team", Ref(("team",)), words("team", "팀", "组")),
    Attribute("order", Whole(1), words("order", "순서†", "顺序†")),
    Attribute("proposed_by", SideKey(), words("proposed by", "제안측†", "提议方†"), many=True),
    Attribute("plan", Ref(("plan",)), words("plan", "교류·협력안", "交流合作方案†")),
    Attribute("outcome", OUTCOME, words("outcome", "결과†", "结果†"), testimony=True),
)

DISRUPTION = subject_type(
    "disruption",
    words("disruption", "외부 충격†", "外部冲击†"),
    NAMES,
    Attribute("kind", DISRUPTION_KIND, words("kind", "유형†", "类型†")),
    SINCE,
    UNTIL,
    Attribute(
        "touched", Ref(("team", "conference", "meeting", "plan")), words("touched", "영향받은 대상†", "受影响对象†"),
        many=True, note="no word: all of the committee",
    ),
)  # fmt: skip
