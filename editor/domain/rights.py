"""What may be done with a photo."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Rights:
    """The newsroom's own note on use; what the file says stays in the photo's fields.

    Attributes:
        terms: What is allowed, in words; empty when nothing was noted.
        expires_on: The last day on which it may be used; None without an end.
    """

    terms: str = ""
    expires_on: date | None = None

    def allow(self, day: date) -> bool:
        """Whether the photo may still be used on that day."""
        return self.expires_on is None or day <= self.expires_on
