"""Fields: the dateline's editor and the form with everything that isn't on the page."""
