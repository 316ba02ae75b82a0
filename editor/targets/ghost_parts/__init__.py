"""Ghost's Admin API: its key, its answers, its posts, pictures and people."""
