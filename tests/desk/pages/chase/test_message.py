"""The message that asks for a word, in the language of whoever is to read it."""

from __future__ import annotations

import datetime as dt

from comity.desk.pages.chase.message import Asked, Letter, subject_line, text

LATE = Asked(
    titles={"ko": "대기질 공동연구", "en": "Air research"}, conference=3, due="2019-12", is_late=True,
    last="promoted", last_on="2018-10", ours="implemented", ours_on="2018-11-26",
)  # fmt: skip
SILENT = Asked(
    titles={"zh": "青年营", "en": "Youth camp"}, conference=None, due="", is_late=False, last="", last_on="", ours="",
    ours_on="",
)  # fmt: skip
LETTER = Letter(
    to={"zh": "生态环境局", "en": "Ecology Bureau"},
    from_={"ko": "서울", "zh": "首尔", "en": "Seoul"},
    committee=[{"by": "beijing", "text": {"ko": "통합위원회", "zh": "混委会", "en": "Joint Committee"}}],
    plans=[LATE, SILENT],
    today=dt.date(2026, 11, 24),
    reply_by=dt.date(2026, 12, 8),
)

ENGLISH = """To Ecology Bureau

We are bringing the record of the Joint Committee up to date, as of 24 November 2026. Of the following plans we would \
like to know how far they have come.

1. Air research
   adopted at conference 3; was due December 2019; your last word: promoted (October 2018); our word: implemented \
(26 November 2018)

2. Youth camp
   your last word: none yet

For each, please tell us the progress (not started, promoted, implemented, dropped, unknown), since when it has been \
so, and where that can be read, by 8 December 2026.

With thanks,
Seoul"""
KOREAN = """Ecology Bureau 담당자께

2026년 11월 24일 기준으로 통합위원회 기록을 정리하고 있습니다. 아래 교류·협력안의 추진 상황을 알려 주시기 바랍니다.

1. 대기질 공동연구
   제3차 전체회의 채택; 기한 2019년 12월 (경과); 귀측의 최근 진술: 추진 (2018년 10월); \
우리 측 진술: 이행 (2018년 11월 26일)

2. Youth camp
   귀측의 최근 진술: 아직 없음

각 사항의 추진 상황(미착수, 추진, 이행, 중단, 확인 불가)과 그 기준일, \
확인할 수 있는 근거 자료를 2026년 12월 8일까지 회신하여 주시기 바랍니다.

감사합니다.
서울"""
CHINESE = """致生态环境局：

我方正在以2026年11月24日为准整理混委会的记录，谨请告知下列交流合作方案的进展情况。

1. Air research
   第三次全体会议通过；期限2019年12月（已逾期）；贵方最新陈述：推进（2018年10月）；我方陈述：落实（2018年11月26日）

2. 青年营
   贵方最新陈述：尚无

请于2026年12月8日前逐项告知进展（未启动、推进、落实、放弃、不详）、截至日期及可供查阅的佐证材料。

谨致谢意。
首尔"""


def test_the_whole_message_in_each_language() -> None:
    assert text(LETTER, language="en") == ENGLISH
    assert text(LETTER, language="ko") == KOREAN
    assert text(LETTER, language="zh") == CHINESE


def test_its_subject() -> None:
    subjects = [subject_line(LETTER, language=language) for language in ("en", "ko", "zh")]

    assert subjects == [
        "Joint Committee: the progress of our plans",
        "통합위원회: 교류·협력안 추진 상황 문의",
        "混委会：关于交流合作方案进展的询问",
    ]
