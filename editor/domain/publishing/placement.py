"""A placement: a story as it stands at a target, by our last receipt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from editor.domain.publishing.act import Act
from editor.domain.publishing.remote import RemotePicture, RemotePost, RemoteStatus


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a story is published, when, and which bytes.

    Attributes:
        article: The article's id; ``target`` the target's.
        remote: As it was read back after the last send; its ``digest`` and ``body`` are what a
            later change there is told by.
        pictures: By their paths in the document that was sent.
        dispatch: The id of the dispatch that was sent last: it holds the document.
        revision: The id of the revision that holds the article as it was sent.
        at: When the last receipt came (aware, UTC); ``first_at`` the first.
    """

    article: str
    target: str
    remote: RemotePost
    act: Act
    dispatch: str
    revision: str
    first_at: datetime
    at: datetime
    pictures: Mapping[str, RemotePicture] = field(default_factory=dict)

    @property
    def is_live(self) -> bool:
        """Whether readers have it there, or will by themselves."""
        return self.remote.status in {RemoteStatus.PUBLISHED, RemoteStatus.SCHEDULED}
