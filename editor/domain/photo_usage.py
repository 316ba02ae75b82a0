"""Where a photo went, and when: what a rights desk asks for."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PhotoUsage:
    """One way out of the house that a photo took.

    Attributes:
        photo: Its digest.
        act: What was done: ``export html``, ``copies`` …
        where: The story's slug, or the folder; as it was called then.
        at: Aware, UTC.
    """

    id: str
    photo: str
    act: str
    where: str
    by: str
    at: datetime

    @property
    def is_publication(self) -> bool:
        """Whether readers may have seen it: a copy for a colleague or client is no use of ours."""
        return self.act.startswith(("export", "publish"))
