"""The prose of a body: what isn't words of the story is blanked out, and nothing moves."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from editor.markup.figures import FIGURE_LINE
from editor.markup.hidden_notes import hidden_notes

# No word character and no white space, so it parts words and matches nothing.
BLANK = "\x00"

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_INLINE_CODE = re.compile(r"(?<!`)(`{1,4})(?!`)[^`\n]{1,500}\1(?!`)")
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,500}\)")
# A link whose address is a mere word, such as TK, leads nowhere: the word stays to be seen.
_ADDRESS = re.compile(
    r"(?<=\])\((?=[^)\n]{0,500}[/.:#])[^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)"
)
_LINK_TEXT = re.compile(r"\[[^\[\]\n]{1,500}\](?=[(\[\x00])")
_REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[^\n]*", re.MULTILINE)
_BARE_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\x00]+|[\w.+-]{1,64}@[\w.-]+")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t][^\n]*|^[^\n]+\n {0,3}(?:=+|-{2,})[ \t]*$", re.MULTILINE)
_TABLE_ROW = re.compile(r"^[ \t]*\|[^\n]*", re.MULTILINE)


class Masking(Enum):
    """How much is blanked out."""

    MARKUP = auto()  # hidden notes, figure lines, code, addresses
    SENTENCES = auto()  # and the texts of links, headings and table rows


def prose(body: str, masking: Masking = Masking.MARKUP) -> str:
    """The body with everything but prose replaced, character by character, by ``BLANK``.

    Returns:
        A text of the same length, with the same words at the same places. Line ends are kept, a
        Windows line end being a space and a line feed.
    """
    text = without_notes(body)
    text = _without(text, _code_blocks(text))
    patterns = [FIGURE_LINE, _IMAGE, _INLINE_CODE, _REFERENCE, _ADDRESS, _BARE_ADDRESS]
    if masking is Masking.SENTENCES:
        patterns += [_LINK_TEXT, _HEADING, _TABLE_ROW]
    for pattern in patterns:
        text = pattern.sub(lambda match: _blanked(match.group()), text)
    return text


def without_notes(body: str) -> str:
    """The body with its hidden notes blanked out and its line ends made one, nothing moved."""
    text = body.replace("\r\n", " \n").replace("\r", "\n")
    return _without(text, hidden_notes(body))


def _without(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    kept = []
    at = 0
    for start, end in ranges:
        kept += [text[at:start], _blanked(text[start:end])]
        at = end
    return "".join((*kept, text[at:]))


def _blanked(text: str) -> str:
    return "\n".join(BLANK * len(line) for line in text.split("\n"))


def _code_blocks(text: str) -> list[tuple[int, int]]:
    """The fenced blocks; a fence that is never closed is no fence."""
    found = []
    at = 0
    opened: tuple[int, str] | None = None
    for line in text.split("\n"):
        fence = _FENCE.match(line)
        if fence and opened is None:
            opened = (at, fence.group(1))
        elif fence and opened and fence.group(1).startswith(opened[1]):
            found.append((opened[0], at + len(line)))
            opened = None
        at += len(line) + 1
    return found
