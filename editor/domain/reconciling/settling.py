"""Settling a difference: what a person answers, and what becomes of the story."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.finding import WavedThrough
from editor.domain.reconciling.differences import CODE, Difference, Kind, waving


class Answer(Enum):
    """What can be done about a difference: its key, and what the button says.

    ``{role}`` and ``{spelling}`` stand for those of the difference.
    """

    ADD = ("A", "Add as {role}")
    LEAVE_OUT = ("X", "Leave out")
    SPELL = ("S", "Spell it {spelling}")
    KEEP = ("K", "Keep it so")
    HIDE = ("H", "Hide from readers")
    PSEUDONYM = ("P", "Print {spelling}")
    TAKE_OUT = ("T", "Take the line out of the text")

    @property
    def key(self) -> str:
        """The one key that gives it."""
        return self.value[0]

    def label(self, difference: Difference) -> str:
        """What the button says."""
        role = difference.credit.role or "contributing"
        words = self.value[1].replace("{role}", role)
        return words.replace("{spelling}", difference.spelling)


_ANSWERS = {
    Kind.NO_RIGHT: (Answer.HIDE, Answer.KEEP),
    Kind.MISSING: (Answer.ADD, Answer.LEAVE_OUT),
    Kind.SPELT: (Answer.SPELL, Answer.KEEP),
    Kind.LEFT: (Answer.KEEP, Answer.HIDE),
    Kind.TWICE: (Answer.TAKE_OUT, Answer.KEEP),
    Kind.EDITED: (Answer.ADD, Answer.LEAVE_OUT),
}
_LET_STAND = {
    Answer.LEAVE_OUT: "Not to be credited",
    Answer.KEEP: "Right as it is",
}
# Where a new credit goes: behind the last one of a role that comes no later.
_ORDER = ("writer", "reporting", "additional reporting", "contributing", "writing", "editing")


def answers_to(difference: Difference) -> tuple[Answer, ...]:
    """What can be answered, the likeliest first."""
    pseudonym = difference.kind is Kind.NO_RIGHT and difference.spelling
    return ((Answer.PSEUDONYM,) if pseudonym else ()) + _ANSWERS[difference.kind]


@dataclass(frozen=True, slots=True)
class Settled:
    """The story after an answer.

    Attributes:
        article: With other credits, or with a note of what was let stand.
        without: Code points of the body that go; None where the text stays.
    """

    article: Article
    without: tuple[int, int] | None = None


def settled(
    article: Article, difference: Difference, answer: Answer, by: str, at: datetime
) -> Settled:
    """Do what was answered.

    Args:
        article: The story as it stands.
        difference: One of its ``differences``.
        answer: One of ``answers_to``.
        by: Who answers.
        at: Now (aware, UTC).
    """
    if answer in _LET_STAND:
        field, words = waving(difference)
        waved = WavedThrough(CODE, field, words, _LET_STAND[answer], by, at)
        return Settled(replace(article, waved_through=(*article.waved_through, waved)))
    if answer is Answer.TAKE_OUT:
        line = difference.named[0]
        return Settled(article, _with_gap(article.body, line.start, line.end))
    if answer is Answer.ADD:
        return Settled(replace(article, credits=_with(article.credits, difference.credit)))
    assert difference.index is not None
    change = {"hidden": True} if answer is Answer.HIDE else {"name": difference.spelling}
    credits_ = list(article.credits)
    credits_[difference.index] = replace(credits_[difference.index], **change)
    return Settled(replace(article, credits=tuple(credits_)))


def _with(credits_: Sequence[Credit], new: Credit) -> tuple[Credit, ...]:
    credit = new if new.role else replace(new, role="contributing")
    place = _rank(credit.role)
    at = max((at + 1 for at, each in enumerate(credits_) if _rank(each.role) <= place), default=0)
    return (*credits_[:at], credit, *credits_[at:])


def _rank(role: str) -> int:
    return _ORDER.index(role) if role in _ORDER else len(_ORDER)


def _with_gap(body: str, start: int, end: int) -> tuple[int, int]:
    """The line and the blank lines, and the rule, that part it from what stands before."""
    before = body[:start].rstrip()
    for rule in ("___", "---", "* * *"):
        before = before.removesuffix(rule).rstrip()
    if before:
        return len(before), end
    return 0, end + len(body[end:]) - len(body[end:].lstrip())
