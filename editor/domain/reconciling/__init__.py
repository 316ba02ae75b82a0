"""Who made a story, by all its sources: named, cross-checked, settled."""
