"""Spelling in the window: asked per word, in a child process, and never while a key is handled."""
