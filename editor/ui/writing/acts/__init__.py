"""What can be done to the text by name and key: marks, links, lines, case, footnotes."""
