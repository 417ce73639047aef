"""What an administrator cares for: people and their roles, keys, backups and settings. Nothing is said here."""
