"""Lines of a quote without the mark in front of them."""

import re

_MARK = re.compile(r"^ {0,3}> ?")


def unquoted(block: str) -> list[str]:
    """The lines of a quote block without their ``>``; a line that has none stays as it is."""
    return [_MARK.sub("", line, count=1) for line in block.split("\n")]
