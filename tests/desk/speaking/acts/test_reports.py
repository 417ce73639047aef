"""Reports on one plan and on many, with evidence that is on record and evidence that is new."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from comity.desk.speaking.acts.reports import NewDocument, NewReport, document, drop, report, report_many
from tests.desk.speaking.acts.sound import after, wrong

NEW = NewReport(key="report/seoul-1", about="plan/seoul-1", progress="promoted", on="2018-11-26")
PAPER = NewDocument(key="document/seoul-1", title={"en": "Photographs", "ko": " "}, date="2018-11")


def told(*statements: Any) -> list[tuple[str, str, str | None, object, tuple[str, ...]]]:
    return [
        (each.whose, each.progress, each.on, each.note, each.evidence)
        for each in after(statements).reports("plan/seoul-1")
    ]


def test_a_report_is_our_word_on_a_day() -> None:
    new = replace(NEW, note={"en": " Begun. ", "ko": ""}, evidence=["document/minutes", "a letter", "a letter"])

    assert told(*report(new)) == [
        ("seoul", "promoted", "2018-11-26", {"en": "Begun."}, ("document/minutes", "a letter"))
    ]


def test_a_new_document_is_put_on_record_and_is_evidence() -> None:
    statements = report(replace(NEW, progress="implemented", evidence=["document/minutes"]), documents=[PAPER])

    assert told(*statements) == [("seoul", "implemented", "2018-11-26", None, ("document/minutes", "document/seoul-1"))]
    assert after(statements).words("document/seoul-1", "title")["seoul"].value == {"en": "Photographs"}


def test_many_plans_are_reported_on_in_one_go_and_share_a_document() -> None:
    other = replace(NEW, key="report/seoul-2", about="plan/seoul-2", evidence=["document/seoul-1"])

    record = after(report_many([replace(NEW, evidence=["document/seoul-1"]), other], documents=[PAPER]))

    assert {plan: [each.evidence for each in record.reports(plan)] for plan in ("plan/seoul-1", "plan/seoul-2")} == {
        "plan/seoul-1": [("document/seoul-1",)],
        "plan/seoul-2": [("document/seoul-1",)],
    }


def test_a_milestone_is_reported_on_like_a_plan() -> None:
    from comity.desk.speaking.acts.plans import milestone

    step = milestone(key="milestone/seoul-1", plan="plan/seoul-2", title={"en": "Step"}, due="2019")

    record = after([*step, *report(replace(NEW, about="milestone/seoul-1"))])

    assert [each.progress for each in record.reports("milestone/seoul-1")] == ["promoted"]


def test_a_plan_is_dropped_with_the_reason() -> None:
    statements = drop(key="report/seoul-1", about="plan/seoul-1", on="2019", reason={"en": "No money"})

    assert told(*statements) == [("seoul", "dropped", "2019", {"en": "No money"}, ())]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"progress": "half"}, ("not_a_choice", "report/seoul-1", "progress")),
        ({"progress": ""}, ("missing_attribute", "report/seoul-1", "progress")),
        ({"about": "plan/seoul-99"}, ("no_such_subject", "report/seoul-1", "plan")),
        ({"note": {"xx": "Note"}}, ("unknown_language", "report/seoul-1", "note")),
        ({"evidence": ["document/none"]}, ("no_such_subject", "report/seoul-1", "evidence")),
        ({"on": ""}, ("no_date", "report/seoul-1", None)),
        ({"on": "2019-02-30"}, ("not_a_date", "report/seoul-1", None)),
    ],
)
def test_what_is_wrong_stands_at_its_attribute(change: dict[str, Any], problem: tuple[str, str, str | None]) -> None:
    assert wrong(report(replace(NEW, **change))) == [problem]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"title": {"en": " "}}, ("missing_attribute", "document/seoul-1", "title")),
        ({"address": "www"}, ("not_an_address", "document/seoul-1", "address")),
        ({"digest": "abc"}, ("not_a_digest", "document/seoul-1", "digest")),
        ({"date": "soon"}, ("not_a_date", "document/seoul-1", "date")),
        ({"language": "cn-x"}, ("unknown_language", "document/seoul-1", "language")),
    ],
)
def test_what_is_wrong_with_a_document_too(change: dict[str, Any], problem: tuple[str, str, str | None]) -> None:
    assert wrong(document(replace(PAPER, **change))) == [problem]
