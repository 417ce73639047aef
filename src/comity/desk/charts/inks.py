"""The colours of charts: those of the pages (`pages/static/comity/comity.css`)."""

from __future__ import annotations

INKS = ("#1d4fa0", "#a35c00", "#3d0220", "#c31169", "#454017", "#6713ca", "#0c0041")
TEXT = "#1b1b1a"
QUIET = "#5a5955"
FAINT = "#75736d"
HAIR = "#e8e5de"
WASH = "#ece9e1"
SHEET = "#ffffff"


def ink(number: int | None) -> str:
    """The ink of a side; the text colour for what is nobody's alone."""
    return TEXT if number is None else INKS[number % len(INKS)]
