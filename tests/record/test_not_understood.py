"""Nothing that is not understood is lost, and nothing foreign makes the fold raise."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.record import NotUnderstood, Said, dump, fold
from comity.record.fold import raw_of
from comity.record.kinds import Value
from comity.record.vocabulary import TYPES
from comity.record.words import json_text
from tests.record.factories import AT, ledger, record_of, seoul, state, values
from tests.record.strategies import committees, json_values


def nested(depth: int) -> Value:
    value: Value = "deep"
    for _ in range(depth):
        value = [value]
    return value


def cut(raw: Any, attribute: str | None) -> Value:
    """A statement with one of its attributes alone."""
    return raw if attribute is None else {**raw, "said": {attribute: raw["said"][attribute]}}


@given(said=committees())
def test_every_attribute_is_either_a_word_or_kept_as_not_understood(said: list[Said]) -> None:
    record = fold(said)
    not_understood = {(each.speaker, each.seq, each.attribute) for each in record.not_understood}
    whole = {(each.speaker, each.seq) for each in record.not_understood if each.attribute is None}
    understood = {
        (word.speaker, word.seq, attribute)
        for attributes in record.index.words.values()
        for attribute, by_whose in attributes.items()
        for words in by_whose.values()
        for word in words
    }

    for one in said:
        for attribute in one.statement.said:
            if attribute == "same" and one.statement.about.startswith("plan/"):
                continue
            place = (one.speaker, one.seq, attribute)
            assert (place in understood) + (place in not_understood) + ((one.speaker, one.seq) in whole) == 1
    raw = {(one.speaker, one.seq): raw_of(one) for one in said}
    for each in record.not_understood:
        assert json_text(each.raw) == json_text(cut(raw[each.speaker, each.seq], each.attribute))


def test_an_unknown_type_is_kept_whole_with_its_reason() -> None:
    raw = {"about": "festival/lantern", "said": {"title": {"en": "Lanterns"}}}

    assert record_of(ledger("beijing", raw)).not_understood == (
        NotUnderstood("beijing", 1, 0, AT, None, "unknown_type", "'festival' is no type of subject.", raw),
    )


def test_an_unknown_attribute_is_kept_and_the_others_are_read() -> None:
    record = seoul(state("plan/a", due="2018", colour="red"))

    assert values(record.words("plan/a", "due")) == {"seoul": "2018"}
    assert record.not_understood == (
        NotUnderstood("seoul", 1, 0, AT, "colour", "unknown_attribute",
                      "This version knows no such attribute of a plan.",
                      {"about": "plan/a", "said": {"colour": "red"}}),
    )  # fmt: skip


def test_a_value_of_the_wrong_kind_is_kept_and_the_earlier_word_stands() -> None:
    record = seoul(state("plan/a", due="2018"), state("plan/a", due="soon"))

    assert values(record.words("plan/a", "due")) == {"seoul": "2018"}
    assert [(each.seq, each.attribute, each.kind) for each in record.not_understood] == [(2, "due", "not_a_date")]


def test_nothing_is_read_from_a_statement_with_an_unknown_member() -> None:
    record = seoul({"about": "plan/a", "said": {"due": "2018"}, "certainty": 3})

    assert record.words("plan/a", "due") == {}
    assert [(each.kind, each.reason) for each in record.not_understood] == [
        ("unknown_member", "A statement has no 'certainty'.")
    ]


HOSTILE: list[tuple[Any, str]] = [
    (None, "not_a_statement"),
    ("a string", "not_a_statement"),
    ([], "not_a_statement"),
    (nested(100_000), "not_a_statement"),
    (10**5_000, "not_a_statement"),
    ({}, "no_subject"),
    ({"about": 7, "said": {}}, "no_subject"),
    ({"about": "plan/a"}, "nothing_said"),
    ({"about": "plan/a", "said": [1]}, "nothing_said"),
    ({"about": "plan/a", "said": {7: 1}}, "nothing_said"),
    ({"about": "plan/a", "said": {"due": "2018"}, "by": ["beijing"]}, "not_a_string"),
    ({"about": "plan/a", "said": {"due": "2018"}, "by": nested(100_000)}, "not_a_string"),
    ({"about": "plan/a", "said": {"due": "2018"}, "by": "Beijing!"}, "not_a_side"),
    ({"about": "plan/a", "said": {"due": "2018"}, "on": "2018-13"}, "not_a_date"),
    ({"about": "plan/a", "said": {"due": "2018"}, "source": "x" * 100_000}, "too_long"),
    ({"about": "plan", "said": {"due": "2018"}}, "not_a_subject"),
    ({"about": "plan/" + "x" * 1_000_000, "said": {"due": "2018"}}, "not_a_subject"),
    ({"about": "plan/a\n", "said": {"due": "2018"}}, "not_a_subject"),
    ({"about": "plan/١", "said": {"due": "2018"}}, "not_a_subject"),
    ({"about": "plan/a", "said": {"due": 2018}}, "not_a_date"),
    ({"about": "plan/a", "said": {"due": "２０１８"}}, "not_a_date"),
    ({"about": "plan/a", "said": {"title": {"en": "x" * 1_000_000}}}, "too_long"),
    ({"about": "plan/a", "said": {"title": {"en": "\x00"}}}, "unreadable_letter"),
    ({"about": "plan/a", "said": {"title": {"en": "\ud800"}}}, "unreadable_letter"),
    ({"about": "plan/a", "said": {"title": {"en" + "-x" * 100_000: "x"}}}, "unknown_language"),
    ({"about": "plan/a", "said": {"title": nested(100_000)}}, "too_deep"),
    ({"about": "plan/a", "said": {"title": {"en": 1.5}}}, "fraction"),
    ({"about": "plan/a", "said": {"title": {1: "x"}}}, "not_json"),
    ({"about": "plan/a", "said": {"title": object()}}, "not_json"),
    ({"about": "plan/a", "said": {"done_by": ["seoul"] * 200_000}}, "too_many_parts"),
    ({"about": "plan/a", "said": {"done_by": ["seoul"] * 2_000}}, "too_long"),
    ({"about": "conference/1", "said": {"number": 10**5_000}}, "out_of_range"),
    ({"about": "conference/1", "said": {"number": True}}, "not_a_number"),
    ({"about": "conference/1", "said": {"number": float("nan")}}, "fraction"),
    ({"about": "conference/1", "said": {"status": {"state": "held", "x": nested(8)}}}, "unknown_member"),
    ({"about": "side/seoul", "said": {"same": "side/beijing"}}, "unknown_attribute"),
    ({"about": "plan/a", "said": {"same": "team/a"}}, "not_a_reference"),
    ({"about": "plan/a", "said": {"\ud800": 1}}, "unknown_attribute"),
]


@pytest.mark.parametrize(("raw", "kind"), HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_statement_is_kept_with_the_reason(raw: Any, kind: str) -> None:
    record = record_of(ledger("beijing", raw), ledger("seoul", state("plan/b", due="2018")))

    (kept,) = record.not_understood
    assert (kept.kind, kept.speaker) == (kind, "beijing")
    assert kept.raw == raw
    assert len(kept.reason) < 1_000
    assert record.subjects("plan") == ("plan/b",)
    assert record == record_of(ledger("seoul", state("plan/b", due="2018")), ledger("beijing", raw))


@settings(max_examples=200)
@given(
    raw=json_values, attribute=st.sampled_from(sorted({name for kind in TYPES.values() for name in kind.attributes}))
)
def test_no_value_of_any_attribute_makes_the_fold_raise(raw: Value, attribute: str) -> None:
    abouts = [f"{kind.name}/x" for kind in TYPES.values() if attribute in kind.attributes]
    record = record_of(ledger("beijing", raw, *({"about": about, "said": {attribute: raw}} for about in abouts)))

    assert record.reports("plan/x") == ()
    assert isinstance(record.differences(), tuple)
    assert isinstance(dump(record), str)


def test_a_thousand_unknown_attributes_are_all_kept() -> None:
    raw = {"about": "plan/a", "said": {f"x{number}": number for number in range(1_000)}}

    assert {each.attribute for each in seoul(raw).not_understood} == set(raw["said"])  # type: ignore[arg-type]
