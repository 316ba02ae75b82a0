"""Length of one line of a body: the same words as ``count_words`` finds, a line at a time.

A whole text need not be parsed for every key. What a line alone can't know makes the difference:
words in brackets that are a reference defined elsewhere, a link that runs over two lines, a line
of running text that begins like a list (``1931. Then``), indented code. On such texts the counts
differ by those words; on all others they are the same.
"""

import re
from typing import NamedTuple

from editor.language.sentences import sentences
from editor.markup.figures import FIGURE_LINE

_MARKED = re.compile(r"[\[<>#*_`|\\]|^\s*(?:[-+]|\d+\.\s)|^ {0,3}https://")
_EMBED = re.compile(r" {0,3}https://[^\s<>]+ *")
_QUOTE = re.compile(r"(?: {0,3}> ?)+(?:\[!(?:pullquote|factbox)\] *)?", re.IGNORECASE)
_SUBHEAD = re.compile(r" {0,3}#{1,6} +")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+\.)[ \t]+")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\s]+\]:[ \t]*")
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:[ \t]*\S+.*")
_RULE = re.compile(r"[ \t]*(?:[-*_|:=][ \t]*){3,}")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\n]|\([^()\n]*\))*\)")
_MARK = re.compile(r"\[\^[^\]\s]+\]")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*+|`+)|(?<![\w\\])_+(?=\S)|(?<=[^\s\\])_+(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>|-])")
_SPACES = re.compile(r"[ \t]*\|[ \t]*|[ \t]{2,}")
_WORD_CHARACTER = re.compile(r"[^\W_]")
_WHITE = re.compile(r"\s+")
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]{0,3}$")
# Beyond this a line is no prose, and its sentences are not worth the wait.
_LONGEST = 20_000


class Count(NamedTuple):
    """How long something is.

    Attributes:
        words: What stands between spaces and holds a letter or digit.
        characters: Spaces included, line ends not.
        characters_without_spaces: Letters, digits and signs.
        sentences: Those that have come to their stop.
    """

    words: int = 0
    characters: int = 0
    characters_without_spaces: int = 0
    sentences: int = 0

    def plus(self, other: "Count") -> "Count":
        """Both together."""
        return Count(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    def minus(self, other: "Count") -> "Count":
        """This without the other."""
        return Count(*(mine - theirs for mine, theirs in zip(self, other, strict=True)))


NOTHING = Count()


def line_count(line: str) -> Count:
    """The length of one line, whose hidden notes are taken out already."""
    text = line_text(line)
    if not text:
        return NOTHING
    words = sum(1 for token in text.split() if _WORD_CHARACTER.search(token))
    bare = len(_WHITE.sub("", text))
    return Count(words, len(text), bare, _stops(text) if words else 0)


def line_text(line: str) -> str:
    """What readers read of a line, as far as the line alone can tell."""
    if not _MARKED.search(line):
        return line.strip()
    if FIGURE_LINE.match(line) or _EMBED.fullmatch(line) or _RULE.fullmatch(line):
        return ""
    line = _QUOTE.sub("", line, count=1) if ">" in line[:8] else line
    subhead = _SUBHEAD.match(line)
    if subhead:
        line = line[subhead.end() :].rstrip().rstrip("#")
    elif item := _ITEM.match(line):
        line = line[item.end() :]
    if "[" in line:
        if _FOOTNOTE.match(line):
            line = _FOOTNOTE.sub("", line, count=1)
        elif _DEFINITION.fullmatch(line):
            return ""
        line = _MARK.sub("", _LINK.sub(r"\1", line))
    line = _EMPHASIS.sub("", line)
    line = _ESCAPE.sub(r"\1", line) if "\\" in line else line
    return _SPACES.sub(" ", line).strip()


def _stops(text: str) -> int:
    """The sentences that end in this line; one that is still open ends in a later one."""
    if len(text) > _LONGEST:
        return 0
    found = sentences(text)
    is_open = not _STOP.search(text, max(0, len(text) - 8))
    return len(found) - is_open
