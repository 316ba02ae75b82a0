"""English as a desk needs it: sentences, words, names and word lists. No Qt."""
