"""A TOML file as people write it: blocks under their headers, entries, and the notes between.

It knows just enough to change one entry and leave every other character alone. What a value is,
``tomllib`` says.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = re.compile(r"[ \t]*\[(\[?)\s*([^\[\]\n#]+?)\s*\]\]?[ \t]*(?:#[^\n]*)?$")
_KEY = re.compile(r"""[ \t]*([A-Za-z0-9_-]+|"[^"\\\n]*"|'[^'\n]*')[ \t]*=[ \t]*""")
# Strings and comments are passed over as wholes; what is left are the signs that count. A string
# that isn't closed ends with its line.
_PIECE = re.compile(
    r'"""(?:\\[\s\S]|[^\\])*?"""|' + r"'''[\s\S]*?'''" + r'|"(?:\\.|[^"\\\n])*+"?'
    r"|'[^'\n]*+'?|#[^\n]*|[\[\]{}\n]"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """``key = value``: where the whole of it stands, its line end included, and its value."""

    key: str
    start: int
    end: int
    value: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A header and what stands under it, up to the next header; the first block has no header.

    Attributes:
        path: ``checks.passive``, ``rule``; empty above the first header.
        start: Of the notes that stand directly above the header.
        header: Where the header's line begins.
        body: Where its entries begin.
        end: One past the last entry: blank lines and notes behind it belong to what follows.
        line: Of the header, from 1.
    """

    path: str
    start: int
    header: int
    body: int
    end: int
    line: int


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a file in order."""
    headers = [(0, 0, "", 1), *_headers(text)]
    ends = [start for start, _, _, _ in headers[1:]] + [len(text)]
    found: list[Block] = []
    for (start, body, path, line), until in zip(headers, ends, strict=True):
        above = _notes_above(text, found[-1].body, start) if found else 0
        end = _last_entry_end(text, body, until)
        found.append(Block(path, above, start, body, end, line))
    return tuple(found)


def entries_of(text: str, block: Block) -> tuple[Entry, ...]:
    """The entries of a block in order."""
    found = []
    at = block.body
    while at < block.end:
        key = _KEY.match(text, at)
        if key is None:
            at = _line_end(text, at)
            continue
        value_end, end = _value_end(text, key.end(), block.end)
        found.append(Entry(key[1].strip("\"'"), at, end, (key.end(), value_end)))
        at = end
    return tuple(found)


def _headers(text: str) -> Iterator[tuple[int, int, str, int]]:
    """Start, start of the next line, path, and line of each header."""
    inside = _long_strings(text)
    at, line = 0, 1
    while at < len(text):
        end = _line_end(text, at)
        header = _HEADER.match(text[at:end].rstrip("\r\n"))
        around = bisect(inside, (at, 0)) - 1
        if header and (around < 0 or inside[around][1] <= at):
            path = ".".join(part.strip(" \t\"'") for part in header[2].split("."))
            yield at, end, path, line
        at, line = end, line + 1


def _long_strings(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _PIECE.finditer(text) if match[0].startswith(('"""', "'''"))]


def _notes_above(text: str, floor: int, header: int) -> int:
    """Where the notes begin that stand directly above a header."""
    start = header
    while start > floor:
        above = text.rfind("\n", 0, start - 1) + 1
        if above < floor or not text[above:start].lstrip().startswith("#"):
            return start
        start = above
    return start


def _last_entry_end(text: str, body: int, until: int) -> int:
    """One past the last line that is no note and not blank."""
    end = until
    while end > body:
        start = text.rfind("\n", body, end - 1) + 1 if end - 1 > body else body
        start = max(start, body)
        line = text[start:end].strip()
        if line and not line.startswith("#"):
            return end
        end = start
    return body


def _value_end(text: str, start: int, until: int) -> tuple[int, int]:
    """One past a value, and the start of the line after it; a note behind it is no value."""
    depth = 0
    for piece in _PIECE.finditer(text, start, until):
        sign = piece[0]
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
        if sign.startswith("#") and depth <= 0:
            return _trimmed(text, start, piece.start()), _line_end(text, piece.start())
        if sign == "\n" and depth <= 0:
            return _trimmed(text, start, piece.start()), piece.end()
    return _trimmed(text, start, until), until


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without the white space before it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _line_end(text: str, at: int) -> int:
    """The start of the next line."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1
