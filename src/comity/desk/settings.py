"""Django's settings. Where the data are is chosen by the environment, which `open_workspace` sets for a process."""

from __future__ import annotations

import os

from comity.desk.places import choose_home, database_settings

COMITY_HOME = choose_home(os.environ.get("COMITY_HOME"))

INSTALLED_APPS = ["comity.desk.apps.DeskConfig"]
DATABASES = {"default": database_settings(os.environ.get("COMITY_DATABASE_URL"), home=COMITY_HOME)}
USE_TZ = True
TIME_ZONE = "UTC"
# Nothing is signed with it until pages are served; a process that serves them brings its own.
SECRET_KEY = os.environ.get("COMITY_SECRET_KEY", "no pages are served with this key")
