"""Spelling: which words of a text are in question, and what could be meant. No Qt, no database."""
