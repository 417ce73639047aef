"""The store's tables.

`Entry`, `Evidence` and `Waiting` hold the exact bytes of envelopes and are the truth. `Word` is projected from them: it
can be deleted and rebuilt at any time (`comity.desk.store.rebuild`).

Every unique constraint begins with the table's foreign key, so that key needs no index of its own.
"""

from __future__ import annotations

from django.db import models

DIGEST_LENGTH = 64
KEY_LENGTH = 64


class Committee(models.Model):
    """A committee whose record is kept here; `us` is the side whose ledger this server writes."""

    key = models.CharField(max_length=KEY_LENGTH, unique=True)
    us = models.CharField(max_length=KEY_LENGTH)


class Ledger(models.Model):
    """One side's ledger as far as it is held: the state of its chain."""

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="ledgers", db_index=False)
    side = models.CharField(max_length=KEY_LENGTH)
    head_seq = models.BigIntegerField(default=0)
    head_digest = models.CharField(max_length=DIGEST_LENGTH, default="")
    keys = models.JSONField(default=list, help_text="[[since, public key], …]")
    fork_at = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["committee", "side"], name="one_ledger_a_side")]


class Entry(models.Model):
    """An accepted entry. After a fork those from the forked number on stay, but say nothing."""

    ledger = models.ForeignKey(Ledger, on_delete=models.CASCADE, related_name="entries", db_index=False)
    seq = models.BigIntegerField()
    digest = models.CharField(max_length=DIGEST_LENGTH)
    at = models.CharField(max_length=20)
    envelope = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["ledger", "seq"], name="one_entry_a_number")]


class Evidence(models.Model):
    """An entry that shows a fork: signed by the ledger's own key, at odds with what is held."""

    ledger = models.ForeignKey(Ledger, on_delete=models.CASCADE, related_name="evidence", db_index=False)
    seq = models.BigIntegerField()
    digest = models.CharField(max_length=DIGEST_LENGTH)
    rule = models.CharField(max_length=40)
    envelope = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["ledger", "seq", "digest"], name="evidence_once")]


class Waiting(models.Model):
    """An authentic entry that came before those between it and the head, or after a fork that is not settled yet.

    Who signed is part of its name, since it is not judged yet: otherwise a stranger could sign another's entry, send it
    first, and have the true one taken for a copy.
    """

    ledger = models.ForeignKey(Ledger, on_delete=models.CASCADE, related_name="waiting", db_index=False)
    seq = models.BigIntegerField()
    digest = models.CharField(max_length=DIGEST_LENGTH)
    signed_by = models.CharField(max_length=2 * DIGEST_LENGTH + 1)
    size = models.IntegerField()
    envelope = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["ledger", "seq", "digest", "signed_by"], name="waiting_once")]


class Word(models.Model):
    """One attribute of one statement, as it was said. Rows are only ever added, so that no order matters.

    `whose` is the side whose word it is: that of `by` where the statement names one, else the speaker's. `value` is
    JSON. A statement whose frame cannot be taken apart is one row with `attribute` "" and the whole statement as its
    value. To read one subject, ask for its type too: one index serves both.
    """

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="words", db_index=False)
    speaker = models.CharField(max_length=KEY_LENGTH)
    seq = models.BigIntegerField()
    index = models.IntegerField()
    attribute = models.CharField(max_length=KEY_LENGTH)
    type = models.CharField(max_length=KEY_LENGTH)
    about = models.CharField(max_length=200)
    whose = models.CharField(max_length=KEY_LENGTH)
    by = models.CharField(max_length=KEY_LENGTH, null=True)
    value = models.TextField()
    on = models.CharField(max_length=10, null=True)
    source = models.TextField(null=True)
    at = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "speaker", "seq", "index", "attribute"], name="one_word_a_place"
            )
        ]
        indexes = [models.Index(fields=["committee", "type", "about"], name="words_on_subject")]
