"""Disruptions: what came from outside, what it touched, and what it did."""
