"""What a ninjs object says of a story, in the names of 3.1 and in those of older versions."""
