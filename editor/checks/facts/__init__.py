"""Facts inside the story."""
