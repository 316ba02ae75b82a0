"""The words of many rules, found in one reading."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from editor.domain.house_rule import HouseRule

# An underscore is markup more often than a letter.
_TOKEN = re.compile(r"[^\W_]+")
_LETTER = r"[^\W_]"
# ``adviser’s`` is the word, ``e-adviser`` and ``adviser-client`` are others.
_BEFORE = re.compile(rf"(?<!{_LETTER})(?<!{_LETTER}[-‑'’])")
_AFTER = rf"(?!{_LETTER}|[-‑]{_LETTER}|['’](?!s(?!{_LETTER})){_LETTER})"
_ALIKE = {"'": "['’]", "’": "['’]", "-": "[-‑]", '"': '["“”]'}


@dataclass(frozen=True)
class Phrase:
    """A word, or several, as a rule writes it."""

    rule: HouseRule
    words: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What it looks like, from its first character to its last."""
        parts = map(_literal, self.words.split())
        flags = re.NOFLAG if self.rule.is_exact else re.IGNORECASE
        return re.compile(r"\s{1,9}".join(parts) + _AFTER, flags)

    @property
    def first_two(self) -> tuple[str, str]:
        """Its first two words in small letters; empty for what isn't there.

        The first is empty, too, if it begins with another sign.
        """
        if not _TOKEN.match(self.words):
            return "", ""
        first, second, *_ = (*(each.lower() for each in _TOKEN.findall(self.words)), "")
        return first, second


def _literal(part: str) -> str:
    return "".join(_ALIKE.get(sign, re.escape(sign)) for sign in part)


class WordScan:
    """Looks for the words of rules; the time it takes hardly depends on how many there are."""

    def __init__(self, rules: Iterable[HouseRule]) -> None:
        self._others: list[Phrase] = []
        self._by_words: dict[str, dict[str, list[Phrase]]] = {}
        """By the first word and the second; those of one word are under an empty second."""
        for rule in rules:
            for words in rule.words:
                self._add(Phrase(rule, words))

    def matches(self, text: str) -> Iterator[tuple[Phrase, int, int]]:
        """Every place where a phrase stands, with all the phrases that stand there, in order."""
        tokens = [(token[0].lower(), token.start()) for token in _TOKEN.finditer(text)]
        following = (*(word for word, _ in tokens[1:]), "")
        for (word, start), after in zip(tokens, following, strict=False):
            seconds = self._by_words.get(word)
            if seconds:
                phrases = (*seconds.get("", ()), *(seconds.get(after, ()) if after else ()))
                yield from _matching(phrases, text, start)
        for phrase in self._others:
            for match in phrase.pattern.finditer(text):
                yield phrase, match.start(), match.end()

    def may_match(self, text: str) -> bool:
        """Whether the words could stand in a text: a look that is much quicker than reading it."""
        small = text.lower()
        return bool(self._others) or any(first in small for first in self._by_words)

    def _add(self, phrase: Phrase) -> None:
        first, second = phrase.first_two
        if first:
            self._by_words.setdefault(first, {}).setdefault(second, []).append(phrase)
        elif phrase.words:
            self._others.append(phrase)


def _matching(
    phrases: Iterable[Phrase], text: str, start: int
) -> Iterator[tuple[Phrase, int, int]]:
    if not _BEFORE.match(text, start):
        return
    for phrase in phrases:
        match = phrase.pattern.match(text, start)
        if match:
            yield phrase, start, match.end()
