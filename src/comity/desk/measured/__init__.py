"""Assessments, computed apart from the pages and kept.

`answer.measured` gives a page its assessment at once, `answer.behind` the plans behind a figure.
"""
