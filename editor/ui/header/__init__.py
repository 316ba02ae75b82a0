"""The top of the window: which story, how it stands, and the four acts in their order."""
