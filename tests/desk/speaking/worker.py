"""What another process says at the same time: `python -m tests.desk.speaking.worker JOB USER …`."""

from __future__ import annotations

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comity.desk.web.settings")
COMMITTEE = "seoul-beijing"


def outcome(job: str, user: str, argument: str) -> object:
    from django.contrib.auth import get_user_model

    from comity.desk.people.here import find_here
    from comity.desk.speaking.changes import ChangedMeanwhile
    from comity.desk.speaking.keys import next_key
    from comity.desk.speaking.settle import DraftSettled, confirm
    from comity.desk.speaking.tell import tell
    from comity.record import Statement

    here = find_here(get_user_model().objects.get(email=user), COMMITTEE)
    assert here is not None
    if job == "keys":
        return [next_key(here.committee, "plan") for _ in range(20)]
    if job == "confirm":
        try:
            return confirm(here=here, drafts=[int(argument)])
        except DraftSettled as settled:
            return settled.draft.state
    once, due, seen = argument.split("|")
    statement = Statement("plan/seoul-1", {"due": due})
    try:
        told = tell(here=here, act="test", subjects=["plan/seoul-1"], statements=[statement], once=once, seen=seen)
    except ChangedMeanwhile as changed:
        return [change.now for change in changed.changes]
    return told.entry


if __name__ == "__main__":
    import django

    django.setup()
    print("ready", flush=True)
    sys.stdin.readline()
    print(json.dumps(outcome(*sys.argv[1:4])), flush=True)
