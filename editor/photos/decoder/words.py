"""What the decoder and its child say to each other.

When it is started the child says ``READY`` or ``MISSING``, one octet. A request is the length of a
file in eight octets, big-endian, then the file. The answer is a ``HEAD``: the mode as Pillow calls
it, width and height in pixels; then the pixels, row by row, without padding.
"""

import struct

MODULE, FLAG = "editor.photos.decoder", "--decoder"
READY, MISSING = b"R", b"M"
LENGTH = struct.Struct(">Q")
HEAD = struct.Struct(">4sII")
REFUSED = b"no"
CHANNELS = {b"L": 1, b"LA": 2, b"RGB": 3, b"RGBA": 4, b"RGBa": 4}
MOST_PIXELS = 200_000_000
MOST_OCTETS = 4 * MOST_PIXELS
