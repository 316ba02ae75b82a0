"""The parts of the HTML page: its pictures, its dates and words, and what machines read of it."""
