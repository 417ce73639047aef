"""The tags of every template: badges, names, texts, words, dates."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from comity.desk.pages.showing.civil import civil, silence
from comity.desk.pages.showing.faces import badge_letters
from comity.desk.pages.showing.naming import conference_name
from comity.desk.pages.showing.terms import term
from comity.desk.store import load_record
from comity.record import Report
from tests.desk.committees import reconstruction, seoul_beijing
from tests.desk.look.rendering import here_in, rendered

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_a_badge_is_a_letter_on_the_sides_ink_and_its_name_for_those_who_hear_the_page() -> None:
    here = here_in(seoul_beijing())

    assert rendered('{% badge "beijing" %}', here=here, language="ko") == (
        '<span class="side-badge ink-1" lang="zh-Hans" aria-hidden="true" title="베이징">京</span>'
        '<span class="visually-hidden">베이징</span>'
    )
    assert rendered('{% badge "seoul" named=True %}', here=here) == (
        '<span class="side-badge ink-0" lang="ko" aria-hidden="true" title="Seoul">서</span>'
        ' <span class="side-name ink-0">Seoul</span>'
    )


def test_sides_stand_in_protocol_order_with_ours_first_but_keep_their_ink() -> None:
    committee = seoul_beijing()
    committee.us = "beijing"
    committee.save()

    faces = rendered(
        "{% sides as all %}{% for face in all %}{{ face.side }} {{ face.ink }} {% endfor %}", here=here_in(committee)
    )

    assert faces == "beijing 1 seoul 0"


def test_badges_grow_until_they_tell_the_sides_apart() -> None:
    assert badge_letters({"a": "서울", "b": "서산", "c": "北京", "d": "Bonn"}) == {
        "a": "서울",
        "b": "서산",
        "c": "京",
        "d": "B",
    }


def test_an_unknown_side_is_called_by_its_key() -> None:
    assert "atlantis" in rendered('{% badge "atlantis" named=True %}', here=here_in(seoul_beijing()))


def test_a_subject_is_named_and_made_names_are_in_the_readers_language() -> None:
    here = here_in(seoul_beijing())

    assert rendered('{% subject "team/environment" linked=False %}', here=here, language="ko") == "환경팀"
    assert rendered('{% subject "conference/3" linked=False %}', here=here) == "Conference 3"


def test_a_document_leads_to_where_it_is_to_be_read() -> None:
    shown = rendered('{% subject "document/si-64121" %}', here=here_in(seoul_beijing()))

    assert shown.startswith('<a href="http://www.si.re.kr/node/64121">')


def test_a_text_that_is_missing_in_the_readers_language_says_in_which_it_is() -> None:
    here = here_in(seoul_beijing())
    title = {"ko": "청소년 캠프", "en": "Youth camp"}

    assert rendered("{% text title %}", here=here, language="ko", title=title) == "청소년 캠프"
    assert rendered("{% text title %}", here=here, language="zh-hans", title=title) == (
        '<span lang="en">Youth camp</span><span class="other-language" lang="en">English</span>'
    )
    assert 'href="/fill"' in rendered('{% text title fill="/fill" %}', here=here, language="zh-hans", title=title)
    assert rendered("{% text title %}", here=here, title=None) == ""


def test_what_is_shown_is_escaped() -> None:
    here = here_in(seoul_beijing())

    assert rendered("{% text title %}", here=here, title={"ko": "<b>"}) == (
        '<span lang="ko">&lt;b&gt;</span><span class="other-language" lang="ko">한국어</span>'
    )


def report(**changes: object) -> Report:
    said: dict[str, object] = {
        "subject": "report/beijing-1", "about": "plan/seoul-1", "whose": "beijing", "progress": "promoted",
        "on": "2018-10", "note": {"en": "A team was named."}, "evidence": (), "speaker": "beijing", "seq": 1,
        "index": 0, "source": None, "at": "2018-10-01T00:00:00Z",
    }  # fmt: skip
    return Report(**{**said, **changes})  # type: ignore[arg-type]


def test_a_word_carries_badge_ink_value_and_date() -> None:
    here = here_in(seoul_beijing())

    assert rendered("{% word told %}", here=here, told=report(note=None)) == (
        '<div class="word ink-1"><span class="side-badge ink-1" lang="zh-Hans" aria-hidden="true" title="Beijing">京'
        '</span><span class="visually-hidden">Beijing</span> <span class="word-value">promoted</span> '
        '<span class="word-about"><time datetime="2018-10">October 2018</time></span></div>'
    )


def test_hearsay_is_marked_with_whose_ledger_has_it() -> None:
    shown = rendered("{% word told %}", here=here_in(seoul_beijing()), told=report(speaker="seoul"))

    assert 'class="word hearsay ink-1"' in shown
    assert "hearsay <span" in shown
    assert "A team was named." in shown


def test_silence_is_no_value() -> None:
    here = here_in(seoul_beijing())

    assert "no word for 41 days" in rendered('{% word None side="beijing" waits=41|silence %}', here=here)
    assert rendered('{% word None side="beijing" %}', here=here).endswith("no word</div>")


def test_every_word_of_a_whole_record_can_be_shown_in_every_language() -> None:
    committee = seoul_beijing()
    here, record = here_in(committee), load_record(committee=committee.key)
    told = [
        (f"{type_}.{attribute}", word)
        for type_ in ("committee", "side", "office", "conference", "instrument", "plan", "report", "disruption", "aid")
        for subject in record.subjects(type_)
        for attribute in record.attributes(subject)
        for word in record.words(subject, attribute).values()
    ]

    for language in ("ko", "zh-hans", "en"):
        shown = rendered(
            "{% for about, each in told %}{% word each about %}{% endfor %}", here=here, language=language, told=told
        )
        assert shown.count('<div class="word') == len(told) > 100


def test_words_stand_side_by_side() -> None:
    shown = rendered('{% words "team.names" "team/environment" %}', here=here_in(seoul_beijing()))

    assert shown.index("Environment Team") < shown.index("word-none ink-1")


@pytest.mark.parametrize(
    ("value", "language", "shown"),
    [
        ("2018-03-19", "ko", "2018년 3월 19일"),
        ("2018-03-19", "zh-hans", "2018年3月19日"),
        ("2018-03-19", "en", "19 March 2018"),
        ("2018-03", "ko", "2018년 3월"),
        ("2018-03", "zh-hans", "2018年3月"),
        ("2018-03", "en", "March 2018"),
        ("2018", "en", "2018"),
        ("2018", "ko", "2018년"),
        ("2018-03-19", "de", "19. März 2018"),
        ("soon", "en", "soon"),
        (None, "en", ""),
    ],
)
def test_a_civil_date_is_as_precise_as_it_is_known(value: object, language: str, shown: str) -> None:
    with override(language):
        assert civil(value) == shown


@pytest.mark.parametrize(
    ("number", "language", "shown"),
    [
        (3, "zh-hans", "第三次全体会议"),
        (10, "zh-hans", "第十次全体会议"),
        (21, "zh-hans", "第二十一次全体会议"),
        (3, "ko", "제3차 전체회의"),
        (3, "en", "Conference 3"),
    ],
)
def test_a_conference_is_called_by_its_number(number: int, language: str, shown: str) -> None:
    with override(language):
        assert conference_name(number) == shown


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (41, "41 days"),
        (59, "59 days"),
        (91, "91 days"),
        (92, "3 months"),
        (107, "3 months"),
        (203, "6 months"),
        (730, "23 months"),
        (731, "2 years"),
        (1095, "2 years"),
        (1100, "3 years"),
        (None, "no word yet"),
    ],
)
def test_silence_is_told_in_whole_days_months_and_years(days: int | None, shown: str) -> None:
    assert silence(days) == shown


@pytest.mark.parametrize(
    ("value", "name", "language", "shown"),
    [
        ("promoted", "progress", "ko", "추진"),
        ("promoted", "progress", "zh-hans", "推进"),
        ("", "progress", "en", "no report"),
        ("differs", "progress", "en", "differ"),
        ("mayor", "rank", "ko", "시장"),
        ("memorandum", "instrument.kind", "zh-hans", "谅解备忘录"),
        ("plan.horizon", "attribute", "en", "horizon"),
        ("plan", "type", "ko", "교류·협력안"),
        ("near", "plan.horizon", "de", "near term"),
        (["near", "long"], "horizon", "en", "near term, mid and long term"),
        ("from the future", "progress", "en", "from the future"),
    ],
)
def test_terms_are_those_of_the_vocabulary(value: object, name: str, language: str, shown: str) -> None:
    with override(language):
        assert term(value, name) == shown


def test_a_reconstruction_says_so_on_every_page_and_other_records_do_not() -> None:
    source = '{% include "parts/reconstruction.html" %}'

    assert "This record is a reconstruction" in rendered(source, here=here_in(reconstruction()))
    assert rendered(source, here=here_in(seoul_beijing())) == ""


def test_the_committee_is_called_in_the_readers_language_then_as_the_sides_write_it() -> None:
    source = "{% committee_names as names %}{% for name in names %}{{ name.text }}|{% endfor %}"

    assert rendered(source, here=here_in(seoul_beijing()), language="en") == (
        "Seoul-Beijing Joint Committee|서울-베이징 통합위원회|北京首尔混委会|"
    )


def test_the_views_keep_the_pages_question() -> None:
    shown = rendered('{% include "parts/view_switch.html" %}', here=here_in(seoul_beijing()), address="/?team=a&page=3")

    assert 'href="?team=a&amp;view=theirs"' in shown
    assert shown.count("<li") == 4
    assert shown.count('aria-current="true"') == 1
