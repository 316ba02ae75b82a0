"""Forms of words that a style writes otherwise, as data: most rules of a house are that."""

import re
from bisect import bisect, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from editor.checks.passage import Passage, Slip
from editor.domain.caption_dates import MONTHS, WEEKDAYS
from editor.domain.finding import Severity

BOTH = ("ap", "uk")
AP = ("ap",)
UK = ("uk",)
HINT = Severity.HINT
FIGURES = tuple("0123456789")
"""What a form needs of which all matches hold a figure."""

Instead: TypeAlias = str | Callable[[re.Match[str]], str | None] | None

# What may stand before the first word of a sentence: marks, and a dateline.
_OPENING = re.compile(r"(?:[^\n]{1,80}\) ?[—–-]{1,2} )?[\s\"“‘'(\[*_>\x00]*")

_NEXT = re.compile(r"[”\"’)]*\s+[“\"‘(]*(?P<word>\w+)")
# A sentence goes on with these although they have a capital.
_GOING_ON = frozenset({*MONTHS, *WEEKDAYS, "GMT", "BST", "CET", "EST", "ET", "Eastern", "Pacific"})
_ITEM = re.compile(r"\s{0,8}(?:[-*+]|\d{1,9}[.)]) {1,4}")
_MARKS = frozenset({"“", '"', "‘"})


@dataclass(frozen=True, slots=True)
class Form:
    """One form that a style writes otherwise.

    Attributes:
        pattern: What is looked for; its whole match is what is replaced.
        message: Said of it, with ``{words}`` for what stands there and ``{instead}``; however
            that ends, there is one full stop.
        instead: What to write: a template for ``re.Match.expand``, or a function that returns it,
            or None where the match is right after all. None itself: nobody can say in advance.
        needs: Pieces of text of which one stands in every match: reading goes on only with one.
        styles: Which hold copy to it.
        severity: The check's own if None.
        in_quotes: People's words are written so too: numbers are, choice of words isn't.
        in_headings: Headlines and subheads as well.
        in_mid_sentence: Not where it begins a sentence.
    """

    pattern: re.Pattern[str]
    message: str
    instead: Instead = None
    needs: tuple[str, ...] = ()
    styles: tuple[str, ...] = BOTH
    severity: Severity | None = None
    in_quotes: bool = True
    in_headings: bool = True
    in_mid_sentence: bool = False

    def slip(self, match: re.Match[str]) -> Slip | None:
        """What is wrong at a match, or None."""
        words, instead = match.group(), self.instead
        if isinstance(instead, str):
            instead = match.expand(instead)
        elif instead is not None:
            instead = instead(match)
            if instead is None:
                return None
        if instead == words:
            return None
        message = self.message.format(words=" ".join(words.split()), instead=instead)
        if not message.endswith("?"):
            message = f"{message.rstrip('.')}."
        suggestions = () if instead is None else (instead,)
        return Slip(match.start(), match.end(), message, suggestions, self.severity)


def reader(*forms: Form) -> Callable[[Passage, Any], Iterator[Slip]]:
    """What reads a passage for these forms; where two overlap the first one counts."""
    by_style = {style: [each for each in forms if style in each.styles] for style in BOTH}

    def read(passage: Passage, _options: Any) -> Iterator[Slip]:
        return slips(passage, by_style.get(passage.style, ()))

    return read


def slips(passage: Passage, forms: Iterable[Form]) -> Iterator[Slip]:
    """Those of some forms in a passage."""
    prose = passage.prose
    taken: list[tuple[int, int]] = []
    for form in forms:
        if form.needs and not any(each in prose for each in form.needs):
            continue
        if passage.is_heading and not form.in_headings:
            continue
        found = form.pattern.finditer(prose) if form.in_quotes else passage.matches(form.pattern)
        for match in found:
            if form.in_mid_sentence and begins_sentence(passage, match.start()):
                continue
            slip = form.slip(match)
            if slip and _is_free(taken, slip.start, slip.end):
                insort(taken, (slip.start, slip.end))
                yield slip


def _is_free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether none of the spans, which are in order, touches this one."""
    at = bisect(taken, (start, end))
    before = taken[at - 1][1] if at else 0
    return before <= start and (at == len(taken) or end <= taken[at][0])


def begins_sentence(passage: Passage, at: int) -> bool:
    """Whether the word at a place is the first of its sentence, quotation or list item."""
    line = passage.prose.rfind("\n", 0, at) + 1
    if passage.prose[max(0, at - 1) : at] in _MARKS or _ITEM.fullmatch(passage.prose, line, at):
        return True
    for start, end in passage.sentences:
        if start <= at < end:
            opening = _OPENING.match(passage.prose, start)
            return opening is not None and at <= opening.end()
    return False


def full_stop(match: re.Match[str]) -> str:
    """A full stop if the one at the end of a match is also that of the sentence."""
    if not match.group().endswith("."):
        return ""
    following = _NEXT.match(match.string, match.end())
    if following is None:
        return "" if match.string[match.end() :].strip('”"’) \n') else "."
    word = following["word"]
    return "." if word[0].isupper() and word not in _GOING_ON else ""
