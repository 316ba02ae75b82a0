"""A point in a story's history."""

from dataclasses import dataclass
from datetime import datetime

from editor.domain.article import Article


@dataclass(frozen=True, slots=True)
class Revision:
    """The whole article as it was at a moment (aware, UTC), by whom, and why it was kept."""

    id: str
    article: Article
    at: datetime
    by: str
    reason: str
