"""Keep the parser's hands off spaces that mean something, and HTML free of what it can't hold.

Python-Markdown strips and splits at everything that Python calls a space, no-break spaces
included. So each of them goes through it in the guise of a noncharacter (Unicode 23.7), of which
there are enough, and which no text for interchange may contain.
"""

import re

_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_FIRST_GUISE = 0xFDD0
_PLANES = 17
_ENDS = (0xFFFE, 0xFFFF)
_REPLACEMENT = "\ufffd"
_GAPS = "\x0b\x0c\x1c\x1d\x1e\x1f\x85"
# Patterns find what has to be changed ten times as fast as a table goes through everything; one
# that reaches over the first plane would be as slow.
_CHANGED = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_SPACES}\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_PLANE_ENDS = re.compile(
    f"[{''.join(chr(plane * 0x10000 + end) for plane in range(1, _PLANES) for end in _ENDS)}]"
)
_GUISES = re.compile(f"[{chr(_FIRST_GUISE)}-{chr(_FIRST_GUISE + len(_SPACES) - 1)}]")
_IN = {space: chr(_FIRST_GUISE + at) for at, space in enumerate(_SPACES)}
_IN.update(dict.fromkeys(_GAPS, " "))
_OUT = {chr(_FIRST_GUISE + at): space for at, space in enumerate(_SPACES)}


def disguise(text: str) -> str:
    """Make a text safe for the parser: one kind of line end, no control characters, no odd space.

    Control characters and noncharacters, which HTML forbids, go; a lone surrogate becomes U+FFFD.
    """
    changed = _CHANGED.sub(_disguised, text.replace("\r\n", "\n").replace("\r", "\n"))
    return _PLANE_ENDS.sub("", changed) if _BEYOND.search(changed) else changed


def _disguised(sign: re.Match[str]) -> str:
    found = sign[0]
    return _IN.get(found) or (_REPLACEMENT if "\ud800" <= found <= "\udfff" else "")


def restore(text: str) -> str:
    """Give the spaces their own shape again."""
    return _GUISES.sub(lambda guise: _OUT[guise[0]], text)


def printable(text: str) -> str:
    """A text without the characters that HTML and XML can't hold; every space stays as it is."""
    return restore(disguise(text))
