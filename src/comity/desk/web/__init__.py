"""The desk as a web site: its settings, addresses and server."""
