"""The words of a body, of which only what was changed since the last time is parsed again."""

import re
from enum import Enum
from functools import lru_cache
from itertools import groupby

from editor.markup.hidden_notes import without_notes
from editor.markup.text import plain_text

_WORD_CHARACTER = re.compile(r"[^\W_]")
_PARAGRAPHS = re.compile(r"\n[ \t]*(?:\n[ \t]*)*\n")
# Prose without a sign that could be markup, whose lines don't begin like a list, a heading, an
# indented block or an address: its words are what stands between spaces.
_PROSE = re.compile(
    r"(?!\s|\d+\.\s|[-+=~:]|https?:)[^*_`\[\]<>&\\#|!{}^~\r\n\f\v\x00-\x08\x0e-\x1f\x7f-\x9f]+"
)
# Marks within lines: they concern their paragraph alone.
_MARKED_PROSE = re.compile(
    r"(?!\s|\d+\.\s|[-+=~:`!#]|https?:|\*(?:\s|\*[*\s]|$))"
    r"[^<>|\r\n\f\v\x00-\x08\x0e-\x1f\x7f-\x9f]+"
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:", re.MULTILINE)
# Runs that were counted lately; a long story has some hundreds.
_KNOWN_RUNS = 512
_KNOWN_PARAGRAPHS = 10_000
_known: dict[str, int] = {}
# Parts paragraphs that are parsed together.
_BETWEEN = "\n\nzqx-between-zqx\n\n"


def count_words(text: str) -> int:
    """Count the words of a body: what stands between spaces and holds a letter or digit.

    The same as counting the words of ``plain_text``, but a paragraph of bare prose isn't parsed,
    and others only if they weren't counted lately: so saving a large story costs next to nothing.
    A body that defines something for all of itself (footnotes, addresses) is parsed whole.
    """
    body = without_notes(text).replace("\r\n", "\n").replace("\r", "\n")
    if _DEFINITION.search(body):
        return _parsed_words(body)
    total = 0
    marked: list[str] = []
    for kind, paragraphs in groupby(_PARAGRAPHS.split(body), key=_kind):
        if kind is _Kind.PROSE:
            total += sum(map(_words, paragraphs))
        elif kind is _Kind.MARKED:
            marked += paragraphs
        else:
            total += _parsed_words("\n\n".join(paragraphs))
    return total + _marked_words(marked)


class _Kind(Enum):
    """What a paragraph takes to be counted: a look, a parser, a parser and its neighbours."""

    PROSE = 0
    MARKED = 1
    BLOCK = 2


def _kind(paragraph: str) -> _Kind:
    lines = paragraph.rstrip().split("\n")
    if all(_PROSE.fullmatch(line) for line in lines):
        return _Kind.PROSE
    is_marked = all(_MARKED_PROSE.fullmatch(line) for line in lines)
    return _Kind.MARKED if is_marked else _Kind.BLOCK


def _words(text: str) -> int:
    return sum(1 for token in text.split() if _WORD_CHARACTER.search(token))


def _marked_words(paragraphs: list[str]) -> int:
    """Words of paragraphs that stand for themselves; unknown ones are parsed in one go."""
    unknown = [each for each in dict.fromkeys(paragraphs) if each not in _known]
    text = plain_text(_BETWEEN.join(unknown)) if unknown else ""
    parts = text.split(_BETWEEN)
    if len(parts) != len(unknown):  # one of them shows nothing
        parts = [plain_text(each) for each in unknown]
    if len(_known) > _KNOWN_PARAGRAPHS:
        _known.clear()
    counted = {**_known, **dict(zip(unknown, map(_words, parts), strict=True))}
    _known.update(counted)
    return sum(counted[each] for each in paragraphs)


@lru_cache(_KNOWN_RUNS)
def _parsed_words(body: str) -> int:
    return _words(plain_text(body))
