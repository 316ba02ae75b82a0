"""Notes of the desk in the running text, ``<!-- like this -->``: never exported, never counted."""

import re
from collections.abc import Iterator

_OPEN = "<!--"
_CLOSE = "-->"
_PARAGRAPH_END = re.compile(r"(?>\r\n|\n|\r)[ \t]*(?=[\r\n])")
_LINE_ENDS = "\r\n"


def hidden_notes(body: str) -> tuple[tuple[int, int], ...]:
    """Where the hidden notes are: first code point, and one past the last.

    A note may run over paragraphs. One that is never closed hides the rest of its paragraph:
    so an unfinished note neither prints nor swallows the story.
    """
    found = []
    at = body.find(_OPEN)
    close = 0
    while at >= 0:
        if 0 <= close < at + len(_OPEN):
            close = body.find(_CLOSE, at + len(_OPEN))
        if close >= 0:
            end = close + len(_CLOSE)
        else:
            paragraph_end = _PARAGRAPH_END.search(body, at)
            end = paragraph_end.start() if paragraph_end else len(body)
        found.append((at, end))
        at = body.find(_OPEN, end)
    return tuple(found)


def without_notes(body: str) -> str:
    """The body without its hidden notes; a line that held nothing else goes with its line end."""
    if _OPEN not in body:
        return body
    return "".join(body[start:end] for start, end in _kept(body))


def kept_lines(body: str) -> list[int]:
    """Which line of the body, from 0, each line of ``without_notes(body)`` ends in."""
    lines: list[int] = []
    line = at = 0
    for start, end in _kept(body):
        line += body.count("\n", at, start)
        kept = body.count("\n", start, end)
        lines += range(line, line + kept)
        line += kept
        at = end
    return [*lines, line]


def _kept(body: str) -> Iterator[tuple[int, int]]:
    """What stays of a body: from, and to before."""
    at = 0
    for start, end in hidden_notes(body):
        yield at, start
        at = _past_line_end(body, end) if _stands_alone(body, start, end) else end
    yield at, len(body)


def _stands_alone(body: str, start: int, end: int) -> bool:
    begins = start == 0 or body[start - 1] in _LINE_ENDS
    return begins and end < len(body) and body[end] in _LINE_ENDS


def _past_line_end(body: str, at: int) -> int:
    return at + (2 if body.startswith("\r\n", at) else 1)
