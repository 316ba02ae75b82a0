"""The directory: the people and organisations of the newsroom, beside the page."""
