"""The assessment as a terminal shows it, part by part."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from comity.cli.show.aspects import aspect
from comity.cli.show.differences import Citing, differences, uncited
from comity.cli.show.glance import glance
from comity.cli.show.heads import heads_of
from comity.cli.show.labels import LABELS, label, of
from comity.cli.show.lines import Lines, bullet
from comity.cli.show.section import section
from comity.cli.show.teams import teams
from comity.cli.show.unknown import unknown
from comity.measure.assessment import Assessment, ConferenceLine
from comity.measure.profile import AspectProfile
from comity.measure.words import language as language_of


def render(
    assessment: Assessment,
    *,
    language: str,
    all_variants: bool = False,
    details: bool = False,
    citing: Citing = uncited,
    of_record: bool = True,
) -> Iterator[RenderableType]:
    """Everything that the first page shows, top to bottom.

    Without `details` only the main findings, gaps and figures of teams. `citing` names the source of a word in a
    difference. `of_record`: there is a record behind the tables, in which sides could differ.
    """
    heads = heads_of(assessment, tongue=language_of(language))
    yield heading(assessment, language=language, of_record=of_record)
    yield section(label("glance", language))
    yield glance(assessment, language=language)
    if any(known(line) for line in assessment.conferences):
        yield section(label("conferences", language))
        yield conferences(assessment, language=language)
    if assessment.disruptions:
        yield disruptions(assessment, language=language)
    for each in assessment.profile.aspects:
        yield aspect_heading(each, language=language)
        yield from aspect(each, heads=heads, language=language, all_variants=all_variants, details=details)
    if assessment.teams:
        yield section(label("teams", language))
        yield from teams(assessment, heads=heads, language=language, details=details)
    yield from sentences("shock", shock_words(assessment, language, details=details), language=language)
    if assessment.cycle.enough or details:
        yield from sentences("cycle", [of(words, language) for words in assessment.cycle.words], language=language)
    if assessment.composite is not None:
        words = [of(each.words, language) for each in assessment.composite.values]
        yield from sentences("composite", words, language=language)
    if of_record:
        yield from differences(assessment, language=language, citing=citing)
    yield from unknown(assessment, heads=heads, language=language, details=details)
    yield Text()
    yield Lines(label("legend", language), style="dim")
    if not details:
        yield Lines(label("details", language), style="dim")


def heading(assessment: Assessment, *, language: str, of_record: bool = True) -> RenderableType:
    names = dict.fromkeys([of(assessment.names, language), *assessment.names.values()])
    read_in = of_record or assessment.view != "ours"  # a table with one word on each plan is nobody's view
    parts = [
        label("view", language, view=view_name(assessment, language)) if read_in else "",
        label("as_of", language, date=assessment.today),
        label("list", language).join(of(side.names, language) for side in assessment.sides),
    ]
    lines = [Lines(" · ".join(names), style="bold"), Lines(" · ".join(part for part in parts if part))]
    if assessment.reconstruction:
        title = label("reconstruction", language) + label("colon", language)
        lines.append(Lines(title + of(assessment.reconstruction, language), style="bold reverse"))
    return Panel(Group(*lines), box=box.HEAVY, expand=False, padding=(0, 1))


def aspect_heading(found: AspectProfile, *, language: str) -> RenderableType:
    """The aspect's name, and beside it how many of its indicators rose, held or fell."""
    name, words = of(found.names, language), of(found.words, language)
    said = words.removeprefix(name) if words.startswith(name) and any(found.tally.values()) else ""
    return section(name, said=said)


def view_name(assessment: Assessment, language: str) -> str:
    name = assessment.view
    if not name.startswith("side:"):
        return label(name, language)
    key = name.removeprefix("side:")
    return label("side", language, side=side_name(assessment, key, language))


def side_name(assessment: Assessment, key: str, language: str) -> str:
    return next((of(side.names, language) for side in assessment.sides if side.key == key), key)


def conferences(assessment: Assessment, *, language: str) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for word in ("no", "status", "planned_first", "held_on", "host", "postponed"):
        table.add_column(label(word, language))
    for line in assessment.conferences:
        table.add_row(*conference_cells(assessment, line, language=language))
    return table


def conference_cells(assessment: Assessment, line: ConferenceLine, *, language: str) -> tuple[str, ...]:
    return (
        line.label or str(line.conference),
        label(line.status, language) if line.status is not None and line.status in LABELS else "–",
        line.planned_first or "–",
        line.date or "–",
        side_name(assessment, line.host, language) if line.host else "–",
        label("times", language, count=line.postponements) if line.postponements else "",
    )


def known(line: ConferenceLine) -> bool:
    """Whether anything but its number is known of the conference."""
    return any((line.label, line.status, line.planned_first, line.date, line.host))


def disruptions(assessment: Assessment, *, language: str) -> RenderableType:
    listed = [
        f"{of(each.names, language)} {each.since} – {each.until or label('still', language)}"
        for each in assessment.disruptions
    ]
    return Lines(label("disruptions", language) + label("colon", language) + label("semicolon", language).join(listed))


def shock_words(assessment: Assessment, language: str, *, details: bool) -> list[str]:
    """What became of plans, conferences and meetings; without `details` of teams only what can be told."""
    shock = assessment.shock
    silent = ("no_value", "too_few")
    said = [
        each.words
        for each in shock.rates
        if details or (each.finding not in silent) or (each.team is None and each.hit_denominator > 0)
    ]
    said += [shock.conferences.words] if shock.conferences else []
    said += [each.words for each in shock.recoveries if details or each.team is None or each.met is not None]
    return [of(words, language) for words in said]


def sentences(title: str, words: list[str], *, language: str) -> Iterator[RenderableType]:
    if words:
        yield section(label(title, language))
    for sentence in words:
        yield bullet(sentence)
