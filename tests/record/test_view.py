"""What each view reads."""

from __future__ import annotations

import pytest
from hypothesis import given

from comity.record import Record, Said, UnknownViewError, fold, view
from comity.record.kinds import Value
from tests.record.factories import ledger, record_of, seoul, state
from tests.record.strategies import committees

ORDER = state("committee/it", sides=["seoul", "beijing", "tokyo"])
ALL = ("ours", "theirs", "side:seoul", "side:beijing", "side:tokyo", "either", "agreed")


def three(
    *, seoul_: Value = None, beijing: Value = None, tokyo: Value = None, name: str = "due", about: str = "plan/a"
) -> Record:
    """A record in which three sides say (or do not say) one attribute."""
    said = {"seoul": seoul_, "beijing": beijing, "tokyo": tokyo}
    ledgers = [ledger(side, state(about, **{name: value}), start=2) for side, value in said.items()]
    return record_of(ledger("seoul", ORDER), *ledgers)


def read(record: Record, name: str = "due", about: str = "plan/a", ours: str = "seoul") -> dict[str, Value]:
    return {each: view(record, each, ours=ours).value(about, name) for each in ALL}


def test_a_structural_attribute_is_read_from_others_where_a_side_is_silent() -> None:
    assert read(three(beijing="2018")) == dict.fromkeys(ALL, "2018")


def test_each_view_reads_its_own_word_where_there_are_several() -> None:
    assert read(three(seoul_="2018", beijing="2019", tokyo="2020")) == {
        "ours": "2018", "theirs": "2019", "side:seoul": "2018", "side:beijing": "2019", "side:tokyo": "2020",
        "either": "2018", "agreed": None,
    }  # fmt: skip


def test_who_reads_decides_what_is_ours() -> None:
    told = read(three(seoul_="2018", beijing="2019"), ours="tokyo")

    assert (told["ours"], told["theirs"], told["either"]) == ("2018", "2018", "2018")
    assert read(three(seoul_="2018", beijing="2019"), ours="beijing")["ours"] == "2019"


def test_testimony_is_read_from_nobody_else() -> None:
    record = three(seoul_="agreement", name="kind", about="instrument/a")

    assert read(record, "kind", "instrument/a") == {
        "ours": "agreement", "theirs": None, "side:seoul": "agreement", "side:beijing": None, "side:tokyo": None,
        "either": "agreement", "agreed": "agreement",
    }  # fmt: skip


def test_hearsay_is_read_as_the_word_of_its_side() -> None:
    record = seoul(ORDER, state("instrument/a", kind="agreement", by="beijing"))

    assert view(record, "side:beijing", ours="seoul").value("instrument/a", "kind") == "agreement"
    word = view(record, "theirs", ours="seoul").word("instrument/a", "kind")
    assert word is not None
    assert word.hearsay


@pytest.mark.parametrize(
    ("name", "one", "other", "agreed"),
    [
        ("due", "2018", "2018-03", "2018-03"),
        ("due", "2018-03", "2018", "2018-03"),
        ("due", "2018", "2019", None),
        ("title", {"ko": "가", "en": "A"}, {"zh": "京"}, {"ko": "가", "en": "A", "zh": "京"}),
        ("title", {"en": "A"}, {"en": "B"}, None),
        ("done_by", ["seoul", "beijing"], ["beijing", "seoul"], ["seoul", "beijing"]),
        ("owners", {"seoul": {"office": "office/a"}}, {"beijing": {"office": "office/b"}},
         {"seoul": {"office": "office/a"}, "beijing": {"office": "office/b"}}),
    ],
)  # fmt: skip
def test_agreed_is_what_those_that_spoke_say_together(name: str, one: Value, other: Value, agreed: Value) -> None:
    assert read(three(seoul_=one, beijing=other, name=name), name)["agreed"] == agreed


def test_agreed_needs_no_contradiction_among_any_two() -> None:
    assert read(three(seoul_="2018-03", beijing="2018", tokyo="2018-04"))["agreed"] is None


@given(said=committees())
def test_what_is_agreed_is_contradicted_by_nobody(said: list[Said]) -> None:
    record = fold(said)
    agreed = view(record, "agreed", ours="seoul")
    different = {(each.subject, each.attribute) for each in record.differences()}

    for subject, attributes in record.index.words.items():
        for attribute in attributes:
            spoken = bool(record.words(subject, attribute))
            if attribute not in {"sides", "progress", "plan", "note"}:
                assert (agreed.value(subject, attribute) is None) == (not spoken or (subject, attribute) in different)


@given(said=committees())
def test_with_one_other_side_theirs_is_that_sides_view(said: list[Said]) -> None:
    record = fold([one for one in said if "tokyo" not in str(one)])
    if record.sides not in {("seoul", "beijing"), ("beijing", "seoul")}:
        return
    theirs, its = view(record, "theirs", ours="seoul"), view(record, "side:beijing", ours="seoul")

    for plan in record.subjects("plan"):
        assert theirs.progress(plan) == its.progress(plan)
        assert theirs.value(plan, "title") == its.value(plan, "title")


def history(name: str, *, beijing: str) -> list[str]:
    record = seoul(
        ORDER,
        state("conference/3", status={"state": "planned"}, on="2016"),
        state("conference/3", status={"state": "postponed"}, on="2017"),
        state("conference/3", status={"state": beijing}, on="2018", by="beijing"),
    )
    return [word.value["state"] for word in view(record, name, ours="seoul").history("conference/3", "status")]  # type: ignore[index,call-overload]


def test_a_history_is_read_whole_from_one_side() -> None:
    told = {name: history(name, beijing="lapsed") for name in ALL}

    assert told == {
        "ours": ["planned", "postponed"], "theirs": ["lapsed"], "side:seoul": ["planned", "postponed"],
        "side:beijing": ["lapsed"], "side:tokyo": [], "either": ["planned", "postponed"], "agreed": [],
    }  # fmt: skip
    assert history("agreed", beijing="postponed") == ["planned", "postponed"]


@pytest.mark.parametrize(
    ("title", "language", "read"),
    [
        ({"ko": "가", "zh": "京", "en": "A"}, "zh", "京"),
        ({"ko": "가", "en": "A"}, "zh", "A"),
        ({"ko": "가", "zh": "京"}, "fr", "가"),
        ({"zh-Hant": "漢", "en": "A"}, "zh", "漢"),
        ({"zh": "汉", "en": "A"}, "zh-Hant", "汉"),
    ],
)
def test_a_text_is_read_in_the_nearest_language(title: Value, language: str, read: str) -> None:
    assert view(seoul(state("plan/a", title=title)), "ours", ours="seoul").text("plan/a", "title", language) == read


def test_of_several_names_the_first_is_read() -> None:
    names = [{"text": {"en": "Joint Committee"}}, {"text": {"en": "Integration Council"}, "used_by": "press"}]
    seen = view(seoul(state("committee/it", names=names)), "ours", ours="seoul")

    assert seen.text("committee/it", "names", "ko") == "Joint Committee"
    assert seen.text("committee/it", "purposes", "ko") is None


@pytest.mark.parametrize("name", ["mine", "side:", "side:paris", ""])
def test_an_unknown_view_is_named_with_those_there_are(name: str) -> None:
    with pytest.raises(UnknownViewError) as raised:
        view(seoul(state("plan/a", due="2018")), name, ours="seoul")

    assert str(raised.value) == (f"There is no view {name!r}. The views are: ours, theirs, either, agreed, side:seoul.")
    assert (raised.value.name, raised.value.sides) == (name, ("seoul",))
