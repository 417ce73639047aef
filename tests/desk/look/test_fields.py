"""The fields that all forms share: what is typed, what becomes of it, and what is said of bad input."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import override

from comity.desk.pages.fields import (
    Choice,
    CivilDate,
    Evidence,
    Papers,
    Sides,
    Source,
    Subject,
    Subjects,
    TextByLanguage,
    offer_from,
)
from comity.desk.pages.fields.choices import UnknownChoiceError
from comity.desk.store import load_record
from tests.desk.committees import network, seoul_beijing
from tests.desk.look.rendering import here_in


def filled(field: forms.Field, record: Any = None, here: Any = None, **data: Any) -> forms.Form:
    """A form with the one field `f`, filled in."""
    form = type("OneField", (forms.Form,), {"f": field})(
        MultiValueDict({name: value if isinstance(value, list) else [value] for name, value in data.items()})
    )
    if record is not None:
        offer_from(form, record=record, here=here)
    return form  # type: ignore[no-any-return]


def value_of(form: forms.Form) -> Any:
    assert form.errors == {}
    return form.cleaned_data["f"]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2018", "2018"),
        ("2018년", "2018"),
        ("2018年", "2018"),
        ("2018-03", "2018-03"),
        ("2018.3", "2018-03"),
        ("2018. 3.", "2018-03"),
        ("2018년 3월", "2018-03"),
        ("2018年3月", "2018-03"),
        ("2018-03-19", "2018-03-19"),
        ("2018.3.19", "2018-03-19"),
        ("2018. 3. 19.", "2018-03-19"),
        ("2018/3/19", "2018-03-19"),
        ("2018년 3월 19일", "2018-03-19"),
        ("2018年3月19日", "2018-03-19"),
        ("２０１８年３月１９日", "2018-03-19"),
        ("19 March 2018", "2018-03-19"),
        ("Mar 2018", "2018-03"),
        (" 2018-03-19 ", "2018-03-19"),
        ("", None),
    ],
)
def test_a_date_is_read_as_people_write_it(written: str, date: str | None) -> None:
    assert value_of(filled(CivilDate(required=False), f=written)) == date


@pytest.mark.parametrize(
    "written", ["2018-02-30", "2018-13", "0000", "20180319", "18-3-19", "soon", "2018-3-", "31 Foo 2018", "2018-3-19-1"]
)
def test_what_is_no_date_is_told_how_to_write_one(written: str) -> None:
    assert filled(CivilDate(), f=written).errors == {
        "f": ["That is no date that the calendar has. Write 2018, 2018-03 or 2018-03-19."]
    }


def test_a_text_is_asked_for_in_every_language_the_readers_own_first() -> None:
    with override("zh-hans"):
        shown = str(filled(TextByLanguage(), f_ko="청소년 캠프", f_zh="", f_en="")["f"])

    assert [shown.index(f'name="f_{tag}"') for tag in ("zh", "ko", "en")] == sorted(
        shown.index(f'name="f_{tag}"') for tag in ("zh", "ko", "en")
    )
    assert 'value="청소년 캠프"' in shown
    assert '<label for="id_f_0"><span lang="ko">한국어</span><input type="text" name="f_ko"' in shown


def test_a_text_is_what_was_filled_in() -> None:
    assert value_of(filled(TextByLanguage(), f_ko=" 캠프 ", f_zh="", f_en="Camp")) == {"ko": "캠프", "en": "Camp"}
    assert value_of(filled(TextByLanguage(required=False), f_ko="", f_zh="", f_en="")) is None
    assert value_of(filled(TextByLanguage(), f_ko="\u1112\u1161\u11ab", f_zh="", f_en="")) == {"ko": "한"}


def test_a_text_in_no_language_or_too_long_is_told_so() -> None:
    assert filled(TextByLanguage(), f_ko="", f_zh="", f_en=" ").errors == {"f": ["Write it in one language at least."]}
    assert list(filled(TextByLanguage(), f_ko="가" * 2001).errors) == ["f"]
    assert "textarea" in str(filled(TextByLanguage(long=True), f_ko="한")["f"])


def test_a_choice_offers_the_vocabulary_in_the_readers_language() -> None:
    with override("ko"):
        shown = str(filled(Choice("progress", only=("promoted", "implemented")), f="promoted")["f"])

    assert '<option value="promoted" selected>추진</option>' in shown
    assert "dropped" not in shown
    assert value_of(filled(Choice("instrument.kind", required=False), f="")) is None
    assert filled(Choice("progress", only=("promoted",)), f="dropped").errors == {
        "f": ["Choose one of those that are offered."]
    }
    with pytest.raises(UnknownChoiceError):
        Choice("colour")


@pytest.mark.usefixtures("home")
@pytest.mark.django_db
def test_sides_are_ticked_and_come_in_the_records_order() -> None:
    committee = network(sides=3)
    record, here = load_record(committee=committee.key), here_in(committee)

    assert value_of(filled(Sides(), record, here, f=["tokyo", "seoul"])) == [
        side for side in record.sides if side in {"tokyo", "seoul"}
    ]
    assert filled(Sides(), record, here, f=["atlantis"]).errors == {"f": ["Tick only sides of this committee."]}
    assert filled(Sides(), record, here).errors == {"f": ["Tick one side at least."]}
    assert value_of(filled(Sides(required=False), record, here)) is None


@pytest.mark.usefixtures("home")
@pytest.mark.django_db
def test_subjects_are_offered_by_name() -> None:
    committee = seoul_beijing()
    record, here = load_record(committee=committee.key), here_in(committee)

    form = filled(Subject("team", keep=lambda reader, name: name != "team/culture"), record, here, f="team/economy")

    assert value_of(form) == "team/economy"
    assert '<option value="team/environment">Environment Team</option>' in str(form["f"])
    assert "team/culture" not in str(form["f"])
    assert value_of(filled(Subject("team", required=False), record, here, f="")) is None
    assert filled(Subject("team"), record, here, f="plan/seoul-1").errors == {
        "f": ["Choose one of those that are offered."]
    }
    assert value_of(filled(Subjects("team"), record, here, f=["team/culture", "team/culture"])) == ["team/culture"]


@pytest.mark.usefixtures("home")
@pytest.mark.django_db
def test_evidence_is_documents_that_are_there_and_one_that_is_new() -> None:
    committee = seoul_beijing()
    record, here = load_record(committee=committee.key), here_in(committee)
    known = record.subjects("document")[0]

    form = filled(
        Evidence(required=False), record, here, f_documents=[known], f_title="Minutes", f_address="https://x.example/1"
    )

    assert value_of(form) == Papers((known,), "Minutes", "https://x.example/1")
    assert f'value="{known}"' in str(form["f"])
    assert value_of(filled(Evidence(required=False), record, here, f_title="", f_address="")) is None
    assert filled(Evidence(required=False), record, here, f_title="M", f_address="javascript:alert(1)").errors == {
        "f": ["That is no address. Begin it with https:// or http://."]
    }
    assert filled(Evidence(required=False), record, here, f_address="https://x.example").errors == {
        "f": ["Say what the document at this address is called."]
    }
    assert filled(Evidence(), record, here, f_documents=["document/none"]).errors == {
        "f": ["Choose one of those that are offered."]
    }


@pytest.mark.usefixtures("home")
@pytest.mark.django_db
def test_a_source_is_a_document_or_other_words() -> None:
    committee = seoul_beijing()
    record, here = load_record(committee=committee.key), here_in(committee)
    known = record.subjects("document")[0]

    assert value_of(filled(Source(required=False), record, here, f_document=known, f_words="")) == known
    assert value_of(filled(Source(required=False), record, here, f_document="", f_words="a call")) == "a call"
    assert value_of(filled(Source(required=False), record, here)) is None
    assert filled(Source(), record, here, f_document=known, f_words="a call").errors == {
        "f": ["Choose a document or write other words, not both."]
    }


@pytest.mark.usefixtures("home")
@pytest.mark.django_db
def test_every_input_has_its_own_label() -> None:
    committee = seoul_beijing()
    record, here = load_record(committee=committee.key), here_in(committee)

    shown = str(filled(Source(), record, here)["f"]) + str(filled(Evidence(), record, here)["f"])

    for label in (
        '<label for="id_f_0">A document',
        '<label for="id_f_1">Or other words',
        '<label for="id_f_2">Its addr',
    ):
        assert label in shown
