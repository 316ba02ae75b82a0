"""Where credits and sources differ, and one key to settle each."""
