"""The truth view: what the file of a photo says in each of its blocks, and who will show what."""
