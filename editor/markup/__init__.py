"""The Markdown dialect of the desk: one parsed tree gives HTML, plain text and the word count."""
