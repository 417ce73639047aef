"""Search: over one committee, and over all that a person is a member of."""
