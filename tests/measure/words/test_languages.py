"""Every language says everything, with the same gaps; a further one is one file."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from comity.measure import words
from comity.measure.catalogue import INDICATORS
from comity.measure.wording import aspect_name, indicator_name
from comity.measure.words import Language, MissingPhraseError, UnknownLanguageError, language, languages
from comity.record import RANK_ORDER

SAME_IN_SIGN_AND_SIZE = {"points": "difference", "size": "difference"}


def gaps(phrase: str) -> set[str]:
    """The gaps of a sentence; a language may say a difference with its sign or without."""
    named = {name for _, name, _, _ in Formatter().parse(phrase) if name}
    return {SAME_IN_SIGN_AND_SIZE.get(name, name) for name in named}


def test_there_are_three() -> None:
    assert languages() == ("en", "ko", "zh")


@pytest.mark.parametrize("code", ["ko", "zh"])
def test_every_phrase_has_the_gaps_of_the_english_one(code: str) -> None:
    english, other = language("en").phrases, language(code).phrases

    assert {name: gaps(phrase) for name, phrase in other.items()} == {
        name: gaps(phrase) for name, phrase in english.items()
    }


@pytest.mark.parametrize("code", ["en", "ko", "zh"])
def test_every_rank_and_finding_has_a_name(code: str) -> None:
    tongue = language(code)

    steps = {
        10: "staff",
        20: "section",
        30: "division",
        40: "bureau",
        45: "assistant_mayor",
        50: "vice_mayor",
        60: "mayor",
    }
    assert set(steps.values()) == set(RANK_ORDER)
    assert all(f"rank.{step}" in tongue.names for step in steps)
    assert {"finding.risen", "finding.held", "finding.fallen", "finding.too_few", "finding.no_value", "whole"} <= set(
        tongue.names
    )


def test_a_rank_that_has_no_name_is_said_as_its_number() -> None:
    assert language("en").rank(47) == "4.7"


def test_a_language_that_nobody_wrote_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownLanguageError, match="'ja'; there are en, ko, zh; a new language is one file"):
        language("ja")


def test_the_module_of_what_a_language_is_is_no_language() -> None:
    with pytest.raises(UnknownLanguageError):
        language("language")


def test_a_phrase_that_is_missing_is_named() -> None:
    with pytest.raises(MissingPhraseError, match="'en' has no phrase 'rate_vanished'"):
        language("en").say("rate_vanished")


def test_a_share_of_nothing_has_no_percentage() -> None:
    assert [language(code).share(numerator=0, denominator=0) for code in languages()] == ["0/0"] * 3


def test_a_further_language_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "xx.py").write_text(
        "from dataclasses import replace\n"
        "from comity.measure.words.en import LANGUAGE as ENGLISH\n"
        "names = {**ENGLISH.names, 'promotion_rate': 'taux', 'aspect.identity': 'identité'}\n"
        "LANGUAGE = replace(ENGLISH, code='xx', names=names)\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(words, "__path__", [*words.__path__, str(tmp_path)])

    assert languages() == ("en", "ko", "xx", "zh")
    further = language("xx")
    assert isinstance(further, Language)
    assert indicator_name("promotion_rate", tongue=further, names={}) == "taux"
    assert aspect_name("identity", tongue=further) == "identité"
    assert indicator_name("retention_rate", "backward", tongue=further, names={}) == (
        "Retention rate (of the plans of this conference)"
    )


@pytest.mark.parametrize("code", ["en", "ko", "zh"])
def test_every_indicator_and_variant_has_a_name(code: str) -> None:
    tongue = language(code)
    names = {"side/seoul": {"en": "Seoul", "ko": "서울", "zh": "首尔"}}

    found = {
        indicator_name(
            entry.id, variant.id.replace("*", "60" if variant.per == "rank" else "seoul"), tongue=tongue, names=names
        )
        for entry in INDICATORS.values()
        for variant in entry.variants
    }
    assert len(found) == sum(len(entry.variants) for entry in INDICATORS.values())
