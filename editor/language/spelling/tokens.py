"""The words of a paragraph that a dictionary should be asked about; markup is passed over."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# A letter with what belongs to it: marks that Python counts as no word character, joiners,
# the soft hyphen. From Devanagari to Sinhala letters and vowel signs are too many to list.
_LETTER = (
    r"[^\W\d_]"
    r"[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u0900-\u0963\u0970-\u0de3\u200c\u200d]*"
)
_PASSED_OVER = (
    r"<!--.*?(?:-->|$)",  # a hidden note
    r"`+[^`]*`+",  # code
    r"\[\^[^\]\s]*\]:?",  # the mark of a footnote
    r"\[!\w+\]",  # the kind of a box
    r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)",  # where a link goes
    r"(?<=\])\[[^\]\n]*\]",
    r"\{:?[ ]*[.#][^}\n]*\}",  # attributes
    r"</?[A-Za-z][^<>\n]*>",
    r"&\#?\w+;",
    r"(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.|mailto:)[^\s<>]*[^\s<>.,;:!?)\]'\"’”]",
    r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)*",  # mail, handles elsewhere
    r"[@\#][\w.-]*\w",
    r"[^\W_]+(?:[-_][^\W_]+)*(?:\.[^\W_]+)*\.[a-z]{2,}(?:/[^\s<>]*)?(?!\w)",  # bbc.co.uk, story.txt
    r"(?:[^\W\d_]\.){2,}",  # U.S., a.m.
)
_RUN = re.compile(
    rf"(?P<over>{'|'.join(_PASSED_OVER)})"
    r"|(?P<mixed>(?:[^\W_]*\d[^\W_]*)(?:[’'‑-][^\W_]+)*|\w*_\w*(?<=\w_)\w*)"
    rf"|(?P<word>{_LETTER}(?:{_LETTER})*(?:[’'‑-](?:{_LETTER})+)*)"
)
_FIGURE = re.compile(r"\s{0,3}!\[\]\(figure:")
_DEFINITION = re.compile(r"\s{0,3}\[[^\]^][^\]]*\]:\s*\S")
LONGEST_WORD = 64


class Token(NamedTuple):
    """A word as it is written; start and end are code points."""

    text: str
    start: int
    end: int


def spelled_words(text: str, *, in_note: bool = False) -> Iterator[Token]:
    """The words of one paragraph that should be spelled as in a dictionary.

    Passed over: figure lines, hidden notes, code, addresses, mail addresses, handles and hash
    tags, file names, HTML, marks of footnotes, initials (``U.S.``), what has a digit, words in
    capitals (``NATO``, TK), single letters and monsters. ``well-being`` and ``don’t`` are one
    word.

    Args:
        text: A paragraph as it is typed.
        in_note: It begins within a hidden note.
    """
    at = 0
    if in_note:
        at = text.find("-->") + 3
        if at < len("-->"):
            return
    if _FIGURE.match(text) or _DEFINITION.match(text):
        return
    for found in _RUN.finditer(text, at):
        word = found["word"]
        if word and 1 < len(word) <= LONGEST_WORD and not _is_in_capitals(word):
            yield Token(word, found.start(), found.end())


def _is_in_capitals(word: str) -> bool:
    """Whether a word is one of capitals, its plural and possessive too: ``NGOs``, ``UNRWA’s``."""
    if word[1].islower():
        return False
    letters = word.rstrip("s’'")
    return len(letters) > 1 and letters.isupper()
