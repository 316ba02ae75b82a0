"""The page: the fields above the text, and the drafting surface."""
