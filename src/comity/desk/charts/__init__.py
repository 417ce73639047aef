"""Charts and the map as Vega-Lite, each with the table of its figures."""
