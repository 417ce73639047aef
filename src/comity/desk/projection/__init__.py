"""Keeping the quick-reading tables in step with the ledgers, within the same transaction."""
