"""Sentences as columns of numbers, the way the statistics read them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from editor.language.grammar.tokens import Token
from editor.language.grammar.word_classes import class_of, word_classes

PADDING = 3  # places before and behind each sentence, so that every word has neighbours
_FEWEST_TOKENS, _MOST_TOKENS = 4, 250


@dataclass(slots=True)
class Sheet:
    """Sentences one below the other, each between padding; all columns have the same length.

    Attributes:
        tokens: The words and stops; None for padding.
        words: The number of the word, or that of its group if it is rare.
        groups: The number of its group.
        parts: The number of its part of speech; an open one where it can be many.
        joined: Whether only a space stands between it and the word before.
        quoted: Whether a quotation mark does.
    """

    tokens: list[Token | None] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    joined: list[bool] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)

    def add(self, sentence: Sequence[Token]) -> None:
        """Write one more sentence below; what is much shorter or longer than one stays away."""
        if not _FEWEST_TOKENS <= len(sentence) <= _MOST_TOKENS:
            return
        self._pad("<")
        before: Token | None = None
        for token in sentence:
            known = class_of(token)
            self.tokens.append(token)
            self.words.append(known.word)
            self.groups.append(known.group)
            self.parts.append(known.part_number)
            self.quoted.append(token.is_quoted)
            self.joined.append(
                before is not None
                and token.start - before.end == 1
                and token.is_word
                and before.is_word
                and not token.is_quoted
                and not token.is_first
            )
            before = token
        self._pad(">")

    def _pad(self, part: str) -> None:
        known = word_classes().of_part[part]
        self.tokens += [None] * PADDING
        self.words += [known.word] * PADDING
        self.groups += [known.group] * PADDING
        self.parts += [known.part_number] * PADDING
        self.joined += [False] * PADDING
        self.quoted += [False] * PADDING
