"""Who signs in here, what they may do in which committee, and how they are invited."""
