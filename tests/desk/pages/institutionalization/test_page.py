"""The page of the measure: what can be asked, what is said of teams, the state of measuring, definitions."""

from __future__ import annotations

import json
import re

import pytest

from comity.desk.jobs.worker import do_all_here
from comity.desk.store import say_new
from comity.measure.catalogue import INDICATORS
from comity.record import Statement
from tests.desk.committees import NETWORK, network
from tests.desk.pages.plans.factory import ROOT, browser, committee, heard, many_plans, queries_of, words_of
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PAGE = "institutionalization/"


def test_a_committee_of_which_little_is_known_says_so() -> None:
    committee()

    words = words_of(browser("reader").get(ROOT + PAGE))

    assert "What is not known" in words
    assert "no value, since nothing is known of" in words
    assert "No disruption is on record." in words
    assert "Nowhere do the sides contradict each other." in words


def test_every_indicator_that_has_a_row_carries_its_formula_and_source() -> None:
    committee(report(1), heard("report/seoul-2", "plan/seoul-1", "promoted", on="2018-12-01"))

    words = words_of(browser("reader").get(ROOT + PAGE))

    assert INDICATORS["promotion_rate"].default.formula["en"] in words
    assert INDICATORS["promotion_rate"].source in words
    assert "How it is counted, and 1 other way" in words


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("on=2018-02-30", "That is no date that the calendar has."),
        ("on=2099", "This day is still to come. Leave it empty for today."),
    ],
)
def test_a_day_that_cannot_be_is_told_at_its_field(query: str, told: str) -> None:
    committee()
    assert told in words_of(browser("reader").get(f"{ROOT}{PAGE}?{query}"))


def test_the_view_of_a_side_that_is_none_is_no_page() -> None:
    committee()
    assert browser("reader").get(f"{ROOT}{PAGE}?view=side:tokyo").status_code == 404


def test_near_and_long_term_are_counted_apart() -> None:
    committee(report(1, "promoted"), report(2, "not_started", of="plan/seoul-2"))
    client = browser("reader")

    whole, near, long = (
        figure(client.get(f"{ROOT}{PAGE}?horizon={each}").content.decode()) for each in ("", "near", "long")
    )

    assert (whole, near, long) == ("1/2", "1/1", "0/1")


def figure(markup: str) -> str:
    found = re.search(r'figure=promotion_rate.assessed[^"]*"><span class="fraction">([^<]*)<', markup)
    return found[1] if found else ""


def test_what_was_measured_before_something_was_said_is_marked_and_measured_again() -> None:
    committee(report(1, "promoted"))
    client = browser("reader")
    before = words_of(client.get(ROOT + PAGE))
    say_new(committee=COMMITTEE, statements=[report(2, "promoted", of="plan/seoul-2")])

    stale = client.get(ROOT + PAGE)
    do_all_here()
    after = client.get(ROOT + PAGE)

    assert "being measured again" not in before
    assert "They are being measured again" in words_of(stale)
    assert "<progress" in stale.content.decode()
    assert "being measured again" not in words_of(after)
    assert figure(after.content.decode()) == "2/2"


def test_the_charts_are_drawn_of_the_same_figures_with_the_disruptions_behind() -> None:
    committee(
        report(1, "promoted"),
        Statement("disruption/seoul-1", {"names": {"en": "Flood"}, "since": "2018-06-01", "until": "2018-08-01"}),
    )
    client = browser("reader")

    page = client.get(ROOT + PAGE).content.decode()
    spec = json.dumps(json.loads(client.get(f"{ROOT}{PAGE}charts/promises/").content))

    assert f'data-chart="{ROOT}{PAGE}charts/promises/?"' in page
    assert '"figure": "1/1"' in spec
    assert "Flood" in spec
    assert client.get(f"{ROOT}{PAGE}charts/nonsense/").status_code == 404


def test_a_single_side_can_be_read_where_there_are_several() -> None:
    network(sides=3)
    client = client_of(person("reader", committee=NETWORK))

    ours, theirs = (
        figure(client.get(f"/c/{NETWORK}/{PAGE}?view={view}").content.decode()) for view in ("ours", "side:beijing")
    )

    assert (ours, theirs) == ("2/2", "1/2")


def test_the_number_of_queries_does_not_depend_on_how_many_plans_there_are() -> None:
    committee(report(1))
    client = browser("reader")
    few = queries_of(client, PAGE)
    say_new(committee=COMMITTEE, statements=many_plans(10))
    client.get(ROOT + PAGE)
    do_all_here()

    assert queries_of(client, PAGE) == few


@pytest.mark.parametrize(
    ("language", "told"), [("ko", ("제도화", "팀별 비교", "추진율")), ("zh-hans", ("制度化", "各组对比", "推进率"))]
)
def test_it_is_told_in_the_readers_language(language: str, told: tuple[str, ...]) -> None:
    committee(report(1))

    words = words_of(browser("reader", language=language).get(ROOT + PAGE))

    assert all(each in words for each in told)
    assert "How it is counted" not in words
