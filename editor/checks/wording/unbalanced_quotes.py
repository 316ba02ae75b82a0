"""A quotation that opens and never closes, or closes and never opened.

A quotation that goes on in the next paragraph has no closing mark where the next one opens with
a mark again.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from editor.checks.contract import Check
from editor.checks.passages import passages_of
from editor.checks.texts import excerpt, is_english
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

# Feet and inches (5'6") are no quotation marks.
_MARK = re.compile(r"[“”]|(?<!['’]\d)(?<!['’]\d\d)\"")
_OPENS = re.compile(r"[\s>*_\x00]*[‘']?[“\"]")
_SINGLE_OPENS = re.compile(r"(?<![\w’])‘(?=\w)(?!\d0s|\d\d\b|(?:em|tis|twas|til|n)\b)")
_SINGLE_CLOSES = re.compile(r"’(?!\w)")
_BEFORE, _BEHIND = frozenset(" \n\t([—–>*_\x00‘"), frozenset(" \n\t,.;:!?)]—–*_\x00’'")
_OPEN_MESSAGE = "This quotation opens and is never closed. Close it, or open it again below."
_CLOSE_MESSAGE = "This quotation closes, but it was never opened. Open it."


def _find(story: Story, _options: None) -> Iterator[Finding]:
    if not is_english(story):
        return
    for placed, following in pairwise((*passages_of(story), None)):
        assert placed is not None
        goes_on = (
            following is not None
            and following.field == placed.field
            and _OPENS.match(following.passage.prose) is not None
        )
        for at, message in _unbalanced(placed.passage.prose, goes_on=goes_on):
            yield Finding(
                code="unbalanced-quotes",
                severity=Severity.WARNING,
                message=message,
                field=placed.field,
                start=placed.start + at,
                end=placed.start + at + 1,
                excerpt=excerpt(placed.passage.raw, at, at + 1),
            )


def _unbalanced(text: str, *, goes_on: bool) -> Iterator[tuple[int, str]]:
    """Where marks have no partner in a paragraph, one at most of each kind."""
    opened: int | None = None
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if mark == '"':
            if opened is None and text[max(0, at - 1) : at].isdigit():
                continue  # inches
            mark = _side(text, at, is_open=opened is not None)
        if mark == "“":
            if opened is not None:
                yield opened, _OPEN_MESSAGE
                return
            opened = at
        elif opened is None:
            yield at, _CLOSE_MESSAGE
            return
        else:
            opened = None
    if opened is not None and not goes_on:
        yield opened, _OPEN_MESSAGE
    elif opened is None and not goes_on:
        single = _SINGLE_OPENS.search(text)
        # Any apostrophe at the end of a word may be what closes it: only none at all is certain.
        if single and not _SINGLE_CLOSES.search(text, single.end()):
            yield single.start(), _OPEN_MESSAGE


def _side(text: str, at: int, *, is_open: bool) -> str:
    """Which of the two a straight mark is."""
    before, behind = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
    if before in _BEFORE and behind not in _BEHIND:
        return "“"
    if behind in _BEHIND and before not in _BEFORE:
        return "”"
    return "”" if is_open else "“"


UNBALANCED_QUOTES = Check(
    label="Quotations that never close",
    about="Readers must know where somebody else's words end.",
    find=_find,
    must_match=(
        "“It sails, he said.",
        "It sails,” he said.",
        '"It sails, he said.',
        "“It sails,” he said. “It is new.\n\nThe boat left.",
        "He called it “a “miracle” and left.",
        "He called it ‘a miracle and left.",
        Article("1", "x", headline="“It sails, says mayor"),
    ),
    must_not_match=(
        "“It sails,” he said. “It is new.\n\n“And it is fast.”\n\nThe boat left.",
        "“It sails,” he said. “It is new.\n\n![](figure:boat)\n\n“And it is fast.”",
        '"It sails," he said. "It is 6\'2" long," or 5". It was "new".',
        "“She said, ‘It sails,’ and the boats’ crews left in the ’90s.”",
        "> “It sails.”\n\nHe liked the boats’ names.",
        "`“` is a mark. <!-- “ -->",
    ),
)
