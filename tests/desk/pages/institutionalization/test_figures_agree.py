"""The page agrees with the assessment, figure by figure and sentence by sentence."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import timezone

from comity.desk.store import load_record
from comity.measure.assess import assess_record
from comity.measure.assessment import Assessment
from comity.measure.rows import Row
from comity.measure.words import language
from tests.desk.committees import NETWORK, RECONSTRUCTION, network, reconstruction
from tests.desk.people_factory import client_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PAGE = f"/c/{RECONSTRUCTION}/institutionalization/"


def test_every_figure_and_every_sentence_of_the_assessment_is_on_the_page() -> None:
    reconstruction()
    client = client_of(person("reader", committee=RECONSTRUCTION))

    for view in ("ours", "agreed"):
        told, shown = assessed(view), page(client, f"?view={view}")
        missing = [each for each in (*figures_in(told), *sentences_in(told, "en")) if each not in shown]
        assert missing == []


def test_it_does_in_each_language_and_for_one_team_on_a_day_before() -> None:
    reconstruction()

    for tongue, code in (("ko", "ko"), ("zh-hans", "zh")):
        client = client_of(person("reader", committee=RECONSTRUCTION, language=tongue))
        told = assessed("ours", code=code, day=dt.date(2018, 3, 18))
        shown = page(client, "?on=2018-03-18&team=culture")
        own = next(profile for profile in told.teams if profile.team == "culture")
        rows = [row for aspect in own.aspects for series in aspect.series for row in series.rows]
        assert [each for each in (*fractions(rows, code), *sentences_in(told, code)) if each not in shown] == []


def test_a_figure_leads_to_the_plans_that_make_it_up_with_the_same_view_team_day_and_horizon() -> None:
    reconstruction()
    client = client_of(person("reader", committee=RECONSTRUCTION))

    answer = client.get(f"{PAGE}?view=either&team=culture&on=2018-03-18&horizon=near").content.decode()

    found = re.findall(r'href="(/c/[^"]*/plans/\?figure=promotion_rate.assessed[^"]*)"', answer)
    assert html.unescape(found[0]) == (
        f"/c/{RECONSTRUCTION}/plans/?figure=promotion_rate.assessed&at=1&team=culture&part=numerator&view=either"
        "&horizon=near&on=2018-03-18"
    )


def test_behind_a_figure_stand_as_many_plans_as_its_numerator_says() -> None:
    network(sides=2)
    client = client_of(person("reader", committee=NETWORK))
    answer = client.get(f"/c/{NETWORK}/institutionalization/").content.decode()
    address = html.unescape(re.findall(r'href="(/c/[^"]*\?figure=promotion_rate.assessed&amp;at=1[^"]*)"', answer)[0])

    behind = text_of(client.get(address).content.decode())

    assert "2/2" in text_of(answer)
    assert [f"Plan {number}" in behind for number in range(1, 7)] == [True, True, False, False, False, False]


def assessed(view: str, *, code: str = "en", day: dt.date | None = None) -> Assessment:
    record = load_record(committee=RECONSTRUCTION)
    return assess_record(record, view=view, ours="seoul", today=day or timezone.localdate())


def page(client: Client, query: str) -> str:
    answer = client.get(f"{PAGE}{query}")
    assert answer.status_code == 200
    return text_of(answer.content.decode())


def text_of(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def figures_in(told: Assessment) -> Iterator[str]:
    """Every value of every variant of the whole committee, and the rates of every team that are compared."""
    for aspect in told.profile.aspects:
        for series in aspect.series:
            yield from fractions(series.rows, "en")
            for row in series.rows:
                if row.value is not None and row.denominator is None:
                    tongue = language("en")
                    yield tongue.rank(row.value) if series.unit == "rank" else tongue.quantity(row.value, series.unit)
    for group in told.apart:
        for each in group.comparisons:
            if each.indicator in {"promotion_rate", "follow_up", "precision", "retention_rate"}:
                yield f"{each.numerator}/{each.denominator}"


def fractions(rows: list[Row] | tuple[Row, ...], code: str) -> Iterator[str]:
    for row in rows:
        if row.denominator is not None and row.numerator is not None:
            share = "" if row.value is None else f" {language(code).percent(row.value)}"
            yield f"{row.numerator}/{row.denominator}{share}"


def sentences_in(told: Assessment, code: str) -> Iterator[str]:
    """Everything that the assessment says in words."""
    profiles = [told.profile] if code == "en" else [each for each in told.teams if each.team == "culture"]
    for profile in profiles:
        for aspect in profile.aspects:
            for series in aspect.series:
                steps = [*series.findings, *([series.overall] if series.overall else [])]
                yield from (step.words[code] for step in steps if step.finding != "no_value")
    yield from (words[code] for group in told.apart for words in group.words)
    yield from (words[code] for words in told.open_words)
    yield from (each.words[code] for each in (*told.shock.rates, *told.shock.recoveries))
    if told.shock.conferences:
        yield told.shock.conferences.words[code]
    yield from (words[code] for words in told.cycle.words)
    yield from (each.words[code] for each in (*told.not_known.left_out, *told.not_known.gaps))
    yield from (each.words[code] for each in told.not_known.without_value if not each.needs)
