"""Entries of feeds, RSS or Atom, and the stories that they are."""
