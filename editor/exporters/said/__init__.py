"""What a story says in each of its parts: what a format keeps or loses."""
