"""What another process does with drafts until it is killed: `python -m tests.desk.speaking.confirmer JOB …`."""

from __future__ import annotations

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comity.desk.web.settings")
COMMITTEE = "seoul-beijing"


def prepare(count: int) -> object:
    """A committee with so many drafts that wait; who confirms them."""
    from tests.desk.speaking.here_factory import here_as, plan, small_committee, tells

    small_committee()
    office = here_as("office", team="team/environment")
    drafts = [tells(office, plan(number, team="team/environment")).draft for number in range(10, 10 + count)]
    return {"officer": here_as("secretariat").user.email, "drafts": drafts}


def confirm_all(officer: str) -> None:
    """One after the other; each is reported once it is confirmed."""
    from django.contrib.auth import get_user_model

    from comity.desk.people.here import find_here
    from comity.desk.speaking.models import Draft
    from comity.desk.speaking.settle import confirm

    here = find_here(get_user_model().objects.get(email=officer), COMMITTEE)
    assert here is not None
    print(json.dumps("begun"), flush=True)
    for draft in list(Draft.objects.filter(state="open").order_by("pk").values_list("pk", flat=True)):
        print(json.dumps([draft, *confirm(here=here, drafts=[draft])]), flush=True)


def look() -> object:
    """What stands: each draft with its state, entry, and how often it was confirmed; what each entry of ours says."""
    from comity.desk.models import Entry
    from comity.desk.speaking.models import Draft, DraftStep, Spoken
    from comity.desk.store import verify
    from comity.ledger.chain import open_entry

    entries = {entry.seq: open_entry(bytes(entry.envelope)) for entry in Entry.objects.filter(ledger__side="seoul")}
    return {
        "drafts": [
            [draft.pk, draft.state, draft.entry, DraftStep.objects.filter(draft=draft, what="confirmed").count()]
            for draft in Draft.objects.order_by("pk")
        ],
        "entries": sorted(entries),
        "spoken": sorted(Spoken.objects.values_list("entry", flat=True)),
        "findings": [str(finding) for finding in verify(committee=COMMITTEE)],
    }


if __name__ == "__main__":
    from comity.desk.workspace import WEB_SETTINGS, open_workspace

    open_workspace(settings=WEB_SETTINGS)
    if sys.argv[1] == "prepare":
        print(json.dumps(prepare(int(sys.argv[2]))))
    elif sys.argv[1] == "confirm":
        confirm_all(sys.argv[2])
    else:
        print(json.dumps(look()))
