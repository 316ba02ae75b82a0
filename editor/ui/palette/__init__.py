"""The palette: everything that can be done, and every story, found by a few letters."""
