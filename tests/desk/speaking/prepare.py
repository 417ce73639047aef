"""A small committee with two officers and a draft, in the workspace of another process; prints what is needed."""

from __future__ import annotations

import json
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comity.desk.web.settings")


def prepare() -> dict[str, object]:
    from comity.desk.speaking.marks import stamp
    from tests.desk.speaking.here_factory import here_as, report, small_committee, tells

    committee = small_committee()
    officers = [here_as("secretariat").user.email for _ in range(2)]
    draft = tells(here_as("office", team="team/environment"), report(1)).draft
    return {"officers": officers, "draft": draft, "seen": stamp(committee=committee)}


if __name__ == "__main__":
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    print(json.dumps(prepare()))
