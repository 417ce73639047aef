"""Teams and their offices: the page that a successor is handed, and how a new team is started."""
