"""What an article of Apple News is made of."""
