"""Keep the parser's hands off spaces that mean something, and HTML free of what it can't hold.

Python-Markdown strips and splits at everything that Python calls a space, no-break spaces
included. So each of them goes through it in the guise of a noncharacter (Unicode 23.7), of which
there are enough, and which no text for interchange may contain.
"""

_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_FIRST_GUISE = 0xFDD0
_LAST_GUISE = 0xFDEF
_PLANES = 17
_REPLACEMENT = "\ufffd"


def _going_in() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(range(0x20))
    table |= dict.fromkeys(range(0x7F, 0xA0))
    table |= dict.fromkeys(range(_FIRST_GUISE, _LAST_GUISE + 1))
    for plane in range(_PLANES):
        table |= dict.fromkeys((plane * 0x10000 + 0xFFFE, plane * 0x10000 + 0xFFFF))
    table |= dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT)
    table |= dict.fromkeys(map(ord, "\x0b\x0c\x1c\x1d\x1e\x1f\x85"), " ")
    table |= {ord("\t"): "\t", ord("\n"): "\n"}
    table |= {ord(space): chr(_FIRST_GUISE + at) for at, space in enumerate(_SPACES)}
    return table


_IN = _going_in()
_OUT = {_FIRST_GUISE + at: space for at, space in enumerate(_SPACES)}


def disguise(text: str) -> str:
    """Make a text safe for the parser: one kind of line end, no control characters, no odd space.

    Control characters and noncharacters, which HTML forbids, go; a lone surrogate becomes U+FFFD.
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_IN)


def restore(text: str) -> str:
    """Give the spaces their own shape again."""
    return text.translate(_OUT)


def printable(text: str) -> str:
    """A text without the characters that HTML and XML can't hold; every space stays as it is."""
    return restore(disguise(text))
