"""The committee: what it is, who is in it, and its whole time as one picture."""
