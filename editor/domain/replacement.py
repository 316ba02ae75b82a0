"""Words replaced in many stories at once, and the way back."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReplacedStory:
    """What was done to one story.

    Attributes:
        article_id: The story.
        before: The texts that were changed, by path, as they were.
        after: The same as the replacement left them.
    """

    article_id: str
    before: dict[str, str]
    after: dict[str, str]


@dataclass(frozen=True, slots=True)
class Replacement:
    """An act on the library.

    Attributes:
        what: In words: “colour” → “color”.
        undone_at: When it was rolled back (aware, UTC); None while it stands.
    """

    id: str
    at: datetime
    by: str
    what: str
    stories: tuple[ReplacedStory, ...]
    undone_at: datetime | None = None
