"""How what the record says is shown to one reader: names, badges, words, dates and figures in their language."""
