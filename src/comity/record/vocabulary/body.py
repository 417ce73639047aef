"""The committee and those who are in it: sides, teams, offices, persons and their roles."""

# A dagger after a Korean or Chinese string: a native reader should check it (see docs/reference/strings-to-check.md).
from __future__ import annotations

from comity.record.kinds import (
    Civil,
    Country,
    Digest,
    Fields,
    Language,
    Member,
    Names,
    Ref,
    SideKey,
    Text,
    Whole,
    words,
)
from comity.record.vocabulary.choices import COMMITTEE_KIND, PERSON_KIND, RANK, SIDE_KIND, SIDE_STATUS, TEAM_KIND
from comity.record.vocabulary.shapes import Attribute, subject_type

MILLIONTHS = 1_000_000
PLACE_ON_EARTH = Fields(
    "place on the earth",
    (
        Member("lat_e6", Whole(-90 * MILLIONTHS, 90 * MILLIONTHS), required=True),
        Member("lon_e6", Whole(-180 * MILLIONTHS, 180 * MILLIONTHS), required=True),
    ),
)

NAMES = Attribute("names", Text(), words("names", "명칭†", "名称†"), required=True)
SINCE = Attribute("since", Civil(), words("since", "시작일†", "起始日期†"))
UNTIL = Attribute("until", Civil(), words("until", "종료일†", "终止日期†"))

COMMITTEE = subject_type(
    "committee",
    words("joint committee", "통합위원회", "混合委员会（混委会）"),
    Attribute(
        "names", Names(), words("names", "명칭†", "名称†"), required=True, note="several, each with its user and time"
    ),
    Attribute("kind", COMMITTEE_KIND, words("kind", "유형†", "类型†")),
    Attribute("founded", Civil(), words("founded", "설립일†", "成立日期†")),
    Attribute("purposes", Text(), words("purposes", "목적†", "宗旨†")),
    Attribute(
        "sides", SideKey(), words("order of the sides", "참여 도시 순서†", "参与方顺序†"), many=True, compared=False,
        note="every side may put itself first; the word of the side that joined first gives the record's order",
    ),
    Attribute(
        "checks_a_year", Whole(1, 12),
        words("follow-up checks a year", "연간 이행 점검 횟수†", "每年落实情况检查次数†"),
        note="the rhythm that the sides mean to keep; no word: none is set",
    ),
    Attribute(
        "reconstruction", Text(), words("reconstruction", "재구성†", "重构†"), compared=False,
        note="said only where the record is a reconstruction and not what the sides wrote: what was invented, and why",
    ),
)  # fmt: skip

SIDE = subject_type(
    "side",
    words("side", "측†", "方†"),
    NAMES,
    Attribute("kind", SIDE_KIND, words("kind", "유형†", "类型†")),
    Attribute("country", Country(), words("country", "국가†", "国家†")),
    Attribute("place", PLACE_ON_EARTH, words("place", "위치†", "位置†"), note="millionths of a degree"),
    Attribute("since", Civil(), words("member since", "가입일†", "加入日期†")),
    Attribute("until", Civil(), words("member until", "탈퇴일†", "退出日期†")),
    Attribute("status", SIDE_STATUS, words("status", "지위†", "身份†")),
)

TEAM = subject_type(
    "team",
    words("team", "팀", "组"),
    NAMES,
    Attribute("kind", TEAM_KIND, words("kind", "유형†", "类型†"), note="no word: a team"),
    SINCE,
    UNTIL,
    Attribute("remit", Text(), words("remit", "담당 업무†", "职责†")),
    Attribute(
        "urgent_matters", Text(), words("urgent matters", "긴급 사안 처리†", "紧急事项处理†"),
        note="how the team's offices settle urgent matters between conferences",
    ),
)  # fmt: skip

OFFICE = subject_type(
    "office",
    words("responsible office", "담당부서", "主管部门†"),
    NAMES,
    Attribute("side", SideKey(), words("side", "측†", "方†"), required=True),
    Attribute("team", Ref(("team",)), words("team", "팀", "组")),
    SINCE,
    UNTIL,
    Attribute("renamed_from", Ref(("office",)), words("renamed from", "이전 명칭†", "原名称†")),
    note="its counterpart is the other sides' office of the same team",
)

PERSON = subject_type(
    "person",
    words("person", "인물†", "人员†"),
    Attribute("names", Text(), words("names", "성명†", "姓名†"), note="native script and romanised: ko and ko-Latn"),
    Attribute("languages", Language(), words("languages", "구사 언어†", "语言†"), many=True),
    Attribute("kind", PERSON_KIND, words("kind", "유형†", "类型†")),
    Attribute("fields", Text(), words("fields of expertise", "전문 분야†", "专业领域†")),
    Attribute(
        "digest", Digest(), words("salted digest", "솔트 해시값†", "加盐摘要†"), compared=False,
        note="stands for a name that is kept locally and can be erased",
    ),
    note="local by default: a ledger carries the digest unless the person is marked as shared",
)  # fmt: skip

ROLE = subject_type(
    "role",
    words("role", "직책†", "职务†"),
    Attribute("person", Ref(("person",)), words("person", "인물†", "人员†"), required=True),
    Attribute("office", Ref(("office",)), words("office", "부서†", "部门†")),
    Attribute("side", SideKey(), words("side", "측†", "方†")),
    Attribute("conference", Ref(("conference",)), words("conference", "전체회의", "全体会议")),
    Attribute("title", Text(), words("title", "직함†", "职务名称†")),
    Attribute("rank", RANK, words("rank", "직급†", "级别†")),
    SINCE,
    UNTIL,
    one_of=(("office", "side", "conference"),),
)
