"""A story as passages: the paragraphs of its body, and its short fields as a whole."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.checks.passage import Passage, is_blank, kind_of
from editor.checks.prose import Masking
from editor.checks.texts import Text, running_texts
from editor.domain.story import Story
from editor.language.function_words import FUNCTION_WORDS
from editor.language.names import name_words

# Lines with a sign on them, up to a blank line or the end. Whole lines alone are looked at, and
# white space is never given back: a long blank line would take time without end.
_PARAGRAPH = re.compile(r"^(?:[^\S\n]*+\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
_CAPITAL = re.compile(r"(?<=[a-zß-öø-ÿ] )([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_LONGEST = 50_000  # characters; what is longer is no paragraph, and would be slow again and again
_KEPT = 20_000
_OFTEN = 3  # times


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage where it stands: in which field, from which code point."""

    field: str
    start: int
    passage: Passage


class _Last:
    """The story that was taken apart last, as one value, for threads: every check asks for it."""

    pair: tuple[Story | None, tuple[Placed, ...]] = (None, ())


def passages_of(story: Story) -> tuple[Placed, ...]:
    """The passages of all texts that readers see, in the order of ``running_texts``."""
    last, placed = _Last.pair
    if last is not story:
        placed = _taken_apart(story)
        _Last.pair = (story, placed)
    return placed


def _taken_apart(story: Story) -> tuple[Placed, ...]:
    texts = [text for text in running_texts(story) if text.raw]
    spans = [(text, *span) for text in texts for span in _spans(text)]
    names = _names_of(story, (text.raw[start:end] for text, start, end in spans))
    style = story.desk.style_in(story.article.language)
    masked = {text.field: (text.prose(), text.prose(Masking.SENTENCES)) for text in texts}
    placed = []
    for text, start, end in spans:
        prose, running = masked[text.field]
        raw = text.raw[start:end]
        if is_blank(prose[start:end]):
            continue
        passage = Passage(
            kind=kind_of(text.field),
            raw=raw,
            prose=prose[start:end],
            running=running[start:end],
            language=story.article.language,
            style=style,
            names=frozenset(words_of(raw) & names),
        )
        placed.append(Placed(text.field, start, passage))
    return tuple(placed)


def _spans(text: Text) -> Iterator[tuple[int, int]]:
    if not text.is_markdown:
        yield 0, min(len(text.raw), _LONGEST)
        return
    for match in _PARAGRAPH.finditer(text.raw.replace("\r\n", " \n").replace("\r", "\n")):
        for start in range(match.start(), match.end(), _LONGEST):
            yield start, min(match.end(), start + _LONGEST)


def _names_of(story: Story, texts: Iterable[str]) -> frozenset[str]:
    """The words that are names in this story: of its people, places and texts.

    A word that has a capital in mid-sentence time and again is one, too: ``Laden``, ``Test``.
    """
    article = story.article
    texts = tuple(texts)
    people = [credit.name for credit in article.credits]
    people += [each.name for each in story.contributors.values()]
    dateline = article.dateline
    found: set[str] = set().union(*map(names_in, texts))
    for name in (*people, dateline.place, dateline.region, dateline.country):
        found.update(name.split())
    counts = Counter(word for text in texts for word in capitals_in(text))
    found.update(word for word, count in counts.items() if count >= _OFTEN)
    return frozenset(found)


names_in = lru_cache(maxsize=_KEPT)(name_words)


@lru_cache(maxsize=_KEPT)
def capitals_in(text: str) -> tuple[str, ...]:
    """The words with a capital behind a word in small letters, but for the small words."""
    found = (match[1] for match in _CAPITAL.finditer(text))
    return tuple(word for word in found if word.lower() not in FUNCTION_WORDS)


@lru_cache(maxsize=_KEPT)
def words_of(text: str) -> frozenset[str]:
    """The words of a text, as they are written."""
    return frozenset(_WORD.findall(text))
