from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from comity.desk.models import Committee
from comity.desk.people.tokens import calendar_secret, make_token
from comity.desk.reading.part import load_part
from comity.desk.store import load_record
from comity.measure.assess import assess_record
from comity.record import view
from tests.desk.api.calls import caller
from tests.desk.committees import network, reconstruction, seoul_beijing
from tests.desk.people_factory import person, stranger

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def committee(home: object) -> Committee:
    return seoul_beijing()


def test_without_a_token_nothing_is_told(committee: Committee) -> None:
    answer = Client().get(f"/api/v1/committees/{committee.key}/")

    assert (answer.status_code, answer.json()) == (401, {"detail": "Unauthorized"})


def test_a_committee_of_others_is_answered_as_one_that_is_not_there(committee: Committee) -> None:
    secret = make_token(user=stranger(), name="test")[1]
    client = Client(headers={"authorization": f"Bearer {secret}"})

    answers = [client.get(f"/api/v1/committees/{key}/plans/") for key in (committee.key, "no-such-committee")]

    assert answers[0].status_code == answers[1].status_code == 404
    assert answers[0].content == answers[1].content


def test_a_token_for_the_calendar_opens_nothing_else(committee: Committee) -> None:
    token, secret = make_token(user=person("reader", committee=committee), name="phone", calendar=True)

    assert Client(headers={"authorization": f"Bearer {secret}"}).get("/api/v1/committees/").status_code == 401
    assert Client().get(f"/calendar/{committee.key}/{calendar_secret(token, committee.key)}.ics").status_code == 200


def test_a_subject_is_told_with_every_sides_word_as_the_record_has_it(committee: Committee) -> None:
    record = load_record(committee=committee.key)
    difference = next(each for each in record.differences() if each.subject.startswith("instrument/"))
    type_, key = difference.subject.split("/")

    status, told = caller("reader", committee).get(f"subjects/{type_}/{key}/", view="agreed")

    assert status == 200
    assert told["values"] == {
        name: view(record, "agreed", committee.us).value(difference.subject, name)
        for name in record.attributes(difference.subject)
    }
    assert [(word["side"], word["value"]) for word in told["words"][difference.attribute]] == [
        (word.whose, word.value) for word in difference.words
    ]


def test_plans_are_told_with_their_progress_in_the_view(home: object) -> None:
    committee = reconstruction()
    seen = view(load_record(committee=committee.key), "agreed", committee.us)

    status, told = caller("reader", committee).get("plans/", view="agreed", conference=2, size=200)

    assert status == 200
    assert told["total"] == len(told["plans"]) == 58
    assert {plan["plan"]: plan["progress"] for plan in told["plans"]} == {
        plan["plan"]: seen.progress(plan["plan"]).value or "" for plan in told["plans"]
    }


def test_figures_are_those_of_the_assessment_and_lead_to_their_plans(home: object) -> None:
    committee = reconstruction()
    reader = caller("reader", committee)
    whole = assess_record(
        load_record(committee=committee.key), view="ours", ours=committee.us, today=timezone.localdate()
    )
    place = {"indicator": "promotion_rate", "variant": "assessed"}

    status, told = reader.get("figures/")
    behind = {
        part: reader.get("figures/behind/", part=part, conference=2, **place)[1]["plans"]
        for part in ("numerator", "denominator")
    }

    rows = [row for aspect in whole.profile.aspects for series in aspect.series for row in series.rows]
    assert status == 200
    assert [
        (row["indicator"], row["variant"], row["conference"], row["numerator"], row["denominator"], row["value"])
        for row in told["figures"]
        if row["team"] is None
    ] == [(row.indicator, row.variant, row.conference, row.numerator, row.denominator, row.value) for row in rows]
    assert (len(behind["numerator"]), len(behind["denominator"])) == (40, 58)
    plan = behind["numerator"][0]
    assert reader.get(f"subjects/{plan}/")[1]["progress"]["value"] in {"promoted", "implemented", "dropped"}


def test_a_side_that_is_not_there_cannot_be_read(committee: Committee) -> None:
    status, told = caller("reader", committee).get("plans/", view="side:tokyo")

    assert (status, "There is no view 'side:tokyo'" in told["detail"]) == (422, True)


def test_every_subject_of_a_type_is_listed(home: object) -> None:
    committee = network()
    record = load_part(committee)

    status, told = caller("reader", committee).get("subjects/", type="side")

    assert (status, told["total"]) == (200, 7)
    assert [each["subject"] for each in told["subjects"]] == list(record.subjects("side"))


def test_entries_are_told_newest_first_and_by_page(home: object) -> None:
    committee = reconstruction()
    reader = caller("reader", committee)

    first = reader.get("entries/", size=1)[1]
    second = reader.get("entries/", size=1, upto=first["further"])[1]

    assert [first["entries"][0]["seq"], second["entries"][0]["seq"]] == [first["total"], first["total"] - 1]
    assert reader.get(f"entries/seoul/{first['total']}/")[1] == first["entries"][0]


def test_two_letter_words_are_found_in_korean_and_chinese(committee: Committee) -> None:
    reader = caller("reader", committee)

    found = {
        word: {hit["subject"] for hit in reader.client.get("/api/v1/search/", {"text": word}).json()["hits"]}
        for word in ("환경", "环境")
    }

    assert "team/environment" in found["환경"] & found["环境"]
