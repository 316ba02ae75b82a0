"""The History panel: versions of the story, what changed between them, and backups."""
