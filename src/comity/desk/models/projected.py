"""What is projected from the words for quick reading. Every row can be deleted and made again (`rebuild`)."""

from __future__ import annotations

from django.db import models

from comity.desk.models.ledgers import KEY_LENGTH, Committee

SUBJECT_LENGTH = 200
LONGEST_PLACE = 512
VIEW_LENGTH = 16


class Reference(models.Model):
    """Some statement on `about` names `to` in `attribute`: how the reports of a plan are found.

    Rows are only ever added, as those of `Word` are, so that no order matters. What is no longer said stays: a
    reference says where to look, and the words that are read there say what stands. A join ("same") is there both
    ways. With `to` "" stand what every part of the record must know: under "joined" each subject that was ever joined,
    under "voice" each side that spoke or was spoken for.
    """

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    attribute = models.CharField(max_length=KEY_LENGTH)
    to = models.CharField(max_length=SUBJECT_LENGTH, blank=True)
    about = models.CharField(max_length=SUBJECT_LENGTH)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["committee", "to", "attribute", "about"], name="one_reference_a_pair")
        ]


class PlanLine(models.Model):
    """One plan (joined plans are one) as a line of the register, read as the view "ours" reads it.

    Texts and lists are JSON. `ours`, `theirs`, `either` and `agreed` are the progress in each view, "" where nobody
    spoke whose word it needs; `said_on` is the last day (of a partial date) of the newest report of any side. `title`
    has every language that any side gave: our words, and the others' where we have none. `place` sorts plans of one
    conference in the record's order; it is bytes, so that every database sorts it alike.
    """

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    plan = models.CharField(max_length=SUBJECT_LENGTH)
    place = models.BinaryField(max_length=LONGEST_PLACE)
    adopted_at = models.CharField(max_length=SUBJECT_LENGTH, blank=True, help_text='"conference/3"')
    conference = models.IntegerField(null=True, help_text="its number")
    team = models.CharField(max_length=SUBJECT_LENGTH, blank=True)
    title = models.JSONField(help_text="{language: text}")
    mutual = models.BooleanField(null=True)
    horizon = models.CharField(max_length=8, blank=True)
    due = models.CharField(max_length=10, blank=True)
    due_day = models.DateField(null=True)
    next_due = models.DateField(
        null=True, help_text="the first day on which it or a milestone of it is due that is open"
    )
    milestones = models.JSONField(help_text="[{milestone, title, due, progress}], by due date")
    done_by = models.JSONField(help_text="[side]")
    proposed_by = models.JSONField(help_text="[side]")
    owners = models.JSONField(help_text="{side: {office, person}}")
    carried_from = models.JSONField(help_text="[plan]")
    carried_to = models.JSONField(help_text="[plan]")
    ours = models.CharField(max_length=VIEW_LENGTH, blank=True)
    theirs = models.CharField(max_length=VIEW_LENGTH, blank=True)
    either = models.CharField(max_length=VIEW_LENGTH, blank=True)
    agreed = models.CharField(max_length=VIEW_LENGTH, blank=True, help_text='"differs" where doers contradict')
    said_on = models.DateField(null=True)
    differs = models.BooleanField(default=False, help_text="the sides contradict each other on it or its progress")
    standing = models.CharField(max_length=16, blank=True, help_text='"" adopted, or "proposed", "deferred", "dropped"')

    class Meta:
        constraints = [models.UniqueConstraint(fields=["committee", "plan"], name="one_line_a_plan")]
        indexes = [
            models.Index(fields=["committee", "conference", "team", "place"], name="register_order"),
            models.Index(fields=["committee", "next_due"], name="what_is_due"),
        ]


class PlanWord(models.Model):
    """One side's latest word on a plan, and since when it is waited for.

    There is a row for every side of the committee. `waited_since` is the day on which another side spoke that this
    side, which does the plan, has not answered; null where it is not waited for.
    """

    line = models.ForeignKey(PlanLine, on_delete=models.CASCADE, related_name="words", db_index=False)
    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    side = models.CharField(max_length=KEY_LENGTH)
    does = models.BooleanField(default=False)
    office = models.CharField(max_length=SUBJECT_LENGTH, blank=True)
    progress = models.CharField(max_length=16, blank=True)
    said_on = models.DateField(null=True, help_text="its last day; where no date was said, that of the entry")
    on = models.CharField(max_length=10, blank=True, help_text="the civil date as it was said")
    hearsay = models.BooleanField(default=False)
    waited_since = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "side"], name="one_word_a_side")]
        indexes = [models.Index(fields=["committee", "side", "waited_since"], name="waited_for")]


class Disagreement(models.Model):
    """An attribute of a subject on which the sides' words contradict each other. `words` is JSON, one for each side."""

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    subject = models.CharField(max_length=SUBJECT_LENGTH)
    attribute = models.CharField(max_length=KEY_LENGTH)
    words = models.JSONField(help_text="[{side, value, on, source, hearsay, at}]")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["committee", "subject", "attribute"], name="one_difference_an_attribute")
        ]


class Searchable(models.Model):
    """What can be found of one subject: all its texts in all languages, as every side said them."""

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    subject = models.CharField(max_length=SUBJECT_LENGTH)
    type = models.CharField(max_length=KEY_LENGTH)
    title = models.JSONField(help_text="{language: text}")
    text = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["committee", "subject"], name="found_once")]
