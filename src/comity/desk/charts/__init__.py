"""Pictures of the record: pure functions from plain data to a Vega-Lite description and a table of the same figures."""

from comity.desk.charts.chart import Chart, Table
from comity.desk.charts.map import Pin, map_of_sides
from comity.desk.charts.mutual import Shares, mutual_share
from comity.desk.charts.rates import Line, Point, rates
from comity.desk.charts.span import Band
from comity.desk.charts.teams import TeamShare, teams_small_multiples
from comity.desk.charts.timeline import Event, Post, timeline

__all__ = [
    "Band",
    "Chart",
    "Event",
    "Line",
    "Pin",
    "Point",
    "Post",
    "Shares",
    "Table",
    "TeamShare",
    "map_of_sides",
    "mutual_share",
    "rates",
    "teams_small_multiples",
    "timeline",
]
