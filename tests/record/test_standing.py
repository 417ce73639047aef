"""Whose word stands: own before hearsay, later before earlier."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from comity.record import Said, fold
from tests.record.factories import ledger, record_of, seoul, state, values, word
from tests.record.strategies import committees


def test_the_words_of_the_sides_stand_beside_each_other() -> None:
    record = record_of(
        ledger("seoul", state("plan/a", due="2018", source="minutes")), ledger("beijing", state("plan/a", due="2019"))
    )

    assert record.words("plan/a", "due") == {
        "beijing": word("2019", whose="beijing", speaker="beijing"),
        "seoul": word("2018", source="minutes"),
    }


def test_the_later_entry_of_a_ledger_stands_for_each_attribute() -> None:
    record = seoul(state("plan/a", due="2018", horizon="near"), state("plan/a", due="2019", on="2017"))

    assert record.words("plan/a", "due") == {"seoul": word("2019", seq=2, on="2017")}
    assert record.words("plan/a", "horizon") == {"seoul": word("near", seq=1)}


def test_hearsay_is_the_word_of_the_side_it_is_said_of_and_is_marked() -> None:
    words = seoul(state("plan/a", due="2018", by="beijing")).words("plan/a", "due")

    assert words == {"beijing": word("2018", whose="beijing", speaker="seoul")}
    assert words["beijing"].hearsay
    assert not word("2018").hearsay


def test_own_word_beats_hearsay_whatever_came_first() -> None:
    hearsay = ledger("seoul", state("plan/a", due="2018", by="beijing"), start=9)
    own = ledger("beijing", state("plan/a", due="2019"))

    for order in itertools.permutations((hearsay, own)):
        assert record_of(*order).words("plan/a", "due") == {"beijing": word("2019", whose="beijing", speaker="beijing")}


@given(said=committees())
def test_no_hearsay_stands_where_the_side_itself_spoke(said: list[Said]) -> None:
    record = fold(said)
    own = {
        (record.canonical(one.statement.about), attribute, one.speaker)
        for one in said
        for attribute in one.statement.said
        if one.statement.by in {None, one.speaker}
    }
    strange = {(record.canonical(each.raw["about"]), each.attribute, each.speaker) for each in record.not_understood}

    for subject, attributes in record.index.words.items():
        for attribute in attributes:
            for side, stands in record.words(subject, attribute).items():
                assert not stands.hearsay or (subject, attribute, side) not in own - strange


def test_none_takes_back_ones_own_word() -> None:
    record = seoul(state("plan/a", due="2018", horizon="near"), state("plan/a", due=None))

    assert record.words("plan/a", "due") == {}
    assert record.attributes("plan/a") == ("horizon",)


def test_a_side_that_took_its_word_back_is_silent_and_hearsay_does_not_return() -> None:
    record = record_of(
        ledger("seoul", state("plan/a", due="2018", by="beijing")),
        ledger("beijing", state("plan/a", due="2019"), state("plan/a", due=None)),
    )

    assert record.words("plan/a", "due") == {}


def test_a_subject_of_which_no_word_stands_is_not_there() -> None:
    record = seoul(state("plan/a", due="2018"), state("plan/b", due="2018"), state("plan/a", due=None))

    assert record.subjects("plan") == ("plan/b",)
    assert not record.exists("plan/a")


def test_of_several_hearsays_that_of_the_first_side_in_order_stands() -> None:
    order = state("committee/it", sides=["tokyo", "seoul", "beijing"])
    record = record_of(
        ledger("seoul", order, state("plan/a", due="2018", by="beijing")),
        ledger("tokyo", state("plan/a", due="2019", by="beijing")),
    )

    assert values(record.words("plan/a", "due")) == {"beijing": "2019"}


def test_hearsay_that_is_taken_back_gives_way_to_that_of_the_next() -> None:
    record = record_of(
        ledger("seoul", state("plan/a", due="2018", by="beijing"), state("plan/a", due=None, by="beijing")),
        ledger("tokyo", state("plan/a", due="2019", by="beijing")),
    )

    assert values(record.words("plan/a", "due")) == {"beijing": "2019"}


def test_hearsay_of_oneself_is_ones_own_word() -> None:
    assert not seoul(state("plan/a", due="2018", by="seoul")).words("plan/a", "due")["seoul"].hearsay


def test_nobody_spoke_of_what_is_unknown() -> None:
    record = seoul(state("plan/a", due="2018"))

    assert record.words("plan/b", "due") == {}
    assert record.words("plan/a", "colour") == {}
    assert record.words("festival/a", "due") == {}
    assert record.attributes("festival/a") == ()


def test_subjects_are_listed_by_key_with_numbers_as_numbers() -> None:
    plans = ["plan/seoul-10", "plan/beijing-2", "plan/seoul-9"]
    record = seoul(*(state(plan, due="2018") for plan in plans))

    assert record.subjects("plan") == ("plan/beijing-2", "plan/seoul-9", "plan/seoul-10")


@given(said=committees(), sides=st.permutations(("seoul", "beijing", "tokyo")))
def test_the_word_of_each_side_stands_in_the_order_of_the_sides(said: list[Said], sides: list[str]) -> None:
    order = Said("seoul", 1_000, 0, "2024-07-30T00:00:00Z", state("committee/it", sides=sides))
    record = fold([*said, order])

    for subject, attributes in record.index.words.items():
        for attribute in attributes:
            words = record.words(subject, attribute)
            assert list(words) == [side for side in record.sides if side in words]
