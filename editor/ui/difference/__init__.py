"""What changed between two versions of a story, for the eye: inline and side by side."""
