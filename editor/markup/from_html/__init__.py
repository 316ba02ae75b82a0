"""From other people's HTML to the desk's Markdown: pasted text, web pages, Word documents.

``read`` is the way in. HTML becomes a tree of our own (``tree``), the tree blocks (``walk``), and
the blocks Markdown (``write``).
"""
