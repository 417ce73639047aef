"""Paper in, paper out: one sealed folder for each format. Nothing here knows of HTTP, sign-in or a database."""
