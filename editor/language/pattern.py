"""What somebody looks for: words or a regular expression, and what comes in their place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from editor.domain.errors import CopydeskError

# A hostile or clumsy expression must not hold the window: it is given up after so long.
_LONGEST_S = 0.5
# No more can be looked through by a person, and each is a range that is drawn.
MOST_HITS = 100_000

Hit = tuple[int, int]
"""First code point, and the one behind the last."""


class PatternError(CopydeskError):
    """The expression can't be read, or takes too long."""


@dataclass(frozen=True)
class Pattern:
    """What is looked for.

    Attributes:
        words: The words, or the regular expression.
        is_regex: Whether it is one, in the language of ``regex``, which is Python's and more.
        match_case: Whether capitals count.
        whole_word: Whether a hit must not begin or end within a word.
    """

    words: str
    is_regex: bool = False
    match_case: bool = False
    whole_word: bool = False

    def check(self) -> None:
        """See that it can be looked for.

        Raises:
            PatternError: The regular expression can't be read; the message says where.
        """
        self._compiled  # noqa: B018 - reading it makes it

    def hits(self, text: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """Where it stands in a part of a text, in order; hits of no width are left out.

        Raises:
            PatternError: The expression can't be read, or takes too long.
        """
        return [found.span() for found in self._found(text, start, end)]

    def changes(
        self, text: str, replacement: str, start: int = 0, end: int | None = None
    ) -> list[tuple[int, int, str]]:
        r"""What a replacement of every hit does: first code point, end, and what comes there.

        In a regular expression's replacement, ``\1`` and ``\g<name>`` stand for groups.

        Raises:
            PatternError: The expression or its replacement can't be read, or takes too long.
        """
        try:
            return [
                (*found.span(), self._expanded(found, replacement))
                for found in self._found(text, start, end)
            ]
        except (IndexError, _regex().error) as error:
            message = f"The replacement can't be used: {error}."
            raise PatternError(message, hint=r"Groups are \1, \2 … or \g<name>.") from error

    def as_typed(self, words: str) -> "Pattern":
        """The same choices for other words."""
        return replace(self, words=words)

    def _expanded(self, found: Any, replacement: str) -> str:
        return str(found.expand(replacement)) if self.is_regex else replacement

    def _found(self, text: str, start: int, end: int | None) -> Sequence[Any]:
        if not self.words:
            return ()
        stop = len(text) if end is None else end
        try:
            each = self._compiled.finditer(text, start, stop, timeout=_LONGEST_S, concurrent=True)
            return [found for _, found in zip(range(MOST_HITS), each, strict=False) if found[0]]
        except TimeoutError as error:
            message = "This regular expression takes too long."
            raise PatternError(message, hint="Make it simpler; avoid (a+)+ and its kin.") from error

    @cached_property
    def _compiled(self) -> Any:
        regex = _regex()
        source = self.words if self.is_regex else regex.escape(self.words, special_only=True)
        if self.whole_word:
            source = rf"(?<!\w)(?:{source})(?!\w)"
        flags = regex.MULTILINE | regex.VERSION0
        if not self.match_case:
            flags |= regex.IGNORECASE
        try:
            return regex.compile(source, flags)
        except regex.error as error:
            message = f"The regular expression can't be read: {error}."
            raise PatternError(
                message, hint="Turn “Regular expression” off to find signs."
            ) from error


def _regex() -> Any:
    """The engine: unlike the standard library's it can be given up, and lets other threads run."""
    import regex  # noqa: PLC0415 - 40 ms, and nothing is looked for before the first paint

    return regex
