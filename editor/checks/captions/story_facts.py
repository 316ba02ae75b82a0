"""What a story says, kept ready for its captions: names, single words, dates."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from editor.checks.captions.names import names_in
from editor.domain.article import Article
from editor.domain.caption_dates import dates_in

_MOST_NAMES = 20_000
_WORD = re.compile(r"[^\W\d_]{2,30}(?:[-’'][^\W\d_]{2,30})*")


@dataclass(frozen=True, slots=True)
class StoryFacts:
    """What a story says.

    Attributes:
        names: Names of two to four words by their keys, in every spelling that occurs.
        words: Single words with a capital, as they are written.
        days: Every whole date that it says.
        days_of_year: The same by month and day, in the order of the text.
        keys_by_word: The keys in which a word stands.
    """

    names: dict[str, tuple[str, ...]]
    words: frozenset[str]
    days: frozenset[date]
    days_of_year: dict[tuple[int, int], tuple[date, ...]]
    keys_by_word: dict[str, tuple[str, ...]]


def facts_of_article(article: Article) -> StoryFacts:
    """What a story says in its headline, its place and its text."""
    place = article.dateline
    where = "\n\n".join((place.place, place.region, place.country))
    return facts_of(article.headline, article.standfirst, where, article.body)


@lru_cache(maxsize=8)
def facts_of(*texts: str) -> StoryFacts:
    """Read the texts of a story; the last few stories are remembered."""
    whole = "\n\n".join(texts)
    spelt: dict[str, dict[str, None]] = {}
    for name in names_in(whole):
        spelt.setdefault(name.key, {})[name.text] = None
        if len(spelt) >= _MOST_NAMES:
            break
    by_word: dict[str, list[str]] = {}
    for key in spelt:
        for word in dict.fromkeys(key.split()):
            by_word.setdefault(word, []).append(key)
    days = [each.calendar_day for each in dates_in(whole) if each.calendar_day]
    of_year: dict[tuple[int, int], dict[date, None]] = {}
    for day in days:
        of_year.setdefault((day.month, day.day), {})[day] = None
    return StoryFacts(
        names={key: tuple(forms) for key, forms in spelt.items()},
        words=frozenset(
            match.group() for match in _WORD.finditer(whole) if match.group()[0].isupper()
        ),
        days=frozenset(days),
        days_of_year={key: tuple(each) for key, each in of_year.items()},
        keys_by_word={word: tuple(keys) for word, keys in by_word.items()},
    )
