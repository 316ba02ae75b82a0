"""The words of a text, with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Letters, and inside a word also apostrophes, hyphens and the full stops of ``U.S.``
_WORD = re.compile(r"[^\W\d_]\.(?:[^\W\d_]\.)+|[^\W_]+(?:['’‑-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written; start and end are code points."""

    text: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """It begins with a capital."""
        return self.text[0].isupper()


def words(text: str) -> Iterator[Word]:
    """The words in order; ``father-in-law``, ``don’t`` and ``U.S.`` are one word each."""
    for match in _WORD.finditer(text):
        yield Word(match.group(), match.start(), match.end())


def word_list(text: str) -> frozenset[str]:
    """The set of words that stand in a text, parted by white space."""
    return frozenset(text.split())
