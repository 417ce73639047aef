"""Rounds of follow-up: asking every side that does a plan for a word on it."""
