"""The indicators as lines of a page: a cell for each conference, and what became of each from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from comity.desk.pages.institutionalization import cells
from comity.desk.pages.institutionalization.asking import Asked
from comity.desk.pages.institutionalization.conferences import head_of
from comity.desk.pages.institutionalization.links import figure_address
from comity.desk.pages.institutionalization.tongues import names_in, said, tongue_of
from comity.measure.assessment import Assessment
from comity.measure.catalogue import indicator, variant
from comity.measure.findings import Finding
from comity.measure.profile import AspectProfile, Profile, Series
from comity.measure.rows import Row
from comity.measure.wording import Names, indicator_name, name_of
from comity.measure.words import Language


@dataclass(frozen=True, slots=True)
class Scene:
    """What every line needs to be shown: whose committee, what was asked, in which language, what things are called.

    `heads` are the short names of the conferences, in their order.
    """

    committee: str
    asked: Asked
    language: str
    tongue: Language
    names: Names
    heads: Mapping[int, str]

    @classmethod
    def of(cls, assessment: Assessment, *, committee: str, asked: Asked, language: str) -> Scene:
        tongue = tongue_of(language)
        heads = {
            line.conference: head_of(line.conference, date=line.date, tongue=tongue) for line in assessment.conferences
        }
        return cls(committee, asked, language, tongue, names_in(assessment), heads)

    def address(self, row: Row) -> str:
        return figure_address(row, committee=self.committee, asked=self.asked)

    def name_of_team(self, team: str) -> str:
        return name_of(f"team/{team}", names=self.names, tongue=self.tongue)

    def name_of(self, indicator_id: str, variant_id: str | None = None) -> str:
        name = indicator_name(indicator_id, variant_id, tongue=self.tongue, names=self.names)
        return name[:1].upper() + name[1:]


@dataclass(frozen=True, slots=True)
class Cell:
    """One value. `text` is how a value that is no fraction reads; `plain` tells the two apart."""

    head: str
    row: Row
    text: str
    address: str

    @property
    def plain(self) -> bool:
        return self.row.denominator is None or self.row.numerator is None

    @property
    def shown(self) -> SafeString:
        return cells.shown(self.row, text=self.text, address=self.address, plain=self.plain)


@dataclass(frozen=True, slots=True)
class Step:
    """From one conference to the next: `finding` as the measure decided it, `points` signed and in words."""

    finding: str
    word: str
    sign: str
    points: str
    open: bool
    tested: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A finding in words; `main` those that say something for certain."""

    words: str
    main: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One variant of an indicator over the conferences; `course` are the last closed values, the oldest first."""

    indicator: str
    variant: str
    name: str
    unit: str
    formula: str
    cells: tuple[Cell | None, ...]
    course: tuple[Cell, ...]
    step: Step | None
    sentences: tuple[Sentence, ...]

    @property
    def first_steps(self) -> tuple[Cell, ...]:
        return self.course[:-1]

    @property
    def last(self) -> Cell | None:
        return self.course[-1] if self.course else None

    @property
    def main_sentences(self) -> tuple[str, ...]:
        return tuple(each.words for each in self.sentences if each.main)

    @property
    def other_sentences(self) -> tuple[str, ...]:
        return tuple(each.words for each in self.sentences if not each.main)


@dataclass(frozen=True, slots=True)
class Block:
    """An indicator: the line of its default variant, and its other variants."""

    indicator: str
    name: str
    source: str
    line: Line
    others: tuple[Line, ...]

    @property
    def has_value(self) -> bool:
        return any(has_value(each) for each in (self.line, *self.others))


@dataclass(frozen=True, slots=True)
class Aspect:
    """One aspect with its indicators; `words` say how many rose, held or fell."""

    key: str
    name: str
    words: str
    blocks: tuple[Block, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(block.line for block in self.blocks if has_value(block.line))

    @property
    def main(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.indicator in MAIN and line.course)


MAIN = (
    "conference_continuity", "conference_interval", "teams", "head_rank",
    "promotion_rate", "implementation_rate", "team_memoranda",
    "mutual_promotion_rate", "retention_rate", "balance",
)  # fmt: skip
"""What stands at the top of the page, of each aspect the first figures that one asks for."""
RUNNING = frozenset({"conference_continuity"})
"""Totals that run on, so that the last one says it all."""
STEPS = 3
SIGNS = {"risen": "▲", "fallen": "▼", "held": "=", "too_few": "?", "no_value": ""}


def aspects_of(profile: Profile, *, scene: Scene) -> tuple[Aspect, ...]:
    return tuple(aspect_of(each, scene=scene) for each in profile.aspects)


def aspect_of(found: AspectProfile, *, scene: Scene) -> Aspect:
    together: dict[str, list[Series]] = {}
    for series in found.series:
        together.setdefault(series.indicator, []).append(series)
    name, words = said(found.names, scene.language), said(found.words, scene.language)
    return Aspect(
        key=found.aspect,
        name=name,
        words=words[len(name) :].lstrip(":： ") if any(found.tally.values()) and words.startswith(name) else "",
        blocks=tuple(block_of(each, scene=scene) for each in together.values()),
    )


def block_of(series: Sequence[Series], *, scene: Scene) -> Block:
    """The default variant comes first, or the first there is where that one has no row."""
    entry = indicator(series[0].indicator)
    lines = [line_of(each, scene=scene) for each in series]
    return Block(entry.id, scene.name_of(entry.id), entry.source, lines[0], tuple(lines[1:]))


def line_of(series: Series, *, scene: Scene) -> Line:
    cells = {row.conference: cell_of(row, unit=series.unit, scene=scene) for row in series.rows}
    return Line(
        indicator=series.indicator,
        variant=series.variant,
        name=scene.name_of(series.indicator, series.variant),
        unit=series.unit,
        formula=said(variant(series.indicator, series.variant).formula, scene.language),
        cells=tuple(cells.get(number) for number in scene.heads),
        course=course_of(series, cells),
        step=latest_step(series, scene=scene),
        sentences=sentences_of(series, language=scene.language),
    )


def cell_of(row: Row, *, unit: str, scene: Scene) -> Cell:
    head = scene.heads.get(row.conference or 0, "")
    return Cell(head, row, value_in_words(row, unit=unit, tongue=scene.tongue), scene.address(row))


def value_in_words(row: Row, *, unit: str, tongue: Language) -> str:
    """A value that is no fraction, with its unit; "" where there is none."""
    if row.value is None or (row.numerator is not None and row.denominator is not None):
        return ""
    return tongue.rank(row.value) if unit == "rank" else tongue.quantity(row.value, unit)


def course_of(series: Series, cells: Mapping[int | None, Cell]) -> tuple[Cell, ...]:
    """What the figure was at the last conferences whose plans are assessed to the end, from the first with a value.

    Where there is none yet, what it is so far at the last of those that are still open.
    """
    closed = [cells[row.conference] for row in series.rows if not row.open]
    rows = closed[-1:] if series.indicator in RUNNING else closed[-STEPS:]
    while rows and rows[0].row.value is None:
        rows = rows[1:]
    so_far = [cells[row.conference] for row in series.rows if row.open and row.value is not None]
    return tuple(rows or so_far[-1:])


def latest_step(series: Series, *, scene: Scene) -> Step | None:
    """The latest step that is over; of a total that runs on, and where nothing can be compared, none."""
    closed = [each for each in series.findings if not each.open]
    if not closed or closed[-1].finding == "no_value" or series.indicator in RUNNING:
        return None
    return step_of(closed[-1], tongue=scene.tongue)


def step_of(finding: Finding, *, tongue: Language) -> Step:
    change = finding.change
    return Step(
        finding=finding.finding,
        word=tongue.names[f"finding.{finding.finding}"],
        sign=SIGNS[finding.finding],
        points=tongue.points(change.points) if change is not None and change.points is not None else "",
        open=finding.open,
        tested=finding.decided_by == "interval",
    )


def sentences_of(series: Series, *, language: str) -> tuple[Sentence, ...]:
    """Every finding in words, and the one from first to last; what has no value is told where the unknown is."""
    steps: Iterable[Finding] = (*series.findings, *((series.overall,) if series.overall else ()))
    return tuple(
        Sentence(said(each.words, language), is_main(each) and each is not series.overall)
        for each in steps
        if each.finding != "no_value"
    )


def is_main(finding: Finding) -> bool:
    """What rose or fell, or by its interval held, at a conference whose plans are assessed to the end."""
    if finding.open or finding.finding == "too_few":
        return False
    return finding.finding != "held" or finding.decided_by == "interval"


def has_value(line: Line) -> bool:
    """Whether any conference has a value, or at least plans that could have one."""
    return any(cell and (cell.row.value is not None or cell.row.denominator is not None) for cell in line.cells)
