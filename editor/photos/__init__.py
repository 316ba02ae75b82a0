"""Photos as files: what they say about themselves, originals, renditions, thumbnails.

Pillow and the reader of embedded metadata stay inside this package. Nothing heavy is imported
before a file is read.
"""
