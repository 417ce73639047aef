"""Answering with a chart: the page shows its table, and fetches what is to be drawn from an address of its own."""

from __future__ import annotations

from django.http import JsonResponse

from comity.desk.charts import Chart


def chart_answer(chart: Chart) -> JsonResponse:
    """The description of a chart for `charts.js`; the browser asks again each time, since the record may have moved."""
    answer = JsonResponse(chart.spec)
    answer["Cache-Control"] = "private, no-cache"
    return answer
