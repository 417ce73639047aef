"""The record as of a civil date."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from comity.record import Said, fold
from tests.record.factories import ledger, record_of, seoul, state, values
from tests.record.strategies import committees

days = st.dates(dt.date(2014, 1, 1), dt.date(2022, 1, 1))


@given(said=committees(), one=days, other=days)
def test_reports_only_grow_with_time(said: list[Said], one: dt.date, other: dt.date) -> None:
    record = fold(said)
    earlier, later = sorted((one, other))

    for about in record.index.reports:
        known_then, known_later = record.as_of(earlier).reports(about), record.as_of(later).reports(about)
        assert set(known_then) <= set(known_later) <= set(record.reports(about))
        assert [report for report in known_later if report in known_then] == list(known_then)


@given(said=committees(), day=days)
def test_no_word_that_is_dated_later_holds(said: list[Said], day: dt.date) -> None:
    record = fold(said).as_of(day)

    for subject, attributes in record.index.words.items():
        for attribute in attributes:
            assert all(word.holds_on(day) for word in record.words(subject, attribute).values())


@given(said=committees())
def test_as_of_the_last_of_days_everything_holds(said: list[Said]) -> None:
    record = fold(said)
    last = record.as_of(dt.date.max)

    assert {subject: record.attributes(subject) for subject in record.index.words} == {
        subject: last.attributes(subject) for subject in record.index.words
    }


def test_the_earlier_word_stands_as_of_its_time() -> None:
    record = seoul(
        state("team/a", names={"en": "Old"}, on="2013"), state("team/a", names={"en": "New"}, on="2015-11-04")
    )

    told = {
        date: values(record.as_of(date).words("team/a", "names"))
        for date in ("2012", "2013-12-30", "2013", "2015-11-04")
    }
    assert told == {
        "2012": {}, "2013-12-30": {}, "2013": {"seoul": {"en": "Old"}}, "2015-11-04": {"seoul": {"en": "New"}},
    }  # fmt: skip


def test_a_subject_is_there_as_of_its_first_word() -> None:
    record = seoul(state("team/a", names={"en": "A"}, on="2013"), state("team/b", names={"en": "B"}, on="2015"))

    assert [record.as_of(date).subjects("team") for date in ("2012", "2014", "2016")] == [
        (), ("team/a",), ("team/a", "team/b"),
    ]  # fmt: skip


def test_hearsay_stands_as_of_a_time_before_the_side_spoke() -> None:
    record = record_of(
        ledger("seoul", state("plan/a", due="2018", by="beijing")),
        ledger("beijing", state("plan/a", due="2019", on="2016")),
    )

    assert values(record.as_of("2015").words("plan/a", "due")) == {"beijing": "2018"}
    assert values(record.as_of("2016").words("plan/a", "due")) == {"beijing": "2019"}


def test_a_date_may_be_given_as_a_day_or_as_text() -> None:
    record = seoul(state("plan/a", due="2018", on="2016"))

    assert record.as_of("2016") == record.as_of(dt.date(2016, 12, 31))
    assert record.as_of("2016-12-30") != record.as_of("2016")
    assert record.as_of("2016-12-30").as_of("2016") == record.as_of("2016")
