"""The Publish sheet: where a story goes, what is done there and when, what became of it."""
