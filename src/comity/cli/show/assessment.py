"""The assessment as a terminal shows it, part by part."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from comity.cli.show.aspects import aspect
from comity.cli.show.labels import LABELS, label, of
from comity.cli.show.section import section
from comity.cli.show.teams import teams
from comity.cli.show.unknown import differences, unknown
from comity.measure.assessment import Assessment, ConferenceLine


def render(assessment: Assessment, *, language: str, all_variants: bool) -> Iterator[RenderableType]:
    """Everything that the first page shows, top to bottom."""
    yield heading(assessment, language=language)
    if assessment.conferences:
        yield section(label("conferences", language))
        yield conferences(assessment, language=language)
    if assessment.disruptions:
        yield disruptions(assessment, language=language)
    for each in assessment.profile.aspects:
        yield section(of(each.names, language))
        yield from aspect(each, language=language, all_variants=all_variants)
    if assessment.teams:
        yield section(label("teams", language))
        yield from teams(assessment, language=language)
    yield from sentences("shock", shock_words(assessment, language), language=language)
    yield from sentences("cycle", [of(words, language) for words in assessment.cycle.words], language=language)
    if assessment.composite is not None:
        words = [of(each.words, language) for each in assessment.composite.values]
        yield from sentences("composite", words, language=language)
    yield from differences(assessment, language=language)
    yield from unknown(assessment, language=language)


def heading(assessment: Assessment, *, language: str) -> RenderableType:
    names = dict.fromkeys([of(assessment.names, language), *assessment.names.values()])
    first = Text(" · ".join(names), style="bold")
    parts = [
        label("view", language, view=view_name(assessment, language)),
        label("as_of", language, date=assessment.today),
        ", ".join(of(side.names, language) for side in assessment.sides),
    ]
    lines = [first, Text(" · ".join(part for part in parts if part))]
    if assessment.reconstruction:
        title = label("reconstruction", language)
        lines.append(Text(f"{title}: {of(assessment.reconstruction, language)}", style="bold reverse"))
    return Panel(Text("\n").join(lines), box=box.HEAVY, expand=False, padding=(0, 1))


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


def disruptions(assessment: Assessment, *, language: str) -> RenderableType:
    listed = [
        f"{of(each.names, language)} {each.since} – {each.until or label('still', language)}"
        for each in assessment.disruptions
    ]
    return Text(f"{label('disruptions', language)}: {'; '.join(listed)}")


def shock_words(assessment: Assessment, language: str) -> list[str]:
    shock = assessment.shock
    said = [each.words for each in shock.rates]
    said += [shock.conferences.words] if shock.conferences else []
    said += [each.words for each in shock.recoveries]
    return [of(words, language) for words in said]


def sentences(title: str, words: list[str], *, language: str) -> Iterator[RenderableType]:
    if words:
        yield section(label(title, language))
    for sentence in words:
        yield Text(f"• {sentence}")
