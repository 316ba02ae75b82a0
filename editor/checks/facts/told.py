"""What the running text of a story tells, to hold its headline and captions against."""

import re
from dataclasses import dataclass
from functools import lru_cache

from editor.checks.facts.reading import body_of
from editor.domain.names import fold
from editor.domain.story import Story

FEWEST_WORDS = 15
"""With less than that the text is still to be written, and misses everything."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_MOSTLY = 0.6
_SHORT = 4  # letters of words that don't count: ``a``, ``to``, ``with``
_KEPT = 4_000


@dataclass(slots=True)
class _Last:
    read: tuple[Story, frozenset[str]] | None = None


_last = _Last()


def body_words(story: Story) -> frozenset[str]:
    """The words of the body and its dateline, folded; parts of words with a hyphen, too."""
    kept = _last.read
    if kept is not None and kept[0] is story:
        return kept[1]
    dateline = story.article.dateline
    texts = [each.passage.prose for each in body_of(story)]
    texts += [dateline.place, dateline.region, dateline.country]
    found = frozenset().union(*map(words_in, texts))
    _last.read = (story, found)
    return found


def is_written(story: Story) -> bool:
    """Whether there is enough of a text to miss something in it."""
    count = 0
    for each in body_of(story):
        count += len(each.passage.prose.split())
        if count >= FEWEST_WORDS:
            return True
    return False


@lru_cache(maxsize=_KEPT)
def words_in(text: str) -> frozenset[str]:
    """The words of a paragraph, folded, and the parts of those with a hyphen or apostrophe."""
    found = set()
    for match in _WORD.finditer(text):
        word = fold(match.group())
        found.add(word)
        found.update(re.split(r"[’'-]", word))
    return frozenset(found)


def is_title_case(headline: str) -> bool:
    """Whether nearly every word has a capital, so that capitals tell nothing."""
    found = [match.group() for match in _WORD.finditer(headline)]
    long = [word for word in found[1:] if len(word) >= _SHORT]
    return sum(word[0].isupper() for word in long) > _MOSTLY * len(long)
