"""Text as a field may hold it."""

import re

# What XML 1.0 can't hold: halves of characters and two that are none.
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_CONTROLS = {code: None for code in (*range(32), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}


def clean(text: str) -> str:
    """Text without control characters and padding, lines ended by a line feed."""
    if text.isprintable():  # most are, and it is the faster way
        return text.strip()
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS).strip()


def writable(text: str) -> str:
    """Text as a block can hold it, and as it is read back."""
    return clean(_NO_XML.sub("", text))
