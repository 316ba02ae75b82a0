"""Notes on words of a story: for the desk, never for readers."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said, at a moment (aware, UTC)."""

    text: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words that a note is about.

    Attributes:
        quote: The words themselves.
        before: What stood in front of them, at most 32 code points.
        after: What stood behind them, at most 32 code points.
        start: The code point of the body where they were last found.
    """

    quote: str
    before: str = ""
    after: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A note with its answers; the first remark is the note itself.

    Attributes:
        resolved_by: Who settled it; empty while it is open.
        resolved_at: When that was (aware, UTC).
    """

    id: str
    article_id: str
    anchor: Anchor
    remarks: tuple[Remark, ...]
    resolved_by: str = ""
    resolved_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.resolved_at is None
