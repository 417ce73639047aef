"""The table of plans: its cells translated into the measure's words, lazily, after one look at its values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import polars as pl

from comity.documents.mapping import views
from comity.documents.mapping.form import HorizonWords, MappingForm, PlanForm
from comity.documents.mapping.numbering import Numbering
from comity.documents.mapping.picked import Picked, separator_of
from comity.documents.mapping.sides import NamedSides, name_sides
from comity.documents.mapping.words import Meaning, Translated, meaning_of, name_unlisted, translate
from comity.documents.sheet import ROW
from comity.problems import Problem

TAKEN_UP = ("promoted", "implemented")
TRUTHS = {"yes": True, "no": False}
ROLES_OF_SIDES = {"done_by": "does", "proposed_by": "proposes"}
NEEDED = ("committee", "conference", "id")


@dataclass
class PlanRows:
    """The rows of the table of plans and what their values mean."""

    form: MappingForm
    picked: Picked
    translated: dict[str, Translated] = field(default_factory=dict)
    named: dict[str, NamedSides] = field(default_factory=dict)
    conferences: pl.DataFrame = field(default_factory=pl.DataFrame)
    blank_rows: int = 0
    read_rows: int = 0

    @property
    def plan(self) -> PlanForm:
        return self.form.plan

    @property
    def sides(self) -> tuple[str, ...]:
        """Those with a column of words, then others that do a plan."""
        doers = self.named["done_by"].sides if "done_by" in self.named else ()
        return tuple(dict.fromkeys((*self.plan.progress_by, *doers)))

    def look(self) -> None:
        """One pass over the table: how many rows there are, and the different values of each column that has words."""
        rows = self.picked.rows
        meanings, lists = dict(self.meanings()), [role for role in ROLES_OF_SIDES if self.picked.has(role)]
        counted = [
            rows.select(pl.len()),
            rows.group_by("committee", "conference").len(),
            *(rows.group_by(role).len().sort(role) for role in (*meanings, *lists)),
        ]
        totals, pairs, *values = pl.collect_all(counted)
        self.read_rows = totals.item()
        self.conferences = pairs.drop_nulls(["committee", "conference"])
        for role, counts in zip((*meanings, *lists), values, strict=True):
            if role in meanings:
                self.translated[role] = translate(counts, meanings[role])
            else:
                self.named[role] = name_sides(
                    counts,
                    separator=separator_of(getattr(self.plan, role)),
                    names=self.form.sides,
                    known=list(self.plan.progress_by),
                )

    def meanings(self) -> Iterator[tuple[str, Meaning]]:
        plan = self.plan
        horizon = HorizonWords(column=plan.horizon) if isinstance(plan.horizon, str) else plan.horizon
        for role, words in (
            ("progress", plan.progress),
            ("horizon", horizon),
            ("carried_forward", plan.carried_forward),
            ("mutual", plan.mutual),
        ):
            if words is not None:
                yield role, meaning_of(words)
        for side, side_words in plan.progress_by.items():
            yield views.word_of(side), meaning_of(side_words)

    def is_blank(self) -> pl.Expr:
        return pl.all_horizontal(pl.col(role).is_null() for role in self.picked.names)

    def unlisted(self) -> Iterator[Problem]:
        known: Mapping[str, object]
        for role, translated in self.translated.items():
            known = dict(self.meanings())[role].listed
            yield from self._unlisted(translated.unlisted, known=known, key=f"plan.{role}", role=role)
        for role, named in self.named.items():
            yield from self._unlisted(named.unlisted, known=self.form.sides, key="sides", role=role)

    def _unlisted(
        self, unlisted: Mapping[str, int], *, known: Mapping[str, object], key: str, role: str
    ) -> Iterator[Problem]:
        if unlisted:
            where = self.picked.sheet.where(column=self.picked.name(role))
            yield name_unlisted(unlisted, known=known, key=key, where=where)

    def unreadable(self, numbering: Numbering) -> pl.DataFrame:
        """The rows that lack what every plan needs, with what they have of it; blank rows are only counted."""
        lacking = pl.any_horizontal(pl.col(role).is_null() for role in (*NEEDED, "number"))
        rows = numbering.attach(self.picked.rows).filter(lacking)
        found = rows.select(ROW, *NEEDED, self.is_blank().alias("blank")).collect()
        self.blank_rows = int(found["blank"].sum())
        return found.filter(~pl.col("blank")).drop("blank")

    def readable(self, numbering: Numbering) -> pl.LazyFrame:
        """The rows that have what every plan needs, with their conference's `number`."""
        return numbering.attach(self.picked.rows).drop_nulls([*NEEDED, "number"])

    def table(self, rows: pl.LazyFrame, *, view: str, ours: str | None) -> pl.LazyFrame:
        """The measure's table `plans` out of readable rows (which have the plan's key as `plan`)."""
        expressions = [
            pl.col("committee"),
            pl.col("number").alias("conference"),
            pl.col("plan"),
            *self._plain(),
            *self._flags(),
        ]
        if not self.plan.progress_by:
            return rows.select(*expressions, *self._progress(), *self._precision(()))
        sides = self.sides
        worded = rows.with_columns(*self._words_of_sides())
        seen = [
            views.seen(view, ours=ours or sides[0], sides=sides).alias("progress"),
            views.seen_promoted(view, ours=ours or sides[0], sides=sides).alias("was_promoted"),
            views.followed_up(sides).alias("followed_up"),
            views.accord(sides).alias("accord"),
        ]
        return worded.select(*expressions, *seen, *self._precision(sides))

    def _plain(self) -> Iterator[pl.Expr]:
        if self.picked.has("team"):
            yield pl.col("team")
        if "horizon" in self.translated:
            horizon = self.translated["horizon"].expression("horizon")
            yield pl.when(horizon != "unknown").then(horizon).alias("horizon")

    def _flags(self) -> Iterator[pl.Expr]:
        if "carried_forward" in self.translated:
            yield self._truth("carried_forward").alias("retained")
        stated = [self._truth("mutual")] if "mutual" in self.translated else []
        if "done_by" in self.named:
            number = self.named["done_by"].how_many("done_by")
            stated.append(pl.when(number > 0).then(number > 1))
        if stated:
            yield pl.coalesce(stated).alias("mutual")

    def _truth(self, role: str) -> pl.Expr:
        words = self.translated[role].expression(role)
        return words.replace_strict(list(TRUTHS), list(TRUTHS.values()), default=None, return_dtype=pl.Boolean)

    def _progress(self) -> Iterator[pl.Expr]:
        if "progress" in self.translated:
            words = self.translated["progress"].expression("progress")
            after_promotion = words == "dropped_after_promotion"
            yield pl.when(after_promotion).then(pl.lit("dropped")).otherwise(words).alias("progress")
            yield pl.when(after_promotion).then(pl.lit(value=True)).alias("was_promoted")

    def _words_of_sides(self) -> Iterator[pl.Expr]:
        """Each side's word, and whether it does the plan; both null where nothing is said."""
        for side in self.sides:
            role = views.word_of(side)
            words = self.translated[role].expression(role) if role in self.translated else pl.lit(None, pl.String)
            yield words.replace("dropped_after_promotion", "dropped").alias(role)
            told_so = pl.when(words == "dropped_after_promotion").then(pl.lit(value=True))
            yield told_so.when(words.is_in(TAKEN_UP)).then(pl.lit(value=True)).alias(views.promoted_by(side))
            yield self.does(side).alias(views.does(side))

    def does(self, side: str) -> pl.Expr:
        """Whether the side does the plan: as the column says; and of two sides both do what is mutual."""
        known = [pl.lit(None, pl.Boolean)]
        if "done_by" in self.named:
            named = self.named["done_by"]
            known.append(pl.when(named.how_many("done_by") > 0).then(named.includes("done_by", side)))
        if "mutual" in self.translated and len(self.sides) == 2:  # noqa: PLR2004 (both sides)
            known.append(pl.when(self._truth("mutual")).then(pl.lit(value=True)))
        return pl.coalesce(known)

    def _precision(self, sides: tuple[str, ...]) -> Iterator[pl.Expr]:
        """An owner on every doing side, a due date and a measure of success: told only where all three have columns."""
        owners = self.plan.owners
        if owners is None or self.plan.due is None or self.plan.measure_of_success is None:
            return
        there = pl.col("due").is_not_null() & pl.col("measure_of_success").is_not_null()
        if isinstance(owners, str):
            yield (there & pl.col("owners").is_not_null()).alias("precise")
            return
        for side in dict.fromkeys((*sides, *owners)):
            owned = pl.col(f"owners.{side}").is_not_null() if side in owners else pl.lit(value=False)
            there = there & (~self.does(side).fill_null(value=side in owners) | owned)
        yield there.alias("precise")

    def plan_sides(self, rows: pl.LazyFrame) -> pl.LazyFrame | None:
        """The measure's table `plan_sides`: who proposes and who does each plan."""
        frames = [
            rows.select(
                "committee",
                pl.col("number").alias("conference"),
                "plan",
                named.listed(role).alias("side"),
                pl.lit(ROLES_OF_SIDES[role]).alias("role"),
            )
            .explode("side")
            .filter(pl.col("side").fill_null("") != "")
            for role, named in self.named.items()
        ]
        return pl.concat(frames) if frames else None

    def titles(self, rows: pl.LazyFrame) -> pl.LazyFrame | None:
        """Each plan's titles, a column for each language."""
        languages = list(self.plan.title)
        if not languages:
            return None
        named = [pl.col(f"title.{language}").alias(language) for language in languages]
        return rows.select("committee", pl.col("number").alias("conference"), "plan", *named)
