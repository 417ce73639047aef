"""A statement of our own is checked before it is said: every problem names subject, attribute, value and the mend."""

from __future__ import annotations

import pytest
from hypothesis import given

from comity.problems import Problem, Where
from comity.record import Said, check, fold, is_warning
from comity.record.kinds import Value
from tests.record.factories import AT, state
from tests.record.strategies import committees

SOUND = [
    state("committee/seoul-beijing", names={"en": "Joint Committee"}, kind="bilateral", founded="2013-04-21"),
    state("side/seoul", names={"ko": "서울"}, country="KR", place={"lat_e6": 37_566_000, "lon_e6": 126_978_000}),
    state("plan/seoul-1", title={"ko": "가", "zh-Hant": "漢", "ko-Latn": "ga", "yue": "x"}, conference="conference/3"),
    state("plan/seoul-1", owners={"seoul": {"office": "office/a"}}, done_parts={"seoul": {"en": "Half the cost."}}),
    state("plan/seoul-1", due=None),
    state("report/seoul-1", plan="plan/seoul-1", progress="promoted", on="2018", evidence=["document/a", "press"]),
    state("report/seoul-1", progress=None),
    state("conference/3", status={"state": "postponed", "from": "2017", "cause": {"en": "THAAD"}}, by="beijing"),
    state("conference/3", status={"state": "postponed", "cause": "disruption/thaad"}, source="document/study"),
    state(
        "instrument/a",
        parties=["seoul", "office/b"],
        signatories=[{"side": "seoul", "name": {"ko": "박원순"}, "rank": "mayor"}],
    ),
    state("delegation/a", composition={"mayor": 1, "staff": 20}, head_rank="mayor", size=30),
    state("document/a", language="zh-Hant", address="https://www.si.re.kr/node/64121", digest="a" * 64),
    state("plan/a", same=["plan/b", "plan/c"]),
    state("aid/a", from_="beijing", to="seoul", date="2015"),
]


@pytest.mark.parametrize("statement", SOUND, ids=range(len(SOUND)))
def test_what_is_right_has_no_problem(statement: object) -> None:
    assert check(statement) == ()  # type: ignore[arg-type]


def test_every_problem_is_told_at_once_with_its_mend() -> None:
    statement = state(
        "plan/seoul-1", tittle={"en": "A"}, due="2013-02-30", done_by=["seoul", "side/beijing"], horizon="nera"
    )

    def where(attribute: str) -> Where:
        return Where(subject="plan/seoul-1", attribute=attribute)

    assert check(statement) == (
        Problem("unknown_attribute", "A plan has no 'tittle'.", where("tittle"), "Do you mean title?"),
        Problem("not_a_date", "'2013-02-30' is no date that the calendar has.", where("due"),
                "Write 2018, 2018-03 or 2018-03-19."),
        Problem("not_a_side", "part 2: 'side/beijing' is not the key of a side.", where("done_by"),
                "Write beijing alone."),
        Problem("not_a_choice", "'nera' is not a horizon.", where("horizon"),
                "Do you mean near? Write one of: near, long."),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("about", "said", "kind", "mend"),
    [
        ("plann/a", {}, "unknown_type", "Do you mean plan/a?"),
        ("Plan/A", {}, "not_a_subject", "Write type/key, such as plan/seoul-17"),
        ("plan/a--b", {}, "not_a_subject", "Write type/key, such as plan/seoul-17"),
        ("plan/a", {}, "nothing_said", "Give at least one attribute."),
        ("plan/a", {"colour": "red"}, "unknown_attribute", "A plan can have: conference, title,"),
        ("plan/a", {"progress": "promoted"}, "unknown_attribute", "Progress is said in a report"),
        ("conference/1", {"state": "held"}, "unknown_attribute", "Write status = {state"),
        ("plan/a", {"title": "A"}, "not_text_per_language", 'Write {ko = "…"'),
        ("plan/a", {"title": {}}, "no_language", 'Write {ko = "…"'),
        ("plan/a", {"title": {"cn": "x"}}, "unknown_language", "Do you mean zh?"),
        ("plan/a", {"title": {"korean": "x"}}, "unknown_language", "Do you mean ko?"),
        ("plan/a", {"title": {"EN": "x"}}, "unknown_language", "Do you mean en?"),
        ("plan/a", {"title": {"xx": "x"}}, "unknown_language", "Write a BCP 47 tag"),
        ("plan/a", {"title": {"kr": "x"}}, "doubtful_language", "Do you mean ko?"),
        ("plan/a", {"title": {"ko": "  "}}, "empty", "Write the text, or leave it out."),
        ("plan/a", {"due": "0000"}, "not_a_date", "Write 2018"),
        ("plan/a", {"due": "2018-3-19"}, "not_a_date", "Write 2018"),
        ("plan/a", {"due": 2018}, "not_a_date", "Write 2018"),
        ("plan/a", {"done_by": "seoul"}, "not_a_list", "Put it in brackets"),
        ("plan/a", {"done_by": ["seoul", "seoul"]}, "repeated", "Name each only once."),
        ("plan/a", {"conference": "conference 3"}, "not_a_reference", "Write conference/…"),
        ("plan/a", {"conference": "team/a"}, "not_a_reference", "Write conference/…"),
        ("plan/a", {"owners": {"seoul": {"offices": "office/a"}}}, "unknown_member", "Do you mean office?"),
        ("plan/a", {"owners": {"Seoul": {"office": "office/a"}}}, "not_a_side", "Write a side's key"),
        ("plan/a", {"same": "team/a"}, "not_a_reference", "Write plan/…"),
        ("conference/1", {"number": 0}, "out_of_range", "Write a whole number from 1"),
        ("conference/1", {"number": "3"}, "not_a_number", "Write a whole number"),
        ("conference/1", {"number": True}, "not_a_number", "Write a whole number"),
        ("conference/1", {"number": 1.5}, "fraction", "Write whole numbers."),
        ("conference/1", {"status": {"date": "2018"}}, "missing_member", "Add state."),
        ("conference/1", {"status": {"state": "posponed"}}, "not_a_choice", "Do you mean postponed?"),
        ("conference/1", {"status": "held"}, "not_an_object", "Write an object with: state"),
        ("side/a", {"country": "ROK"}, "not_a_country", "Write two capital letters"),
        ("side/a", {"place": {"lat_e6": 91_000_000, "lon_e6": 0}}, "out_of_range", "from -90000000 to 90000000"),
        ("instrument/a", {"parties": ["Seoul City"]}, "not_a_party", "Write a side's key"),
        ("document/a", {"address": "si.re.kr/node"}, "not_an_address", "Begin it with https://"),
        ("document/a", {"digest": "abc"}, "not_a_digest", "Write its 64 hexadecimal digits."),
        ("delegation/a", {"composition": {"major": 1}}, "not_a_choice", "Do you mean mayor?"),
        ("committee/a", {"names": [{"en": "A"}]}, "not_a_name", "Write {text ="),
        ("committee/a", {"names": [{"text": {"en": "A"}, "when": "2013"}]}, "unknown_member", "Write text, used_by"),
        ("committee/a", {"same": "committee/b"}, "unknown_attribute", "A committee is never joined"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_what_would_be_right(
    about: str, said: dict[str, Value], kind: str, mend: str
) -> None:
    problems = check(state(about, **said))

    assert (kind, about) in [(problem.kind, problem.where.subject) for problem in problems]
    assert any(mend in problem.mend for problem in problems)


@pytest.mark.parametrize(
    ("frame", "kind", "what"),
    [
        ({"by": "Beijing"}, "not_a_side", "by: 'Beijing' is not the key of a side."),
        ({"on": "19 March 2018"}, "not_a_date", "on: '19 March 2018' is no date that the calendar has."),
        ({"source": " "}, "empty", "source: The string is empty."),
    ],
)
def test_side_date_and_source_are_checked_too(frame: dict[str, str], kind: str, what: str) -> None:
    assert [(each.kind, each.what) for each in check(state("plan/a", due="2018", **frame))] == [(kind, what)]


def test_a_report_needs_its_date() -> None:
    (problem,) = check(state("report/a", plan="plan/a", progress="promoted"))

    assert (problem.kind, problem.where.subject) == ("no_date", "report/a")


def test_a_doubtful_language_may_be_overruled_and_a_wrong_one_not() -> None:
    doubtful, wrong = (check(state("plan/a", title={tag: "x"})) for tag in ("kr", "cn"))

    assert ([is_warning(each) for each in doubtful], [is_warning(each) for each in wrong]) == ([True], [False])


@given(said=committees())
def test_what_passes_the_check_is_understood_by_every_reader(said: list[Said]) -> None:
    for one in said:
        if not [problem for problem in check(one.statement) if not is_warning(problem)]:
            assert fold([Said("x", 1, 0, AT, one.statement.to_json())]).not_understood == ()
