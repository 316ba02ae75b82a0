"""How long the story is: counted while it is typed, measured against its target."""
