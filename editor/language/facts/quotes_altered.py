"""Quotations that are nearly, and not quite, the same: somebody changed what was said."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from editor.language.figures.spelled import NUMBERS
from editor.language.quotations import quoted_spans

_FEWEST_WORDS = 5
_ALIKE = 60.0  # per cent, of rapidfuzz
_PARTLY = 78.0  # of a part of a sentence, which has less to be told by
_TYPO = 1  # letters of one word by which a slip of the pen differs
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
# A headline has 6 where the text has six.
_FIGURES = {words: str(number) for words, number in NUMBERS.items()}
_CUT = re.compile(r"…|\.\.\.|\[[^\]]{0,80}\]|\([^)]{0,80}\)")
_CLOSING = '”"’»“'
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_MOST = 200  # quotations of one text
_LONGEST = 200_000  # characters
_KEPT, _KEPT_PARAGRAPHS = 64, 4_000  # texts of whole stories; their paragraphs


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks, with its place; the marks are left out."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AlteredQuote:
    """One quotation in two wordings.

    Attributes:
        before: As it was.
        after: As it is now.
        start: Where it begins in the text after.
        end: One past the last.
        is_typo: Only letters of one word differ.
        likeness: How alike the two are, 0 to 1.
    """

    before: str
    after: str
    start: int
    end: int
    is_typo: bool
    likeness: float


@lru_cache(maxsize=_KEPT)
def quotations_in(text: str) -> tuple[Quotation, ...]:
    """The closed quotations of a text that are long enough to be told again, in order."""
    found: list[Quotation] = []
    at = 0
    for paragraph in _PARAGRAPH.split(text[:_LONGEST]):
        start = text.index(paragraph, at)
        found += [
            Quotation(each.text, start + each.start, start + each.end) for each in _said(paragraph)
        ]
        at = start + len(paragraph)
        if len(found) >= _MOST:
            break
    return tuple(found)


@lru_cache(maxsize=_KEPT_PARAGRAPHS)
def _said(paragraph: str) -> tuple[Quotation, ...]:
    spans = quoted_spans(paragraph)
    return tuple(
        Quotation(paragraph[start + 1 : end - 1], start + 1, end - 1)
        for start, end in spans
        if end - start > 2  # noqa: PLR2004 - the marks
        and paragraph[end - 1] in _CLOSING
        and _is_long(paragraph[start + 1 : end - 1])
    )


def altered_quotes(before: str, after: str) -> tuple[AlteredQuote, ...]:
    """The quotations of a text that had other words in the text before.

    What was only made shorter or longer at its ends, or has a ``…`` or brackets in place of
    words, counts as the same; so do other marks and capitals. One that stands in both as it is
    stands for itself.
    """
    if before == after:
        return ()
    return tuple(altered_among(quotations_in(before), quotations_in(after)))


def altered_among(
    before: Sequence[Quotation], after: Sequence[Quotation]
) -> Iterator[AlteredQuote]:
    """The same for quotations that are already read."""
    said_before = {_plain(each.text): each for each in before}
    said_after = {_plain(each.text): each for each in after}
    gone = {plain: each for plain, each in said_before.items() if plain not in said_after}
    if not gone:
        return
    for plain, quotation in said_after.items():
        if plain in said_before or any(_is_part(plain, other) for other in said_before):
            continue
        other, likeness = _most_alike(plain, gone)
        if other and not _is_cut(gone[other].text, quotation.text):
            yield AlteredQuote(
                before=gone[other].text,
                after=quotation.text,
                start=quotation.start,
                end=quotation.end,
                is_typo=_is_typo(other, plain),
                likeness=likeness,
            )


def same_said_otherwise(first: str, second: str) -> bool:
    """Whether a quotation is a part of another, with other words."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - most stories never ask

    one, other = _plain(first), _plain(second)
    if _is_part(one, other) or _is_cut(first, second):
        return False
    short, long = sorted((one, other), key=len)
    return float(fuzz.partial_ratio(short, long)) >= _PARTLY and len(short.split()) >= _FEWEST_WORDS


def _is_long(text: str) -> bool:
    return len(_WORD.findall(text)) >= _FEWEST_WORDS


@lru_cache(maxsize=_KEPT_PARAGRAPHS)
def _plain(text: str) -> str:
    words = _WORD.findall(text.replace("'", "’").casefold())
    return " ".join(_FIGURES.get(word, word) for word in words)


def _is_part(one: str, other: str) -> bool:
    """Whole words of it; or its beginning up to a letter, as it was being typed."""
    if one.startswith(other) or other.startswith(one):
        return True
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _is_cut(before: str, after: str) -> bool:
    """Words were left out, and a sign says so: each piece stands in the other as it is."""
    for one, other in ((before, after), (after, before)):
        pieces = [_plain(piece) for piece in _CUT.split(one)]
        if len(pieces) > 1 and all(piece in _plain(_CUT.sub(" ", other)) for piece in pieces):
            return True
    return False


def _most_alike(plain: str, gone: Iterable[str]) -> tuple[str, float]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - most stories never ask

    found = process.extractOne(plain, list(gone), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return ("", 0.0) if found is None else (str(found[0]), float(found[1]) / 100)


def _is_typo(before: str, after: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most stories never ask

    words = list(zip(before.split(), after.split(), strict=False))
    other = [pair for pair in words if pair[0] != pair[1]]
    same_length = len(before.split()) == len(after.split())
    return same_length and len(other) == 1 and OSA.distance(*other[0]) <= _TYPO
