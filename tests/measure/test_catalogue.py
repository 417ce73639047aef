"""The catalogue is whole: names and formulas in three languages, one default, and rows only of what it lists."""

from __future__ import annotations

import datetime as dt

import pytest

from comity.measure import Tables, figures
from comity.measure.catalogue import ASPECTS, INDICATORS, RATES, Indicator, UnknownIndicatorError, variant
from comity.measure.columns import COLUMNS
from comity.measure.rates import RATE_VARIANTS
from tests.measure.panel import links, others, plans

LANGUAGES = {"en", "ko", "zh"}


@pytest.mark.parametrize("entry", INDICATORS.values(), ids=lambda entry: entry.id)
def test_every_indicator_is_named_explained_and_has_one_default(entry: Indicator) -> None:
    said = [entry.names, *(each for variant in entry.variants for each in (variant.names, variant.formula))]

    assert all(set(words) == LANGUAGES and all(words.values()) for words in said)
    assert [each.default for each in entry.variants].count(True) == 1
    assert entry.aspect in ASPECTS


def test_what_an_indicator_needs_are_columns_that_there_are() -> None:
    wrong = [
        need
        for entry in INDICATORS.values()
        for need in entry.needs
        if need.partition(".")[0] not in COLUMNS
        or (need.partition(".")[2] or COLUMNS[need.partition(".")[0]][0].name)
        not in {column.name for column in COLUMNS[need.partition(".")[0]]}
    ]

    assert wrong == []


def test_the_rates_are_exactly_those_of_the_one_group_by() -> None:
    listed = [f"{name}.{each.id}" for name in RATES for each in INDICATORS[name].variants]

    assert sorted(listed) == sorted(rate.key for rate in RATE_VARIANTS)


def test_every_row_of_figures_is_in_the_catalogue_and_every_indicator_has_rows() -> None:
    table = plans(5)
    given = {"plans": table, "links": links(5, table), **others(5)}

    rows = figures(Tables(**given), today=dt.date(2020, 11, 9)).rows()

    shown = {(row.indicator, variant(row.indicator, row.variant).id) for row in rows}
    listed = {(entry.id, each.id) for entry in INDICATORS.values() for each in entry.variants}
    assert listed == shown


def test_an_unknown_indicator_is_answered_with_what_is_near() -> None:
    with pytest.raises(UnknownIndicatorError, match="Did you mean promotion_rate"):
        variant("promotion_rat")
