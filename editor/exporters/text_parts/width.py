"""How wide a text is in columns, and where its lines break."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Between these signs a line may break without a space: ideographs and kana, and what closes.
_BREAKS = "\u3001\u3002\u300b\u300d\u300f\u3011\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff1f"
_NEVER_FIRST = (
    "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3005\u30fc\uff01\uff09\uff0c\uff1a\uff1f"
)
_BREAK = re.compile(f"(?<=[{_BREAKS}])(?![{_NEVER_FIRST}])")
_WIDE = re.compile("[\u3000-\u9fff\uf900-\ufaff\uff00-\uff60]")


def columns_of(text: str) -> int:
    """How many columns a text takes: two for wide East Asian signs, none for accents alone."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(sign: str) -> int:
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def wrapped(text: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    """Break a paragraph into lines; a word that is longer than a line stays whole.

    Args:
        text: A line end in it stays one.
        columns: The width of the lines with what stands before them; 0 never breaks.
        first: Stands before the first line.
        rest: Stands before the others.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        for piece in _broken(line, columns - columns_of(rest)) if columns else (line,):
            lines.append((rest if lines else first) + piece)
    return lines


def _broken(line: str, room: int) -> Iterator[str]:
    """A line in pieces that are no wider than there is room."""
    gathered: list[str] = []
    taken = 0
    for piece, is_apart in _pieces(line):
        width = columns_of(piece)
        space = " " if is_apart and gathered else ""
        if gathered and taken + len(space) + width > room:
            yield "".join(gathered)
            gathered, taken, space = [], 0, ""
        gathered.append(space + piece)
        taken += len(space) + width
    yield "".join(gathered)


def _pieces(line: str) -> Iterator[tuple[str, bool]]:
    """What isn't broken, and whether a space stood before it."""
    for word in line.split(" "):
        if _WIDE.search(word):
            parts = _BREAK.split(word)
            yield parts[0], True
            yield from ((part, False) for part in parts[1:] if part)
        else:
            yield word, True
