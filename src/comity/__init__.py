"""Comity: the record of a joint committee between cities, and the measure of how far it is an institution."""

__version__ = "0.1.0"
