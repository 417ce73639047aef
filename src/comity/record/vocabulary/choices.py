"""Every list of values: progress, conference states, ranks and the kinds of things."""

# A dagger after a Korean or Chinese string: a native reader should check it (see docs/reference/strings-to-check.md).
from __future__ import annotations

from comity.record.kinds import Choice, Option, words

PROGRESS = Choice(
    "progress",
    (
        Option("not_started", words("not started", "미착수†", "未启动†"), "nothing done, and the side says so"),
        Option(
            "promoted",
            words("promoted", "추진", "推进"),
            "taken up: a responsible office has begun to act on it after its adoption",
        ),
        Option(
            "implemented",
            words("implemented", "이행", "落实"),
            "carried out at least once or finished, with evidence; implies promoted",
        ),
        Option("dropped", words("dropped", "중단†", "放弃†"), "given up, with the reason in the note"),
        Option("unknown", words("unknown", "확인 불가†", "不详†"), "looked for, not to be found"),
    ),
)

CONFERENCE_STATE = Choice(
    "state of a conference",
    (
        Option("planned", words("planned", "예정†", "计划召开†"), "a date, or at least a year, is meant"),
        Option("postponed", words("postponed", "연기†", "延期†"), "moved to a later date, known or not; not cancelled"),
        Option("held", words("held", "개최†", "已召开†"), "took place"),
        Option("cancelled", words("cancelled", "취소†", "取消†"), "called off by somebody who said so"),
        Option("lapsed", words("fell through", "무산", "未能举行†"), "the time passed and nobody said anything"),
    ),
)

RANK = Choice(
    "rank",
    (
        Option("staff", words("staff", "직원†", "工作人员†"), "1"),
        Option("section", words("head of section", "팀장", "科长†"), "2"),
        Option("division", words("head of division", "과장·담당관", "处长"), "3"),
        Option("bureau", words("head of bureau", "국장·본부장", "局长"), "4"),
        Option("assistant_mayor", words("assistant mayor", "시장 보좌관†", "市长助理"), "between 4 and 5"),
        Option("vice_mayor", words("vice mayor", "부시장", "副市长"), "5"),
        Option("mayor", words("mayor", "시장", "市长"), "6"),
    ),
)

RANK_ORDER = {
    "staff": 10,
    "section": 20,
    "division": 30,
    "bureau": 40,
    "assistant_mayor": 45,
    "vice_mayor": 50,
    "mayor": 60,
}
"""Ranks as tenfold numbers, so that the assistant mayor stands between the fourth and the fifth."""

HORIZON = Choice(
    "horizon",
    (
        Option("near", words("near term", "단기", "短期")),
        Option("long", words("mid and long term", "중·장기", "中长期†")),
    ),
)

OUTCOME = Choice(
    "outcome",
    (
        Option("agreed", words("agreed", "합의†", "达成一致†")),
        Option("deferred", words("deferred", "보류†", "暂缓†")),
        Option("dropped", words("dropped", "철회†", "放弃†")),
        Option("noted", words("noted", "참고†", "知悉†")),
    ),
)

ANSWER = Choice(
    "answer",
    (
        Option("joined", words("joined", "참여†", "参加†")),
        Option("declined", words("declined", "거절†", "谢绝†")),
        Option("countered", words("countered", "수정 제안†", "另提方案†")),
    ),
)

COMMITTEE_KIND = Choice(
    "kind of committee",
    (
        Option("bilateral", words("bilateral", "양자†", "双边†")),
        Option("network", words("network", "네트워크†", "网络†")),
    ),
)

SIDE_KIND = Choice(
    "kind of side",
    (
        Option("city", words("city", "도시†", "城市†")),
        Option("province", words("province", "도·성†", "省、道†")),
        Option("other", words("other", "기타†", "其他†")),
    ),
)

SIDE_STATUS = Choice(
    "status of a side",
    (
        Option("member", words("member", "회원†", "成员†")),
        Option("observer", words("observer", "참관†", "观察员†")),
    ),
)

TEAM_KIND = Choice(
    "kind of team",
    (
        Option("secretariat", words("secretariat", "사무국", "秘书处†")),
        Option("team", words("team", "팀", "组")),
    ),
)

PERSON_KIND = Choice(
    "kind of person",
    (
        Option("official", words("official", "공무원†", "公务员†")),
        Option("expert", words("expert", "전문가†", "专家†")),
    ),
)

MEETING_KIND = Choice(
    "kind of meeting",
    (
        Option("working", words("working-level meeting", "실무회의", "工作会议†")),
        Option("visit", words("visit", "방문†", "访问†")),
        Option("forum", words("forum", "포럼†", "论坛†")),
        Option("training", words("training", "연수†", "培训†")),
        Option("urgent", words("urgent consultation", "긴급 협의†", "紧急磋商†"), "on a matter that cannot wait"),
    ),
)

INSTRUMENT_KIND = Choice(
    "kind of instrument",
    (
        Option("memorandum", words("memorandum of understanding", "양해각서 (업무협약)", "谅解备忘录")),
        Option("agreement", words("agreement", "합의문", "协议")),
        Option("minutes_of_talks", words("minutes of talks", "면담록", "会谈纪要")),
        Option("action_plan", words("action plan", "실행계획†", "行动计划†")),
        Option("letter_of_intent", words("letter of intent", "의향서†", "意向书†")),
        Option("charter", words("charter", "헌장†", "章程†")),
    ),
)

DISRUPTION_KIND = Choice(
    "kind of disruption",
    (
        Option("security", words("security", "안보†", "安全†")),
        Option("health", words("health", "보건†", "卫生†")),
        Option("disaster", words("disaster", "재난†", "灾害†")),
        Option("political", words("political", "정치†", "政治†")),
        Option("other", words("other", "기타†", "其他†")),
    ),
)
