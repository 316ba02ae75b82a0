"""Photos: the story's pictures in order, with caption, alt text and credit line."""
