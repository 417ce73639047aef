"""What other processes do in the tests of the queue: `python -m tests.desk.jobs.child VERB …`; answers are JSON."""

from __future__ import annotations

import json
import os
import sys
from datetime import timedelta

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comity.desk.web.settings")

from comity.desk.workspace import open_workspace


def main(verb: str, *given: str) -> None:
    open_workspace()
    from comity.desk.jobs import worker
    from comity.desk.jobs.asking import ask
    from comity.desk.jobs.models import Job
    from tests.desk.jobs.kinds import register_all

    register_all()
    if verb == "ask":
        for arguments in json.loads(given[1]):
            ask(kind=given[0], arguments=arguments)
    elif verb == "work":
        print("working", flush=True)
        worker.run(stale=timedelta(seconds=float(given[0])))
    elif verb == "once":
        print("working", flush=True)
        worker.work(once=True, stale=timedelta(seconds=float(given[0])))
    elif verb == "back-up":
        from django.conf import settings

        from comity.desk.jobs.backup import back_up

        seen: list[tuple[int, int | None]] = []
        path = back_up(folder=settings.COMITY_HOME / "backups", progress=lambda done, total: seen.append((done, total)))
        print(json.dumps({"path": str(path), "seen": seen}))
    elif verb == "look":
        fields = ("kind", "state", "done", "total", "tries", "result", "error")
        print(json.dumps(list(Job.objects.order_by("pk").values(*fields))))


if __name__ == "__main__":
    main(*sys.argv[1:])
