"""Instruments: what the sides put on paper, and where a memorandum is missing."""
