"""Markdown for site generators: their front matter, and a body that any of them can set."""
