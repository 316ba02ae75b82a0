"""Many stories exported at once: those that the list shows."""
