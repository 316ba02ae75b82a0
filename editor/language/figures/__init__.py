"""Numbers as English writes them: in words, in figures, as ordinals."""
