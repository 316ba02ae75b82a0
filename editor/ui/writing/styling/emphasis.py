"""Bold and italics in a line: runs of stars and low lines, paired as in the export."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from re import Match

from editor.ui.writing.styling.ranges import Part

# What stands where a link or a piece of code was: neither a word nor a mark.
HIDDEN = "\x02"

_RUN = re.compile(r"\*+|_+")
_STRONG_SIGNS = 2


@dataclass(slots=True)
class _Run:
    """Marks that follow one another, from ``start`` on; ``left`` of them are not paired yet."""

    sign: str
    start: int
    left: int
    opens: bool
    closes: bool
    length: int


def emphasis(text: str, at: int) -> Iterator[Part]:
    """The bold and italic stretches of a text.

    Args:
        text: With ``HIDDEN`` for everything that binds closer.
        at: Where it begins in its line.
    """
    if "*" not in text and "_" not in text:
        return
    waiting: list[_Run] = []
    for found in _RUN.finditer(text):
        run = _run(text, found)
        if run.closes:
            yield from _paired(waiting, run, at)
        if run.left and run.opens:
            waiting.append(run)


def _run(text: str, found: Match[str]) -> _Run:
    start, end = found.span()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens, closes = not after.isspace(), not before.isspace()
    if text[start] == "_":
        opens, closes = opens and not _is_word(before), closes and not _is_word(after)
    return _Run(text[start], start, end - start, opens, closes, end - start)


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _paired(waiting: list[_Run], closer: _Run, at: int) -> Iterator[Part]:
    """Pair a run with those that wait, the nearest first; what waited in between is text."""
    while closer.left:
        number = _opener(waiting, closer)
        if number < 0:
            return
        del waiting[number + 1 :]
        opener = waiting[number]
        used = _STRONG_SIGNS if min(opener.left, closer.left) >= _STRONG_SIGNS else 1
        inner = opener.start + opener.left
        yield at + inner - used, at + inner, "markup"
        yield at + closer.start, at + closer.start + used, "markup"
        kind = "strong" if used == _STRONG_SIGNS else "emphasis"
        yield at + inner, at + closer.start, kind
        opener.left -= used
        closer.left -= used
        closer.start += used
        if not opener.left:
            waiting.pop()


def _opener(waiting: list[_Run], closer: _Run) -> int:
    for number in range(len(waiting) - 1, -1, -1):
        run = waiting[number]
        if run.sign == closer.sign and not _must_not_pair(run, closer):
            return number
    return -1


def _must_not_pair(opener: _Run, closer: _Run) -> bool:
    """CommonMark's rule of three, but only for a closing run that could open, as exported."""
    if not closer.opens or (opener.length + closer.length) % 3:
        return False
    return bool(opener.length % 3 or closer.length % 3)
