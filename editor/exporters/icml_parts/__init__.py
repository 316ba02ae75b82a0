"""What print layouts take: paragraphs by their styles, for InCopy and for tagged text."""
