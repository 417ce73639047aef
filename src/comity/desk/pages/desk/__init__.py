"""The desk: what waits for us this morning, and the way in."""
