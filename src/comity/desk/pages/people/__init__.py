"""Officials and experts: who they are, what they hold and held, and how a post changes hands."""
