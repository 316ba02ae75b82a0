"""Sending selected photos: delivery copies into a folder, named by a pattern."""
