"""The plans: the register, one plan from all sides, and everything that is said of plans."""
