"""The pages about foreign tables are true: their examples run, and no key of the form is left out."""

from __future__ import annotations

from pathlib import Path

import msgspec

from comity.documents.mapping.form import (
    ConferenceForm,
    ConferenceFrom,
    Flag,
    HorizonWords,
    MappingForm,
    PlanForm,
    ProgressWords,
    Several,
    Source,
    StatusWords,
)
from tests.docs.executed import REPOSITORY, execute

HOW_TO = REPOSITORY / "docs" / "how-to" / "measure-your-own-table.md"
REFERENCE = REPOSITORY / "docs" / "reference" / "mapping.md"
FORMS = (
    MappingForm,
    Source,
    PlanForm,
    ConferenceForm,
    ConferenceFrom,
    Several,
    ProgressWords,
    Flag,
    HorizonWords,
    StatusWords,
)


def test_every_example_of_the_how_to_runs(tmp_path: Path) -> None:
    assert execute(HOW_TO, folder=tmp_path) == 9


def test_the_reference_names_every_key() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    keys = {field.encode_name for form in FORMS for field in msgspec.structs.fields(form)}

    assert {
        key for key in keys if f"`{key}" not in text and f"[{key}]" not in text and f"{key} = " not in text
    } == set()
