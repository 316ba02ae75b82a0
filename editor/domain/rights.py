"""What may be done with a photo."""

from dataclasses import dataclass
from datetime import date

from editor.domain.moment import Moment


@dataclass(frozen=True, slots=True)
class Rights:
    """The newsroom's own note on use; what the file says stays in the photo's fields.

    Attributes:
        terms: What is allowed, in words; empty when nothing was noted.
        expires_on: The last day on which it may be used; None without an end.
        category: What kind of right it is, one of ``rights_terms.CATEGORIES``; empty if unknown.
        territory: Where it may be used, or not, in words; empty without a limit.
        is_one_use: It may be published once.
        no_archive: It must not stay in an archive after its use.
        embargo_until: Not before this moment; None without one.
        raw: The instructions that this was read from, as they came; empty if somebody wrote it.
    """

    terms: str = ""
    expires_on: date | None = None
    category: str = ""
    territory: str = ""
    is_one_use: bool = False
    no_archive: bool = False
    embargo_until: Moment | None = None
    raw: str = ""

    def allow(self, day: date) -> bool:
        """Whether the photo may still be used on that day."""
        return self.expires_on is None or day <= self.expires_on
