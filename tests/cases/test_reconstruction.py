"""The reconstruction has exactly the figures of the study's abstract, and says everywhere that it is one."""

from __future__ import annotations

from fractions import Fraction

from comity.documents.case import read_published
from comity.measure.readings import find_readings
from tests.cases.reading import CASES, INVENTED, RECONSTRUCTION, case, fractions, measured, record, values

THAAD = ("2016-07-08", "2017-10-31")
DEFAULTS = {
    "promotion_rate": "promotion_rate.assessed",
    "implementation_rate": "implementation_rate.assessed",
    "mutual_promotion_rate": "mutual_promotion_rate.mutual",
    "retention_rate": "retention_rate.forward",
}
WHOLE = {
    "promotion_rate": {1: (24, 51), 2: (40, 58), 3: (0, 0)},
    "implementation_rate": {1: (21, 51), 2: (27, 58), 3: (0, 0)},
    "mutual_promotion_rate": {1: (22, 37), 2: (32, 41), 3: (0, 0)},
    "retention_rate": {2: (20, 51), 3: (36, 58)},
}


def measured_whole() -> dict[str, dict[int | None, tuple[int, int]]]:
    return {name: fractions(RECONSTRUCTION, *reading.split(".")) for name, reading in DEFAULTS.items()}


def test_the_default_variants_give_these_whole_numbers() -> None:
    assert measured_whole() == WHOLE


def test_every_plan_of_the_first_two_conferences_is_assessed_and_none_of_the_third() -> None:
    rows = measured(RECONSTRUCTION).select(indicator="promotion_rate", variant="assessed")

    assert [(row.conference, row.unknown, row.no_report, row.open) for row in rows if row.team is None] == [
        (1, 0, 0, False),
        (2, 0, 0, False),
        (3, 0, 60, True),
    ]


def test_every_published_rate_and_change_is_met_exactly() -> None:
    whole = measured_whole()
    met = []
    for figure in read_published(CASES / RECONSTRUCTION).figure:
        share = {conference: Fraction(n, d) for conference, (n, d) in whole[figure.indicator].items() if d}
        value = share[figure.conference] - (share[figure.from_conference] if figure.from_conference else 0)
        low, high = figure.bounds()
        met.append((figure.indicator, figure.conference, low <= value <= high))

    assert met == [
        ("promotion_rate", 2, True),
        ("implementation_rate", 2, True),
        ("mutual_promotion_rate", 1, True),
        ("mutual_promotion_rate", 2, True),
        ("retention_rate", 2, True),
        ("retention_rate", 3, True),
    ]


def test_the_whole_numbers_are_those_that_the_search_finds_with_the_fewest_plans() -> None:
    fits = find_readings(read_published(CASES / RECONSTRUCTION).figure)
    fit = next(each for each in fits if dict(each.readings) == DEFAULTS)
    first, second = fit.example

    assert fit.solutions == 590
    assert {
        "promotion_rate": {1: (first.promoted, first.plans), 2: (second.promoted, second.plans), 3: (0, 0)},
        "implementation_rate": {1: (first.implemented, first.plans), 2: (second.implemented, second.plans), 3: (0, 0)},
        "mutual_promotion_rate": {
            1: (first.mutual_promoted, first.mutual),
            2: (second.mutual_promoted, second.mutual),
            3: (0, 0),
        },
        "retention_rate": {2: (first.retained, first.plans), 3: (second.retained, second.plans)},
    } == WHOLE


def test_memoranda_teams_and_heads_are_those_of_the_abstract() -> None:
    assert values(RECONSTRUCTION, "instruments", "in_all")[3] == 7
    assert values(RECONSTRUCTION, "teams", "in_force") == {1: 3, 2: 4, 3: 4}
    assert values(RECONSTRUCTION, "head_rank", "lowest") == {1: 50, 2: 60, 3: 60}


def test_the_conferences_were_held_and_the_postponed_one_too() -> None:
    assert fractions(RECONSTRUCTION, "conference_continuity", "due")[None] == (3, 3)
    assert values(RECONSTRUCTION, "conference_continuity", "postponements") == {1: 0, 2: 0, 3: 1, None: 1}


def test_more_people_take_part_each_time() -> None:
    assert values(RECONSTRUCTION, "participants", "all") == {1: 50, 2: 74, 3: 100}


def test_the_education_team_is_hardly_followed_up() -> None:
    follow_up = {
        team: fractions(RECONSTRUCTION, "follow_up", "plans", team=team)
        for team in ("economy", "culture", "education", "environment")
    }

    assert follow_up == {
        "economy": {1: (13, 19), 2: (11, 15), 3: (0, 15)},
        "culture": {1: (13, 18), 2: (10, 15), 3: (0, 15)},
        "education": {1: (2, 14), 2: (3, 12), 3: (0, 12)},
        "environment": {2: (15, 16), 3: (0, 18)},
    }


def test_culture_and_economy_carry_out_less_after_thaad_and_the_others_do_not() -> None:
    carried_out = {
        team: fractions(RECONSTRUCTION, "implementation_rate", "assessed", team=team)
        for team in ("economy", "culture", "education", "environment")
    }

    assert carried_out == {
        "economy": {1: (9, 19), 2: (4, 15), 3: (0, 0)},
        "culture": {1: (8, 18), 2: (4, 15), 3: (0, 0)},
        "education": {1: (4, 14), 2: (6, 12), 3: (0, 0)},
        "environment": {2: (13, 16), 3: (0, 0)},
    }


def test_in_culture_and_economy_nothing_happens_while_thaad_lasts() -> None:
    known = record(RECONSTRUCTION)
    teams = {"team/culture", "team/economy"}
    plans = [plan for plan in known.subjects("plan") if known.words(plan, "team")["seoul"].value in teams]
    meetings = [each for each in known.subjects("meeting") if known.words(each, "team")["seoul"].value in teams]
    days = [str(report.on) for plan in plans for report in known.reports(plan)]
    days += [str(known.words(each, "date")["seoul"].value) for each in meetings]

    assert len(days) == 130
    assert [day for day in days if THAAD[0] <= day <= THAAD[1]] == []


def test_reports_lie_between_the_conference_of_the_plan_and_the_next() -> None:
    known = record(RECONSTRUCTION)
    day = {1: "2013-10-31", 2: "2015-11-04", 3: "2018-03-19"}
    outside = [
        report.subject
        for plan in known.subjects("plan")
        for number in [int(plan.removeprefix("plan/reconstructed-")[0])]
        for report in known.reports(plan)
        if not day[number] < str(report.on) < day[number + 1]
    ]

    assert outside == []


def test_beijing_speaks_by_hearsay_and_otherwise_than_seoul_on_five_plans() -> None:
    found = record(RECONSTRUCTION).differences()

    assert {word.speaker for each in found for word in each.words} == {"seoul"}
    assert [(each.subject, each.attribute, [word.value for word in each.words]) for each in found] == [
        ("plan/reconstructed-1-02", "progress", ["implemented", "promoted"]),
        ("plan/reconstructed-1-21", "progress", ["implemented", "promoted"]),
        ("plan/reconstructed-2-02", "progress", ["implemented", "promoted"]),
        ("plan/reconstructed-2-18", "progress", ["implemented", "promoted"]),
        ("plan/reconstructed-2-24", "progress", ["promoted", "not_started"]),
    ]


def test_it_says_that_it_is_a_reconstruction_in_its_key_its_titles_and_its_record() -> None:
    read = case(RECONSTRUCTION)
    known = record(RECONSTRUCTION)
    (committee,) = known.subjects("committee")
    said = known.words(committee, "reconstruction")["seoul"].value
    signs = {"en": "reconstruction", "ko": "재구성", "zh": "重构"}

    assert (read.committee, committee) == (
        "seoul-beijing-2020-reconstruction",
        "committee/seoul-beijing-2020-reconstruction",
    )
    assert said == read.reconstruction
    for texts in (read.title, read.reconstruction, known.words(committee, "names")["seoul"].value):
        assert isinstance(texts, dict)
        assert {language: sign in str(texts[language]).lower() for language, sign in signs.items()} == dict.fromkeys(
            signs, True
        )


def test_every_row_that_is_measured_carries_the_word() -> None:
    assert {row.committee for row in measured(RECONSTRUCTION).rows()} == {"seoul-beijing-2020-reconstruction"}


def test_the_readme_begins_with_the_word() -> None:
    first = (CASES / RECONSTRUCTION / "README.md").read_text(encoding="utf-8").splitlines()[0]

    assert first.startswith("# A reconstruction: ")


def test_everything_invented_is_called_reconstructed_in_three_languages() -> None:
    known = record(RECONSTRUCTION)
    signs = {"en": "Reconstructed ", "ko": "재구성 ", "zh": "重构"}
    titles = [
        word.value
        for type_ in ("plan", "instrument", "meeting", "office")
        for subject in known.subjects(type_)
        for name in ("title", "names")
        for word in known.words(subject, name).values()
        if word.source == INVENTED
    ]

    assert len(titles) == 169 + 4 + 13 + 6
    for title in titles:
        assert isinstance(title, dict)
        assert {language: str(title[language]).startswith(sign) for language, sign in signs.items()} == dict.fromkeys(
            signs, True
        )


def test_plans_reports_and_sizes_rest_on_no_source_but_the_reconstruction() -> None:
    invented = ("plan/", "report/")
    sources = {
        placed.statement.source
        for placed in case(RECONSTRUCTION).statements
        if placed.statement.about.startswith(invented)
    }
    sizes = {
        word.source
        for delegation in record(RECONSTRUCTION).subjects("delegation")
        for word in record(RECONSTRUCTION).words(delegation, "size").values()
    }

    assert (sources, sizes) == ({INVENTED}, {INVENTED})
