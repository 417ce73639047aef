"""Meetings between the conferences."""
