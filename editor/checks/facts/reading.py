"""A story as its facts are read out of it: its passages, its day, and findings in them."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from editor.checks.passage import Passage
from editor.checks.passages import Placed, passages_of
from editor.checks.texts import excerpt
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.quotations import quoted_spans
from editor.language.sentences import sentences

_KEPT = 4_000
_LONGEST = 5_000  # characters
_MOST_PASSAGES = 2_000


@dataclass(slots=True)
class _Last:
    """The story that was read last: one check after the other asks for the same."""

    read: tuple[Story, tuple[Placed, ...]] | None = None


_last = _Last()


@dataclass(frozen=True, slots=True)
class StoryDay:
    """The day on which a story is read.

    Attributes:
        is_set: Somebody set it; else it is the day of the last change, or today.
    """

    day: date
    is_set: bool


def placed_in(story: Story) -> tuple[Placed, ...]:
    """The passages in English, without those that are too long to be read for facts."""
    kept = _last.read
    if kept is not None and kept[0] is story:
        return kept[1]
    placed = tuple(
        each
        for each in passages_of(story)[:_MOST_PASSAGES]
        if each.passage.is_english and not is_too_long(each.passage)
    )
    _last.read = (story, placed)
    return placed


def is_too_long(passage: Passage) -> bool:
    """Whether a passage is a table, or a heap of text, and no paragraph of news."""
    return len(passage.raw) > _LONGEST


def body_of(story: Story) -> tuple[Placed, ...]:
    """The paragraphs of the body, without its subheads."""
    return tuple(
        each
        for each in placed_in(story)
        if each.passage.kind == "body" and not each.passage.is_heading
    )


def day_of(story: Story) -> StoryDay | None:
    """When it goes out, or was last changed; None if nothing tells."""
    article = story.article
    if article.publish_at is not None:
        wall = article.publish_at.wall
        return StoryDay(date.fromisoformat(wall[:10]), is_set=True)
    told = article.updated_at or article.created_at or story.as_of
    return StoryDay(told.date(), is_set=False) if told is not None else None


# A passage is made anew with each reading of its story; where its sentences end isn't.
sentences_of = lru_cache(maxsize=_KEPT)(sentences)
quoted_in = lru_cache(maxsize=_KEPT)(quoted_spans)


def is_quoted(placed: Placed, at: int) -> bool:
    """Whether somebody else speaks at a place of a passage."""
    return any(start <= at < end for start, end in quoted_in(placed.passage.prose))


def remark(
    code: str,
    placed: Placed,
    span: tuple[int, int],
    message: str,
    suggestions: tuple[str, ...] = (),
    *,
    severity: Severity = Severity.HINT,
) -> Finding:
    """A finding in a passage; the span counts from its start."""
    start, end = span
    return Finding(
        code=code,
        severity=severity,
        message=message,
        field=placed.field,
        start=placed.start + start,
        end=placed.start + end,
        excerpt=excerpt(placed.passage.raw, start, end),
        suggestions=suggestions,
    )
