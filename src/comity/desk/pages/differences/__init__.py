"""Where the sides' words differ: both beside each other, and what can be done about it."""
