"""Long work: how far a piece of it is."""
