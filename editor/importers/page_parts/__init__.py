"""How a saved web page is taken apart: the story in it, its head and ending, what is around it."""
