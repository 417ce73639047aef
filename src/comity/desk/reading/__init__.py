"""Questions asked of a committee's record: what the pages and the API both read, and all that they read."""
