"""The API: reading everything in any view, and drafting statements."""
