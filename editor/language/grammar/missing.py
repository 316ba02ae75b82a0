"""Where a word is missing between two words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.language.function_words import cannot_follow
from editor.language.grammar.allowances import allowance
from editor.language.grammar.capitals import stray_capitals
from editor.language.grammar.gaps import Gap, gaps
from editor.language.grammar.sheet import Sheet
from editor.language.grammar.tokens import Token, tokens_of

# Of a gap’s score. Clean copy is above the first once in 3,000 words, above the second once in 300.
_CERTAIN = 2.0
_LIKELY = 0.5
# Where copy is known to be damaged, as much as this is worth a look: nine times in 500 words.
_LIKELY_WARY = -0.6
_NEAR = 2  # places: of two gaps so close, the likelier one is meant
_LONGEST_NAME = 3


@dataclass(frozen=True, slots=True)
class MissingWord:
    """A gap in a sentence.

    Attributes:
        start: First code point of the word before it.
        end: One past the word behind it.
        before: The word before it.
        behind: The word behind it, or the name that begins with it.
        score: How likely it is, on a scale on which 0 is even odds.
    """

    start: int
    end: int
    before: str
    behind: str
    score: float

    @property
    def is_certain(self) -> bool:
        """Clean copy seldom looks like this."""
        return self.score > _CERTAIN


def missing_words(
    text: str,
    sentences: tuple[tuple[int, int], ...],
    names: frozenset[str] = frozenset(),
    *,
    is_wary: bool = False,
) -> Iterator[MissingWord]:
    """Those of some sentences of a text, in its order; what other checks say isn't said twice.

    Args:
        text: Plain, or with markup blanked out.
        sentences: Start and end of each.
        names: Words that are names in this story, as they are written.
        is_wary: The copy is known to be damaged: less is enough.
    """
    sheet = Sheet()
    for sentence in tokens_of(text, sentences):
        sheet.add(sentence)
    strays = {stray.token for stray in stray_capitals(text, sentences, names)}
    least = _LIKELY_WARY if is_wary else _LIKELY
    likely = [gap for gap in _allowed_for(sheet, is_wary=is_wary) if gap.score > least]
    for gap in likely:
        before, behind = _around(sheet, gap.place)
        is_said = before in strays or behind in strays or _is_impossible(before, behind)
        if is_said or _is_name_at(sheet, gap.place) or _is_outdone(gap, likely):
            continue
        name = _name_from(sheet, gap.place)
        yield MissingWord(
            start=before.start,
            end=behind.end,
            before=text[before.start : before.end],
            behind=text[behind.start : name.end],
            score=gap.score,
        )


def _allowed_for(sheet: Sheet, *, is_wary: bool) -> Iterator[Gap]:
    least = _LIKELY_WARY if is_wary else _LIKELY
    for gap in gaps(sheet, is_wary=is_wary):
        if gap.score > least:
            yield Gap(gap.place, gap.score - allowance(sheet, gap.place))


def _is_outdone(gap: Gap, others: Iterable[Gap]) -> bool:
    return any(
        other.score > gap.score and abs(other.place - gap.place) <= _NEAR for other in others
    )


def _is_name_at(sheet: Sheet, place: int) -> bool:
    """The gap is one inside of a name: ``Theresa May``."""
    before, behind = _around(sheet, place)
    return _is_name(before) and _is_name(behind) and not before.is_first


def _is_impossible(before: Token, behind: Token) -> bool:
    """No statistics are needed: that is said of them where doubled words are."""
    return cannot_follow(before.text.lower(), behind.text.lower())


def _around(sheet: Sheet, place: int) -> tuple[Token, Token]:
    before, behind = sheet.tokens[place - 1], sheet.tokens[place]
    assert before is not None
    assert behind is not None
    return before, behind


def _name_from(sheet: Sheet, place: int) -> Token:
    """The last word of the name that begins at a place; the word itself if none does."""
    last = sheet.tokens[place]
    assert last is not None
    for token, is_joined in zip(
        sheet.tokens[place + 1 : place + _LONGEST_NAME],
        sheet.joined[place + 1 : place + _LONGEST_NAME],
        strict=True,
    ):
        if token is None or not is_joined or not (_is_name(last) and _is_name(token)):
            break
        last = token
    return last


def _is_name(token: Token) -> bool:
    return token.text[0].isupper()
