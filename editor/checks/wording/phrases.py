"""Fixed phrases in a passage: lists of them, and where they stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from editor import resources
from editor.checks.passage import Passage

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Found(NamedTuple):
    """A phrase of a list where it stands in the raw text; ``phrase`` is as it is listed."""

    start: int
    end: int
    phrase: str


class Phrases:
    """A list of phrases, looked up by their first words: hundreds cost no more than one.

    Words of a phrase may be alternatives, parted by ``|``: ``add|adds|added insult to injury``.
    """

    def __init__(self, listed: Iterable[str]) -> None:
        self._by_start: dict[tuple[str, str], list[tuple[str, str]]] = {}
        self._firsts: set[str] = set()
        for phrase in listed:
            for words in product(*(each.split("|") for each in phrase.split())):
                spelt = " ".join(words)
                first, second, *_rest = (*_WORD.findall(spelt), "")
                self._firsts.add(first)
                self._by_start.setdefault((first, second), []).append((spelt, phrase))
        for phrases in self._by_start.values():
            phrases.sort(key=lambda each: -len(each[0]))

    def found_in(self, passage: Passage) -> Iterator[Found]:
        """Where they stand in our own words, capitals aside; the longest at each place."""
        text = folded(passage.prose)
        end = 0
        for first, second, start in _pairs(text):
            if first not in self._firsts or start < end:
                continue
            longer, single = self._by_start.get((first, second)), self._by_start.get((first, ""))
            for spelt, phrase in (*(longer or ()), *(single or ())):
                if _stands(text, spelt, start) and not passage.is_quoted(start):
                    end = start + len(spelt)
                    yield Found(start, end, phrase)
                    break


def _stands(text: str, spelt: str, start: int) -> bool:
    end = start + len(spelt)
    if not text.startswith(spelt, start):
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (after.isalnum() or before in {"-", "'"} or (after == "-" and spelt[-1] != "-"))


@lru_cache(maxsize=1_000)
def _pairs(text: str) -> tuple[tuple[str, str, int], ...]:
    """Each word with the next one and its place; several lists ask for them in a row."""
    words = [(match.group(), match.start()) for match in _WORD.finditer(text)]
    return tuple(
        (first, second, start) for (first, start), (second, _) in pairwise([*words, ("", 0)])
    )


@lru_cache(maxsize=4_000)
def folded(text: str) -> str:
    """The text in small letters with plain apostrophes and blanks; no character moves."""
    small = text.lower()
    if len(small) != len(text):  # a capital İ becomes two characters
        small = "".join(sign.lower()[:1] for sign in text)
    return small.replace("’", "'").replace("\n", " ").replace("\u00a0", " ")


def like(found: str, instead: str) -> str:
    """A replacement with a capital where the words that it stands for have one."""
    if found[:1].isupper() and instead[:1].islower():
        return instead[:1].upper() + instead[1:]
    return instead


def listed(name: str) -> tuple[str, ...]:
    """The lines of a list in ``resources/words``, but for empty ones and remarks (``#``)."""
    lines = resources.path_of(f"words/{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def listed_pairs(name: str) -> Mapping[str, tuple[str, ...]]:
    """A list of ``phrase = instead, or instead``: what could stand there, best first."""
    pairs = (line.partition("=") for line in listed(name))
    return {
        phrase.strip(): tuple(each.strip() for each in instead.split("/") if each.strip())
        for phrase, _, instead in pairs
    }
