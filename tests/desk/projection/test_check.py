"""`verify` notices projected rows that are not what the words make, and a rebuild mends them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from comity.desk.models import Committee, Disagreement, PlanLine, PlanWord, Reference
from comity.desk.projection import project
from comity.desk.search import index
from comity.desk.store import rebuild, verify
from tests.desk.committees import network, reconstruction, seoul_beijing
from tests.desk.projection.expected import expected, projected

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def spoil_a_line() -> None:
    PlanLine.objects.filter(plan="plan/seoul-1").update(ours="dropped")


def forget_a_word() -> None:
    PlanWord.objects.filter(line__plan="plan/seoul-1", side="tokyo").delete()


def invent_a_disagreement() -> None:
    committee = Committee.objects.get()
    Disagreement.objects.create(committee=committee, subject="plan/nowhere", attribute="due", words=[])


def lose_what_is_found() -> None:
    index.remove(Committee.objects.get().pk, ["team/culture"])


def lose_a_reference() -> None:
    Reference.objects.filter(about="report/seoul-1", attribute="plan").delete()


@pytest.mark.parametrize(
    ("spoil", "table"),
    [
        (spoil_a_line, "PlanLine"),
        (forget_a_word, "PlanWord"),
        (invent_a_disagreement, "Disagreement"),
        (lose_what_is_found, "Searchable"),
        (lose_a_reference, "Reference"),
    ],
)
def test_a_row_that_is_out_of_step_is_found_and_mended(spoil: Callable[[], None], table: str) -> None:
    committee = network(sides=3)
    assert verify(committee=committee.key) == ()

    spoil()
    (finding,) = verify(committee=committee.key)
    assert (finding.kind, finding.side, table in finding.what) == ("row_out_of_step", "seoul", True)

    rebuild(committee=committee.key)
    assert verify(committee=committee.key) == ()


@pytest.mark.parametrize("load", [seoul_beijing, reconstruction])
def test_sound_committees_have_no_findings(load: Callable[[], Committee]) -> None:
    assert verify(committee=load().key) == ()


def test_a_large_committee_is_projected_part_by_part_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project, "AT_ONCE", 20)
    committee = reconstruction()

    rebuild(committee=committee.key)

    assert projected(committee) == expected(committee)
    assert verify(committee=committee.key) == ()
