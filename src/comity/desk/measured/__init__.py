"""Assessments, computed apart from the pages and kept."""
