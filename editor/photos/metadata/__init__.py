"""Embedded metadata, one module a layer: container, block, merged fields.

Containers (``jpeg``, ``png``, ``webp``, ``tiff``) find the blocks; ``xmp``, ``iim`` and ``exif``
understand one kind of block each; ``field_map`` says which property holds which field, for reading
and for writing; ``fields`` merges; ``embedded`` is the way in.

Nothing here raises on any bytes: what can be read is read, what is odd is said in ``doubts``.
Only ``OSError`` from the stream itself passes through.
"""
