"""Conferences: their list, one conference with its history, its agenda before and in the meeting."""
