"""House rules from other programs' files; what can't be carried over is told by name."""
