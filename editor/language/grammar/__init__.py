"""What the words of English sentences are, and where one seems to be missing."""
