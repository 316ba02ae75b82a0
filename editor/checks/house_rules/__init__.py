"""The desk's own rules of style, looked for all at once: words, then patterns."""
