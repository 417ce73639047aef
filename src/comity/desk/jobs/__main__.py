"""`python -m comity.desk.jobs`: a worker for the workspace that COMITY_HOME and COMITY_DATABASE_URL name."""

from __future__ import annotations

import os

if __name__ == "__main__":
    # Noted before anything slow: a parent that dies meanwhile would not be missed.
    parent = os.getppid()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comity.desk.web.settings")
    from comity.desk.workspace import open_workspace

    open_workspace()
    from comity.desk.jobs.worker import run

    run(parent=parent)
