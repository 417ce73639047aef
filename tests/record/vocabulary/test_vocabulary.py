"""The whole vocabulary is there as data, each word in three languages."""

from __future__ import annotations

import re

import pytest

from comity.record.kinds.words import LANGUAGES, Words
from comity.record.reference import all_words
from comity.record.vocabulary import CHOICES, RANK_ORDER, TYPES, choices

ATTRIBUTES = {
    "committee": "names kind founded purposes sides checks_a_year reconstruction",
    "side": "names kind country place since until status",
    "team": "names kind since until remit urgent_matters",
    "office": "names side team since until renamed_from",
    "person": "names languages kind fields digest",
    "role": "person office side conference title rank since until",
    "conference": "number level host place date status",
    "meeting": "date team place kind title",
    "delegation": "conference meeting side size head head_rank composition composition_by_team",
    "agenda-item": "conference title team order proposed_by plan outcome",
    "plan": "conference title team proposed_by done_by done_parts horizon due owners measure_of_success carried_from",
    "milestone": "plan title due",
    "offer": "plan from to answer reason",
    "check": "committee opened closed plans",
    "report": "plan milestone progress note evidence",
    "instrument": "kind title signed in_force expires parties signatories witnesses conference team renews",
    "disruption": "names kind since until touched",
    "aid": "from to date title",
    "document": "title language date publisher address digest",
}

CHOICE_VALUES = {
    "progress": "not_started promoted implemented dropped unknown",
    "state of a conference": "planned postponed held cancelled lapsed",
    "rank": "staff section division bureau assistant_mayor vice_mayor mayor",
    "horizon": "near long",
    "outcome": "agreed deferred dropped noted",
    "answer": "joined declined countered",
    "kind of committee": "bilateral network",
    "kind of side": "city province other",
    "status of a side": "member observer",
    "kind of team": "secretariat team",
    "kind of person": "official expert",
    "kind of meeting": "working visit forum training urgent",
    "kind of instrument": "memorandum agreement minutes_of_talks action_plan letter_of_intent charter",
    "kind of disruption": "security health disaster political other",
}


def test_every_type_has_its_attributes_and_what_all_have() -> None:
    told = {name: " ".join(each for each in kind.attributes if each != "same") for name, kind in TYPES.items()}

    assert told == {
        name: attributes if name == "report" else f"{attributes} note" for name, attributes in ATTRIBUTES.items()
    }
    assert [name for name, kind in TYPES.items() if "same" not in kind.attributes] == ["committee", "side"]


def test_every_choice_has_its_values() -> None:
    assert {choice.title: " ".join(choice.values) for choice in CHOICES} == CHOICE_VALUES


def test_ranks_stand_from_low_to_high() -> None:
    assert list(RANK_ORDER) == list(choices.RANK.values)
    assert sorted(RANK_ORDER.values()) == list(RANK_ORDER.values()) == [10, 20, 30, 40, 45, 50, 60]


def test_what_must_be_said_of_a_new_subject() -> None:
    assert {name: kind.required for name, kind in TYPES.items() if kind.required} == {
        "committee": ("names",), "side": ("names",), "team": ("names",), "office": ("names", "side"),
        "role": ("person",), "conference": ("number",), "meeting": ("date",), "delegation": ("side",),
        "agenda-item": ("conference", "title"), "plan": ("conference", "title"), "milestone": ("plan", "title"),
        "offer": ("plan", "from", "to"), "check": ("opened",), "report": ("progress",),
        "instrument": ("kind", "title"), "disruption": ("names",), "aid": ("from", "to"), "document": ("title",),
    }  # fmt: skip
    assert {name: kind.one_of for name, kind in TYPES.items() if kind.one_of} == {
        "role": (("office", "side", "conference"),),
        "delegation": (("conference", "meeting"),),
        "report": (("plan", "milestone"),),
    }


def test_what_is_testimony_and_what_a_history() -> None:
    def marked(mark: str) -> list[str]:
        return [
            f"{kind.name} {each.name}"
            for kind in TYPES.values()
            for each in kind.attributes.values()
            if getattr(each, mark)
        ]

    assert marked("history") == ["conference status"]
    assert marked("testimony") == [
        "conference status", "agenda-item outcome", "offer answer", "offer reason", "report plan", "report milestone",
        "report progress", "report note", "report evidence", "instrument kind",
    ]  # fmt: skip


def test_names_are_written_alike() -> None:
    for kind in TYPES.values():
        assert re.fullmatch("[a-z]+(-[a-z]+)*", kind.name)
        for name, attribute in kind.attributes.items():
            assert name == attribute.name
            assert re.fullmatch("[a-z]+(_[a-z]+)*", name)


def test_every_word_stands_in_three_languages() -> None:
    script = {"en": r"[a-z' ()-]+", "ko": r"[가-힣 ·()]+", "zh": r"[\u4e00-\u9fff（）、]+"}

    for where, words in all_words():
        for language in LANGUAGES:
            assert re.fullmatch(script[language], words[language]), (where, language, words[language])


def test_english_needs_no_check_and_words_know_three_languages() -> None:
    assert all("en" not in words.unchecked for _, words in all_words())
    with pytest.raises(KeyError):
        Words("plan", "안", "案")["fr"]


def test_an_option_is_found_by_its_value() -> None:
    assert choices.PROGRESS.option("promoted").words["zh"] == "推进"
    with pytest.raises(KeyError):
        choices.PROGRESS.option("done")


def test_every_attribute_says_what_a_right_value_looks_like() -> None:
    assert all(each.kind.described() and each.kind.name for kind in TYPES.values() for each in kind.attributes.values())
