"""The words and stops of a sentence, as the grammar counts them."""

import re
from functools import lru_cache
from typing import NamedTuple

# Markup that stands between words without being any, such as ``**`` and the ``[`` of a link.
_TOKEN = re.compile(
    r"""
    (?P<letters>(?:[^\W\d_]\.){2,})                                  # U.S., a.m.
    | (?P<number>[$€£]?\d(?:[\d.,:/]*\d)?(?:st|nd|rd|th|s|k|m|bn|p|km|K|M|B)?\b(?:[-‑][^\W_]+)*%?)
    | (?P<word>[^\W\d_]+(?:[-‑’'][^\W_]+)*(?:(?<=[sz])['’](?=\s))?)
    | (?P<quote>["“”])
    | (?P<line>\n)
    | (?P<stop>\x00+|[—–]|--+|\.\.\.|…|[-](?=\s)|[,;:.!?()/&+=|])
    """,
    re.VERBOSE,
)
_DASHES = frozenset({"—", "–", "-", "--"})
_OPENS = frozenset({":", "(", "—", "–"})
BLANK = "\x00"
ELLIPSIS = "…"
_KEPT = 500  # passages: more than one check asks, one after the other


class Token(NamedTuple):
    """A word, number or stop.

    Attributes:
        text: As the grammar knows it: plain apostrophes, one kind of dash.
        start: First code point in the text it was read from.
        end: One past the last.
        is_first: A capital says nothing here: it begins a sentence, a quotation or a line.
        is_quoted: A quotation mark stands between it and the token before.
    """

    text: str
    start: int
    end: int
    is_first: bool = False
    is_quoted: bool = False

    @property
    def is_word(self) -> bool:
        """It has letters or digits."""
        return self.text[0].isalnum()


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Those of the sentence between two places of a text; full stops of abbreviations left out."""
    found: list[Token] = []
    is_first, is_quoted = True, False
    for match in _TOKEN.finditer(text, start, end):
        kind, word = match.lastgroup, match.group()
        if kind == "line":
            is_first = True
            continue
        if kind == "quote":
            is_quoted = True
            is_first = is_first or word != "”"
            continue
        if kind == "stop":
            if word == "." and match.end() < end - 2:
                continue
            word = _stop(word)
        elif kind == "word":
            word = word.replace("’", "'").replace("‑", "-")
        found.append(Token(word, match.start(), match.end(), is_first, is_quoted))
        is_first = word in _OPENS
        is_quoted = False
    return found


@lru_cache(_KEPT)
def tokens_of(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[tuple[Token, ...], ...]:
    """Those of some sentences of a text, sentence by sentence."""
    return tuple(tuple(tokens(text, start, end)) for start, end in sentences)


def _stop(mark: str) -> str:
    if mark[0] == BLANK:
        return BLANK
    if mark in _DASHES or mark.startswith("--"):
        return "—"
    return ELLIPSIS if mark == "..." else mark
