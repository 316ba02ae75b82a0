"""Export: choose a format, a folder, and go; nothing leaves while a blocker stands."""
