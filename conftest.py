"""Plug-ins for every test; pytest wants them named at the root."""

pytest_plugins = ["tests.skips", "pytester"]
