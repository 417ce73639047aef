"""Work that takes long: done apart from the pages, with progress that they show."""
