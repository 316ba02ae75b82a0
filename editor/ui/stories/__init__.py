"""The stories of the library: a list that is searched as you type."""
