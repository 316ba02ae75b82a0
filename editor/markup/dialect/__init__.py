"""What the dialect adds to Markdown or takes from it: one Python-Markdown extension a file."""
