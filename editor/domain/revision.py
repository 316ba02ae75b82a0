"""A point in a story's history."""

from dataclasses import dataclass
from datetime import datetime

from editor.domain.article import Article

WHILE_WRITING = "While writing"
ON_LEAVING = "On leaving the window"
ON_CLOSING = "On closing the window"
# Kept by the clock or by the way: these are thinned out with time, all others stay.
PASSING = frozenset({WHILE_WRITING, ON_LEAVING, ON_CLOSING})


@dataclass(frozen=True, slots=True)
class Revision:
    """The whole article as it was at a moment (aware, UTC), by whom, and why it was kept.

    Attributes:
        name: What somebody called it; empty for most.
    """

    id: str
    article: Article
    at: datetime
    by: str
    reason: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class RevisionEntry:
    """A revision as a timeline lists it, without its article.

    Attributes:
        words: How many words the text had; None if they weren't counted then.
    """

    id: str
    at: datetime
    by: str
    reason: str
    name: str = ""
    words: int | None = None

    @property
    def is_passing(self) -> bool:
        """Whether it may go when the history is thinned out."""
        return not self.name and self.reason in PASSING
