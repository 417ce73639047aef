"""Rounds of follow-up: the rhythm, opening, who has answered, reminding, closing, and the list of rounds."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import Any

import pytest
from django.utils import timezone

from comity.desk.models import Committee
from comity.desk.pages.showing.civil import civil
from comity.desk.reading.part import load_part
from comity.desk.store import say_new
from comity.record import Record, Statement
from tests.desk.committees import NETWORK, network
from tests.desk.pages.plans.factory import (
    ROOT,
    browser,
    committee,
    heard,
    many_plans,
    plain,
    queries_of,
    sends,
    words_of,
)
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE, plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

BOTH = {"team": "team/environment", "done_by": ["seoul", "beijing"]}
OWNERS = {"seoul": {"office": "office/seoul-air"}, "beijing": {"office": "office/beijing-air"}}


def days_ago(days: int) -> str:
    return (timezone.localdate() - dt.timedelta(days=days)).isoformat()


def a_round(key: str = "check/seoul-1", **said: Any) -> Statement:
    plans = [f"plan/seoul-{number}" for number in (1, 2, 3)]
    return Statement(key, {"committee": f"committee/{COMMITTEE}", "opened": days_ago(20), "plans": plans, **said})


def word(number: int, on: str, progress: str = "promoted") -> Statement:
    said = {"plan": f"plan/seoul-{number}", "progress": progress}
    return Statement(f"report/seoul-{number}", said, on=on)


def asked() -> None:
    """Of three plans: on the first both have spoken since, on the third one has; on the second, ours, nobody."""
    committee(
        plan(3, **BOTH, owners=OWNERS),
        a_round(),
        word(1, days_ago(3)),
        heard("report/seoul-11", "plan/seoul-1", "promoted", on=days_ago(10)),
        word(3, days_ago(1)),
        heard("report/seoul-13", "plan/seoul-3", "not_started", on=days_ago(30)),
    )


def record_of(*subjects: str) -> Record:
    return load_part(Committee.objects.get(key=COMMITTEE), subjects=subjects)


def said_of(subject: str, attribute: str) -> Any:
    words = record_of().words(subject, attribute)
    return words["seoul"].value if "seoul" in words else None


def offices(page: str, side: str) -> list[str]:
    part = page.split(f'id="side-{side}"')[1].split("</section>", maxsplit=1)[0].split("<tbody>")[1]
    return [plain(re.sub(r"<details>.*?</details>", "silent", row)) for row in part.split("</tr>")[:-1]]


def test_the_open_round_tells_office_by_office_who_has_answered_with_the_figure() -> None:
    asked()

    answer = browser().get(f"{ROOT}checks/seoul-1/")

    page, words = answer.content.decode(), words_of(answer)
    assert "spoken since the round was opened 1/3 33.3 %" in words
    assert ("2/3 answered" in words, "1/2 answered" in words) == (True, True)
    assert re.findall(r'<progress [^>]*value="(\d+)" max="(\d+)"', page) == [("2", "3"), ("1", "2")]
    assert offices(page, "seoul") == ["Air 1 1 0", "No office is named 2 1 silent Write a reminder"]
    assert offices(page, "beijing") == ["Air 1 0 silent Remind Beijing · Air", "No office is named 1 1 0"]
    assert f'href="{ROOT}plans/report/?check=seoul-1"' in page
    assert f'href="{ROOT}checks/seoul-1/ask/beijing/?office=beijing-air"' in page


def test_whom_nobody_said_to_do_a_plan_every_side_is_asked() -> None:
    committee(plan(9), a_round(plans=["plan/seoul-9"]))

    page = browser().get(f"{ROOT}checks/seoul-1/").content.decode()

    assert (offices(page, "seoul"), offices(page, "beijing")) == (
        ["No office is named 1 0 silent Write a reminder"], ["No office is named 1 0 silent Remind Beijing"],
    )  # fmt: skip


def test_report_leads_to_the_table_with_the_rounds_plans_and_back() -> None:
    asked()
    say_new(committee=COMMITTEE, statements=[plan(4, **BOTH)])
    client = browser()

    table = client.get(f"{ROOT}plans/report/?check=seoul-1")
    answer = sends(client, "plans/report/?check=seoul-1", {
        "plan": ["seoul-2"], "progress-seoul-2": "implemented", "on-seoul-2": days_ago(0), "note-seoul-2": "",
        "seen": client.get(f"{ROOT}plans/seoul-2/report/").context["form"]["seen"].value(),
    })  # fmt: skip

    listed = set(re.findall(r'name="plan" value="([^"]+)"', table.content.decode()))
    assert listed == {"seoul-1", "seoul-2", "seoul-3"}
    assert '<input type="hidden" name="check" value="seoul-1">' in table.content.decode()
    assert (answer.status_code, answer["Location"]) == (302, f"{ROOT}checks/seoul-1/")
    assert "2/3 66.7 %" in words_of(client.get(f"{ROOT}checks/seoul-1/"))


def test_the_register_shows_the_plans_of_a_round_and_none_of_one_that_is_not_there() -> None:
    asked()
    say_new(committee=COMMITTEE, statements=[plan(4, **BOTH)])
    client = browser()

    shown = words_of(client.get(f"{ROOT}plans/?check=seoul-1"))
    nothing = words_of(client.get(f"{ROOT}plans/?check=seoul-9"))

    assert ("Plan 3" in shown, "Plan 4" in shown) == (True, False)
    assert ("Plan 3" in nothing, "Plan 4" in nothing) == (False, False)


def message(page: str) -> str:
    return html.unescape(re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, flags=re.DOTALL)[0])


def test_a_reminder_names_the_round_and_only_what_was_not_answered_in_their_language() -> None:
    asked()
    names = {"country": "CN", "names": {"zh": "北京", "en": "Beijing"}}
    say_new(committee=COMMITTEE, statements=[Statement("side/beijing", names)])
    client = browser("reader")

    theirs = message(client.get(f"{ROOT}checks/seoul-1/ask/beijing/").content.decode())
    office = client.get(f"{ROOT}checks/seoul-1/ask/beijing/?office=beijing-air&language=en").content.decode()
    ours = message(client.get(f"{ROOT}checks/seoul-1/ask/seoul/?office=none").content.decode())

    assert "起开展落实情况检查" in theirs
    assert f"a follow-up check has been open since {civil(days_ago(20))}." in message(office)
    assert (message(office).count("\n1. Plan 3"), message(office).count("\n2. ")) == (1, 0)
    assert (ours.count("Plan 2"), ours.count("Plan 1\n")) == (1, 0)
    assert 'href="mailto:' in office


def test_where_all_was_answered_there_is_nothing_to_remind_of() -> None:
    asked()

    shown = words_of(browser().get(f"{ROOT}checks/seoul-1/ask/beijing/?office=none"))

    assert "There is nothing to remind of: all of these have been answered." in shown


def test_a_round_is_opened_on_all_unfinished_plans_of_the_last_conference_or_those_left_ticked() -> None:
    committee(
        plan(3, **BOTH), plan(4, conference="conference/2"), plan(5, done_by=["seoul"]), plan(6, **BOTH),
        word(5, "2019", "implemented"), word(6, "2019", "implemented"),
    )  # fmt: skip
    client = browser()

    form = client.get(f"{ROOT}checks/new/").context["form"]
    narrowed = client.get(f"{ROOT}checks/new/?team=team/environment&horizon=near").context["form"]
    answer = sends(client, "checks/new/", {
        "opened": days_ago(0), "plans": ["plan/seoul-1", "plan/seoul-3"], "note_en": "Half-year round",
    })  # fmt: skip

    assert sorted(form.ticked) == ["plan/seoul-1", "plan/seoul-2", "plan/seoul-3", "plan/seoul-6"]
    assert narrowed.ticked == ["plan/seoul-1"]
    assert (answer.status_code, answer["Location"]) == (302, f"{ROOT}checks/")
    assert {name: said_of("check/seoul-1", name) for name in record_of().attributes("check/seoul-1")} == {
        "committee": "committee/seoul-beijing", "opened": days_ago(0), "plans": ["plan/seoul-1", "plan/seoul-3"],
        "note": {"en": "Half-year round"},
    }  # fmt: skip


def test_bad_input_is_told_and_what_was_ticked_is_kept() -> None:
    committee(plan(3, **BOTH))
    client = browser()

    nothing = sends(client, "checks/new/", {"opened": days_ago(-2), "note_en": "Kept words"})
    unknown = sends(client, "checks/new/", {"opened": "x", "plans": ["plan/seoul-3", "plan/nothing"]})

    told = nothing.context["form"].errors
    assert (nothing.status_code, unknown.status_code) == (422, 422)
    assert told == {
        "opened": ["That day has not come yet. Open the round when it begins."], "plans": ["Tick one plan at least."],
    }  # fmt: skip
    assert "Kept words" in nothing.content.decode()
    assert sorted(unknown.context["form"].errors) == ["opened", "plans"]
    assert re.findall(r'value="(plan/[^"]+)" checked', unknown.content.decode()) == ["plan/seoul-3"]


def test_no_second_round_is_opened_while_one_is_open() -> None:
    asked()

    answer = sends(browser(), "checks/new/", {"opened": days_ago(0), "plans": ["plan/seoul-1"]})

    assert answer.status_code == 422
    assert "Open a round" not in words_of(browser().get(f"{ROOT}checks/"))
    assert "A round is open already. Close it before another begins." in words_of(answer)


def test_closing_shows_the_figure_and_records_it_in_every_language() -> None:
    asked()
    client = browser()

    form = client.get(f"{ROOT}checks/seoul-1/close/")
    answer = sends(client, "checks/seoul-1/close/", {
        "seen": form.context["form"]["seen"].value(), "closed": days_ago(0), "note_ko": "잘 마쳤습니다.",
    })  # fmt: skip

    assert "1/3 33.3 %" in words_of(form)
    assert "S Seoul · 2 of 3 answered" in words_of(form)
    assert (answer.status_code, answer["Location"]) == (302, f"{ROOT}checks/seoul-1/")
    assert said_of("check/seoul-1", "closed") == days_ago(0)
    assert said_of("check/seoul-1", "note") == {
        "ko": "잘 마쳤습니다.\n점검 결과: 1/3. 점검 대상 협력안 가운데 시행하는 모든 측이 진술한 협력안의 수입니다.",
        "zh": "检查结果：1/3。即检查对象中实施各方均已陈述的方案数。",
        "en": "Follow-up figure: 1/3. On so many of the plans asked about every side that does them spoke.",
    }
    assert client.get(f"{ROOT}checks/seoul-1/close/").status_code == 302
    assert "Close the round" not in words_of(client.get(f"{ROOT}checks/seoul-1/"))


def test_it_is_closed_neither_before_it_was_opened_nor_in_days_to_come() -> None:
    asked()
    client = browser()

    early = sends(client, "checks/seoul-1/close/", {"closed": "2019", "note_en": "Kept words"})
    late = sends(client, "checks/seoul-1/close/", {"closed": days_ago(-5)})

    assert (early.status_code, early.context["form"].errors) == (
        422, {"closed": ["It cannot be closed before it was opened."]},
    )  # fmt: skip
    assert "Kept words" in early.content.decode()
    assert late.context["form"].errors == {"closed": ["That day has not come yet."]}


def test_past_rounds_stand_with_the_figures_they_closed_with_whatever_came_later() -> None:
    asked()
    past = {"opened": days_ago(400), "closed": days_ago(370), "plans": ["plan/seoul-1", "plan/seoul-2"]}
    say_new(
        committee=COMMITTEE,
        statements=[
            Statement("check/seoul-2", past),
            Statement("report/seoul-22", {"plan": "plan/seoul-2", "progress": "promoted"}, on=days_ago(380)),
        ],
    )

    page = browser("reader").get(f"{ROOT}checks/").content.decode()

    rows = [plain(row) for row in page.split("<tbody>")[1].split("</tr>")[:-1]]
    assert rows == [
        f"follow-up check, {civil(days_ago(20))} {civil(days_ago(20))} open 3 1/3 33.3 %",
        f"follow-up check, {civil(days_ago(400))} {civil(days_ago(400))} {civil(days_ago(370))} 2 1/2 50.0 %",
    ]
    assert "Open a round" not in page


def test_the_secretariat_sets_the_rhythm_and_the_page_says_when_the_next_round_is_due() -> None:
    committee()
    client = browser()

    before = words_of(client.get(f"{ROOT}checks/"))
    seen = client.get(f"{ROOT}checks/rhythm/").context["form"]["seen"].value()
    wrong = sends(client, "checks/rhythm/", {"checks_a_year": "13", "seen": seen})
    answer = sends(client, "checks/rhythm/", {"checks_a_year": "2", "seen": seen})
    after = client.get(f"{ROOT}checks/")

    assert "No rhythm is set." in before
    assert "Open a round No round was opened yet." in before
    assert (wrong.status_code, 'value="13"' in wrong.content.decode()) == (422, True)
    assert answer.status_code == 302
    assert said_of("committee/seoul-beijing", "checks_a_year") == 2
    assert "2 rounds a year · next round due 19 September 2018 in the word of S Seoul" in words_of(after)
    assert '<time datetime="2018-09-19" class="late">' in after.content.decode()


def test_sides_that_mean_another_rhythm_stand_with_their_words() -> None:
    committee(
        Statement("committee/seoul-beijing", {"checks_a_year": 2}),
        Statement("committee/seoul-beijing", {"checks_a_year": 1}, by="beijing", source="x"),
    )

    assert "S Seoul 2 B Beijing 1 hearsay" in words_of(browser().get(f"{ROOT}checks/"))


@pytest.mark.parametrize(
    ("role", "path", "status"),
    [
        ("reader", "checks/", 200),
        ("reader", "checks/seoul-1/", 200),
        ("reader", "checks/seoul-1/ask/beijing/", 200),
        ("office", "checks/new/", 403),
        ("office", "checks/rhythm/", 403),
        ("office", "checks/seoul-1/close/", 403),
        ("administrator", "checks/new/", 403),
        ("secretariat", "checks/nothing/", 404),
        ("secretariat", "checks/nothing/close/", 404),
        ("secretariat", "checks/seoul-1/ask/tokyo/", 404),
        ("secretariat", "checks/seoul-1/ask/beijing/?office=seoul-air", 404),
    ],
)
def test_who_may_see_and_say(role: str, path: str, status: int) -> None:
    asked()
    team = "team/environment" if role == "office" else ""

    assert browser(role, team=team).get(ROOT + path).status_code == status


def test_seven_sides_are_asked_each_for_its_own_plans() -> None:
    network(sides=7)
    plans = ["plan/seoul-1", "plan/seoul-2", "plan/seoul-3"]
    say_new(committee=NETWORK, statements=[Statement("check/seoul-1", {"opened": "2023-04-15", "plans": plans})])

    page = client_of(person("reader", committee=NETWORK)).get(f"/c/{NETWORK}/checks/seoul-1/").content.decode()

    told = re.findall(r'<progress [^>]*value="(\d+)" max="(\d+)"', page)
    assert told == [("0", "2"), ("1", "2"), *[("0", "1")] * 4, ("0", "2")]


def test_no_page_asks_more_often_because_there_is_more() -> None:
    asked()
    client = browser()
    paths = ("checks/", "checks/seoul-1/", "checks/new/", "checks/seoul-1/ask/beijing/", "checks/seoul-1/close/",
             "plans/report/?check=seoul-1")  # fmt: skip
    few = {path: queries_of(client, path) for path in paths}

    plans = [f"plan/seoul-{number}" for number in (1, 2, 3, *range(100, 130))]
    more = [a_round(plans=plans), a_round("check/seoul-5", opened="2019", closed="2020", plans=plans)]
    say_new(committee=COMMITTEE, statements=[*many_plans(30), *more])

    assert {path: queries_of(client, path) for path in paths} == few
