"""What the kinds that only take files have in common, and the longer parts of each."""
