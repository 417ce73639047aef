"""Teams side by side; one team as it is handed over: counterparts, promises, papers, last words; and its changes."""

from __future__ import annotations

import pytest

from comity.desk.speaking.models import Draft
from comity.desk.store import load_record, say_new
from comity.record import Statement
from tests.desk.committees import network
from tests.desk.pages.plans.factory import (
    ROOT,
    browser,
    committee,
    heard,
    many_plans,
    one_plan,
    queries_of,
    sends,
    words_of,
)
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
HERE = "teams/environment/"


def told() -> list[Statement]:
    return [
        Statement("team/environment", {"remit": {"en": "Air and water"}, "since": "2015-11-04"}),
        Statement("team/environment", {"urgent_matters": {"en": "Call within a day"}}),
        Statement("office/seoul-air", {"until": "2017-01-01"}),
        Statement("office/seoul-climate", {
            "names": {"en": "Climate"}, "side": "seoul", "team": "team/environment", "since": "2017-01-01",
            "renamed_from": "office/seoul-air",
        }),
        Statement("person/kim", {"names": {"ko": "김하나", "ko-Latn": "Kim Hana"}, "kind": "official"}),
        Statement("role/kim-1", {"person": "person/kim", "office": "office/seoul-air", "rank": "section",
                                 "since": "2014", "until": "2017-01-01"}),
        Statement("role/kim-2", {"person": "person/kim", "office": "office/seoul-climate", "rank": "bureau",
                                 "since": "2017-01-01"}),
        Statement("instrument/mou", {"kind": "memorandum", "title": {"en": "Memorandum on air"}, "signed": "2018-03-19",
                                     "parties": ["office/seoul-climate", "office/beijing-air"]},
                  source="document/minutes"),
        Statement("meeting/1", {"date": "2018-09", "team": "team/environment", "title": {"en": "Dust talks"}}),
        report(1), heard("report/seoul-2", "plan/seoul-1", "implemented", on="2018-12"),
    ]  # fmt: skip


def said(subject: str) -> dict[str, object]:
    found = load_record(committee=COMMITTEE)
    return {name: found.words(subject, name)["seoul"].value for name in found.attributes(subject)}


def test_the_list_has_each_team_with_its_counterparts_its_plans_and_its_memoranda() -> None:
    committee(*told())
    words = words_of(browser("reader").get(f"{ROOT}teams/"))
    environment = words[words.index("Environment Team") :]
    assert (
        "Environment Team since 4 November 2015 Air and water S Seoul Climate since 1 January 2017 "
        "before: Air until 1 January 2017 B Beijing Air 1 open plan 1 silent for half a year mutual 1/1 "
        "Memorandum on air"
    ) in environment
    assert "Culture Team No remit is said. S Seoul No office is on record. B Beijing No office is on record." in words


def test_what_a_successor_must_know_is_on_one_page() -> None:
    committee(*told())
    words = words_of(browser("reader").get(ROOT + HERE))
    parts = [
        "since 4 November 2015", "remit Air and water", "Call within a day",
        "Climate since 1 January 2017 before: Air until 1 January 2017 김하나 Kim Hana head of bureau 1 January 2017 –",
        "– head of section 2014 – 1 January 2017",
        "1 plan is open", "Plan 1", "Memorandum on air memorandum of understanding 19 March 2018 in force",
        "Dust talks", "Last words Plan 1 B implemented December 2018", "Plan 1 S promoted 26 November 2018",
        "Papers Minutes",
    ]  # fmt: skip
    assert [part for part in parts if part not in words.replace("Beijing implemented", "implemented").replace(
        "Seoul promoted", "promoted")] == []  # fmt: skip


def test_an_office_leads_to_what_it_became_and_to_its_counterparts() -> None:
    committee(*told())
    words = words_of(browser("reader").get(f"{ROOT}teams/offices/seoul-air/"))
    parts = ["Since then it is: Climate", "Renames over time", "B Beijing Air", "Kim Hana"]
    assert [part for part in parts if part not in words] == []


def test_where_there_are_many_sides_each_has_its_place() -> None:
    found = network(7)
    client = client_of(person("reader", committee=found))
    words = words_of(client.get(f"/c/{found.key}/teams/environment/"))
    assert [city for city in ("Seoul", "Tokyo", "Hanoi", "Bangkok") if f"{city} environment office" not in words] == []
    assert client.get(f"/c/{found.key}/teams/").status_code == 200


def test_where_there_is_no_team_it_says_what_will_be_here() -> None:
    committee(*(Statement(f"team/{key}", {"names": None}) for key in ("environment", "culture")))
    assert "A team is started in six short steps" in words_of(browser().get(f"{ROOT}teams/"))
    reader = words_of(browser("reader").get(f"{ROOT}teams/"))
    assert ("The secretariat starts them." in reader, "Start a new team" in reader) == (True, False)


def test_a_team_is_amended_and_only_what_was_changed_is_said() -> None:
    committee(*told())
    given = {"names_en": "Environment Team", "remit_en": "Air, water and soil", "since": "2015-11-04",
             "urgent_matters_en": "Call within a day"}  # fmt: skip

    odd = sends(browser(), f"{HERE}amend/", {**given, "since": "soon"})
    answer = sends(browser(), f"{HERE}amend/", given)

    assert (odd.status_code, answer.status_code, answer["Location"]) == (422, 302, ROOT + HERE)
    assert "Air, water and soil" in odd.content.decode()
    assert said("team/environment")["remit"] == {"en": "Air, water and soil"}


def test_an_office_is_added_renamed_and_amended() -> None:
    committee(*told())
    added = sends(browser(), f"{HERE}offices/new/", {"side": "beijing", "names_zh": "水务局", "since": "2019"})
    again = sends(browser(), "teams/offices/seoul-air/succeed/", {"names_en": "X", "on": "2020"})
    renamed = sends(browser(), "teams/offices/seoul-climate/succeed/", {"names_en": "Clean Air", "on": "2020-05-01"})
    amended = sends(browser(), "teams/offices/beijing-air/amend/", {"names_en": "Air", "team": "team/culture"})

    assert [each.status_code for each in (added, again, renamed, amended)] == [302, 404, 302, 302]
    assert said("office/seoul-1") == {
        "names": {"zh": "水务局"}, "side": "beijing", "team": "team/environment", "since": "2019",
    }  # fmt: skip
    assert said("office/seoul-2") == {
        "names": {"en": "Clean Air"}, "side": "seoul", "team": "team/environment", "since": "2020-05-01",
        "renamed_from": "office/seoul-climate",
    }  # fmt: skip
    assert said("office/seoul-climate")["until"] == "2020-05-01"
    assert said("office/beijing-air")["team"] == "team/culture"


def test_a_team_ends_and_its_open_plans_are_named_first() -> None:
    committee(*told())
    assert "1 plan of the team is still open." in words_of(browser().get(f"{ROOT}{HERE}end/"))

    early = sends(browser(), f"{HERE}end/", {"until": "2014"})
    answer = sends(browser(), f"{HERE}end/", {"until": "2026-01-01"})

    assert (early.status_code, answer.status_code) == (422, 302)
    assert said("team/environment")["until"] == "2026-01-01"
    assert "until 1 January 2026 · ended" in words_of(browser().get(ROOT + HERE))


def test_an_office_drafts_for_its_own_team_alone() -> None:
    committee(*told())
    own, other = browser("office", team="team/environment"), browser("office", team="team/culture")
    given = {"names_en": "Environment Team", "remit_en": "New"}

    answers = [sends(each, f"{HERE}amend/", given).status_code for each in (own, other, browser("reader"))]

    assert answers == [302, 422, 403]
    assert [draft.act for draft in Draft.objects.all()] == ["amend-team"]
    assert ("Amend" in words_of(own.get(ROOT + HERE)), "Amend" in words_of(other.get(ROOT + HERE))) == (True, False)


def test_a_team_that_is_not_there_has_no_page() -> None:
    committee()
    below = ["", "amend/", "end/", "offices/new/"]
    paths = [*(f"teams/dance/{each}" for each in below), "teams/offices/dance/", "teams/offices/dance/amend/",
             "teams/offices/dance/succeed/"]  # fmt: skip
    assert [browser().get(ROOT + path).status_code for path in paths] == [404] * 7


def test_as_many_queries_for_many_plans_people_and_teams_as_for_few() -> None:
    committee(*told(), *many_plans(3))
    client = browser()
    paths = ["teams/", HERE, "teams/offices/seoul-climate/", "teams/environment/end/"]
    few = [queries_of(client, path) for path in paths]

    more = [statement for number in range(200, 230) for statement in one_plan(number)]
    say_new(committee=COMMITTEE, statements=[*more, *many_people(20)])

    assert [queries_of(client, path) for path in paths] == few


def many_people(count: int) -> list[Statement]:
    return [
        statement
        for number in range(count)
        for statement in (
            Statement(f"person/p-{number}", {"names": {"ko": f"이{number}"}}),
            Statement(f"role/p-{number}", {"person": f"person/p-{number}", "office": "office/seoul-climate"}),
            Statement(f"team/t-{number}", {"names": {"en": f"Team {number}"}}),
            Statement(f"office/o-{number}", {"names": {"en": "O"}, "side": "seoul", "team": f"team/t-{number}"}),
        )
    ]
