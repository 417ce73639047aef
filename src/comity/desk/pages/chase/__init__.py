"""Chasing: what each office and each side owes a word on, with a message ready to send."""
