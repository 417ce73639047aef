"""What every page's template knows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def every_page(request: HttpRequest) -> dict[str, Any]:
    """`here` is None outside a committee."""
    return {"here": getattr(request, "here", None)}
