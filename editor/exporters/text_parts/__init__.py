"""Stories as plain words: lines as wide as they may be, blocks told by signs and indents."""
