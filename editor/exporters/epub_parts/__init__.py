"""The parts of an EPUB: its text as XHTML, and what its package says."""
