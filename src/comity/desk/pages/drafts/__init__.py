"""Drafts: those that wait for the secretariat, one's own with their fate; and taking back what was said."""
