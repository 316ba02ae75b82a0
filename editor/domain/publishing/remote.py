"""What stands at a site: a post there, a picture there, and how they differ from what we sent."""

from dataclasses import dataclass
from enum import StrEnum


class RemoteStatus(StrEnum):
    """Who sees a post there."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class RemotePost:
    """A post as the site says it is.

    Attributes:
        id: The site's own.
        url: Where readers find it, or would.
        edit_url: Where it is edited there; empty if nobody knows.
        modified: When it was changed last, in the site's own words: compared, never computed with.
        revision: The site's latest revision of it; empty where it keeps none.
        digest: Tells this content from any other: SHA-256 over all that somebody could edit there
            (title, text, excerpt, slug, section, tags, authors, lead picture), not the status.
        title, excerpt: Plain text.
        body: The text in the site's own form, as its editor has it.
        changed_by: Who changed it last, if the site tells.
        is_open: Somebody has it open in the site's own editor.
    """

    id: str
    status: RemoteStatus
    url: str = ""
    edit_url: str = ""
    modified: str = ""
    revision: str = ""
    digest: str = ""
    title: str = ""
    excerpt: str = ""
    body: str = ""
    changed_by: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class RemotePicture:
    """A picture there: the site's id of it (empty where it has none), and its address."""

    id: str
    url: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that came back otherwise than it was sent; both as short plain text."""

    field: str
    sent: str
    read: str
