"""How an object of ninjs is read, whatever its major version calls things."""
