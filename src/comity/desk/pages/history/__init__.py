"""Everything that was ever said, by whom and when; and the record as it stood on any day."""
