"""YAML at the head of a Markdown file: found, read safely, and made fields of an article."""
