"""The sourced public record: where sources differ both words stand, and what was not found is unknown."""

from __future__ import annotations

from comity.record import Word
from tests.cases.reading import PUBLIC, fractions, measured, record, values

Told = tuple[str, object, str | None]


def told(word: Word) -> Told:
    return word.whose, word.value, word.source


PARK, WANG = {"ko": "박원순"}, {"zh": "王安顺"}


def test_the_sides_differ_on_these_and_nothing_else() -> None:
    found = {
        (each.subject, each.attribute): [told(word) for word in each.words] for each in record(PUBLIC).differences()
    }

    assert found == {
        ("conference/2", "place"): [
            (
                "seoul",
                {"ko": "베이징 리버사이드호텔", "en": "Beijing Riverside Hotel"},
                "document/healthtomato-597633",
            ),
            ("beijing", {"zh": "北京园博园", "en": "Beijing Garden Expo Park"}, "document/cnwaste-9288"),
        ],
        ("instrument/air-quality-2014", "kind"): [
            ("seoul", "agreement", "document/donga-62256198"),
            ("beijing", "minutes_of_talks", "document/xxse-379393"),
        ],
        ("instrument/environment-2015", "signatories"): [
            (
                "seoul",
                [
                    {"side": "seoul", "name": PARK, "rank": "mayor"},
                    {"side": "beijing", "name": WANG, "rank": "mayor"},
                ],
                "document/healthtomato-597633",
            ),
            ("beijing", [{"side": "seoul"}, {"side": "beijing"}], "document/cnwaste-9288"),
        ],
    }


def test_the_mayors_witnessed_by_beijing_s_word_what_they_signed_by_seoul_s() -> None:
    words = record(PUBLIC).words("instrument/environment-2015", "witnesses")

    assert {side: word.value for side, word in words.items()} == {
        "beijing": [
            {"side": "beijing", "name": WANG, "rank": "mayor"},
            {"side": "seoul", "name": {"zh": "朴元淳"}, "rank": "mayor"},
        ]
    }


def test_two_sources_of_one_side_on_the_meeting_of_2017_stand_beside_each_other() -> None:
    history = record(PUBLIC).history("conference/3", "status")

    assert {side: [(word.on, word.value, word.source) for word in words] for side, words in history.items()} == {
        "seoul": [
            ("2017-03", {"state": "planned", "date": "2017"}, "document/news1-2936190"),
            ("2017", {"state": "lapsed", "cause": "disruption/thaad"}, "document/segye-20180319012048"),
            ("2017", {"state": "postponed", "from": "2017"}, "document/si-64121"),
            ("2018-03-19", {"state": "held", "date": "2018-03-19"}, "document/mediahub-1145236"),
        ]
    }


def test_a_meeting_that_one_source_calls_fallen_through_is_still_held_and_postponed_once() -> None:
    assert fractions(PUBLIC, "conference_continuity", "due")[3] == (3, 3)
    assert values(PUBLIC, "conference_continuity", "postponements")[3] == 1


def test_two_sources_of_one_side_on_the_year_of_the_sister_cities_are_both_kept() -> None:
    known = record(PUBLIC)

    assert [told(word) for word in known.words("instrument/sister-city", "signed").values()] == [
        ("seoul", "1993-10-23", "document/hankyung-1993102101631")
    ]
    assert [told(word) for word in known.words("instrument/sister-city", "note").values()] == [
        (
            "seoul",
            {"en": "Seoul-sourced press of 2024 gives the year as 1992, not 1993."},
            "document/fnnews-202407311002594700",
        )
    ]


def test_every_word_of_beijing_rests_on_a_chinese_page() -> None:
    known = record(PUBLIC)
    sources = {
        word.source
        for type_ in ("conference", "meeting", "office", "instrument", "report")
        for subject in known.subjects(type_)
        for attribute in known.attributes(subject)
        for side, word in known.words(subject, attribute).items()
        if side == "beijing"
    }
    languages = {str(source): known.words(str(source), "language")["seoul"].value for source in sources}

    assert languages == dict.fromkeys(
        (
            "document/beijing-bureau-2016-03-29",
            "document/cnwaste-9288",
            "document/sthbxh-11445",
            "document/xxse-379393",
        ),
        "zh",
    )


def test_the_conferences_are_those_of_the_sources() -> None:
    known = record(PUBLIC)
    found = {
        conference: tuple(
            word.value
            for name in ("number", "date", "host", "level")
            for word in known.words(conference, name).values()
        )
        for conference in known.subjects("conference")
    }

    assert found == {
        "conference/1": (1, "2013-10-31", "seoul", "vice_mayor"),
        "conference/2": (2, "2015-11-04", "beijing", "mayor"),
        "conference/3": (3, "2018-03-19", "seoul", "mayor"),
        "conference/4": (4,),
    }


def test_of_the_fourth_conference_nobody_said_what_became_so_it_lapsed() -> None:
    history = record(PUBLIC).history("conference/4", "status")

    assert [(word.on, word.value) for word in history["seoul"]] == [
        ("2020-11-09", {"state": "planned", "date": "2021-05"})
    ]
    assert fractions(PUBLIC, "conference_continuity", "due")[None] == (3, 4)


def test_five_memoranda_or_papers_were_found_and_one_cannot_be_placed() -> None:
    row = measured(PUBLIC).get("instruments", "in_all", conference=3)

    assert record(PUBLIC).subjects("instrument") == (
        "instrument/air-quality-2014",
        "instrument/environment-2015",
        "instrument/environment-2018",
        "instrument/founding-2013",
        "instrument/sister-city",
        "instrument/youth-2013",
    )
    assert row is not None
    assert (row.value, row.unknown) == (3, 1)


def test_only_what_a_source_tells_is_reported_and_the_rest_has_no_report() -> None:
    known = record(PUBLIC)
    reported = {
        plan: [(report.whose, report.progress, report.on) for report in known.reports(plan)]
        for plan in known.subjects("plan")
        if known.reports(plan)
    }

    assert len(known.subjects("plan")) == 25
    assert reported == {
        "plan/1-artist-exchange": [("seoul", "implemented", "2015-11-04")],
        "plan/1-city-image": [("seoul", "implemented", "2015-11-04")],
        "plan/1-investment-briefings": [("seoul", "implemented", "2015-11-04")],
        "plan/1-youth-festivals": [("seoul", "implemented", "2015-11-04")],
        "plan/3-joint-research-group": [
            ("seoul", "implemented", "2018-11-26"),
            ("beijing", "implemented", "2018-11-26"),
        ],
        "plan/3-regular-forum": [("seoul", "implemented", "2018-11-26")],
    }


def test_what_was_not_found_stays_unsaid() -> None:
    known = record(PUBLIC)
    offices = {word.value for office in known.subjects("office") for word in known.words(office, "team").values()}
    sizes = {subject: known.words(subject, "size") for subject in known.subjects("delegation")}
    unsaid = ("carried_from", "horizon", "due", "owners", "proposed_by", "measure_of_success")

    assert offices == {"team/secretariat", "team/economy", "team/environment"}
    assert [subject for subject, words in sizes.items() if words] == ["delegation/beijing-3"]
    assert [(plan, name) for plan in known.subjects("plan") for name in unsaid if known.words(plan, name)] == []
    assert values(PUBLIC, "participants", "all") == {1: None, 2: None, 3: None}


def test_what_is_our_own_reading_says_so() -> None:
    known = record(PUBLIC)
    notes = {
        subject: str(word.value)
        for type_ in ("plan", "report", "instrument")
        for subject in known.subjects(type_)
        for word in known.words(subject, "note").values()
    }
    marked = {subject for subject, note in notes.items() if "our reading" in note or "guess" in note}

    assert marked == {
        "instrument/youth-2013",
        "plan/1-artist-exchange",
        "plan/1-city-image",
        "plan/1-investment-briefings",
        "plan/1-youth-festivals",
        "report/seoul-3-regular-forum",
    }
