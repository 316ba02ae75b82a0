"""Credits: who made the story, and the lines that readers will see of it."""
