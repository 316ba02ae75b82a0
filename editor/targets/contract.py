"""What a kind of target is: a site with posts, or a place that files are dropped at.

Every method of a connection may take seconds and raises ``NotSentError`` with a sentence for
people; nothing else of the network comes out of it. What it sends is safe to send again: whoever
was cut off looks first.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeAlias, runtime_checkable

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.post import Post, SentPicture
from editor.domain.publishing.remote import Difference, RemotePicture, RemotePost, RemoteStatus
from editor.domain.publishing.target import Target

Octets = Callable[[str], bytes]
"""Gives the octets of a file of the outbox by their SHA-256."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One step of a diagnosis.

    Attributes:
        name: Such as ``Address``, ``Safe connection``, ``Sign-in``, ``Rights``.
        is_good: Whether it went well.
        words: What was seen, in plain words.
        hint: What to do if it didn't; empty otherwise.
        is_warning: It works, and still somebody should know.
    """

    name: str
    is_good: bool
    words: str
    hint: str = ""
    is_warning: bool = False


@runtime_checkable
class Site(Protocol):
    """A signed-in connection to a CMS: posts that can be read back."""

    def diagnose(self) -> Iterator[Probe]:
        """Go through address, safe connection, sign-in and rights; stops at the first failure."""
        ...

    def missing(self) -> Mapping[Ability, str]:
        """What this very site can't take, and why, beside what its kind can't."""
        ...

    def clock(self) -> datetime | None:
        """The site's own time as its last answer told it (UTC); None if none did."""
        ...

    def find(self, post: Post) -> RemotePost | None:
        """A draft that ``begin`` made for this story before, by our marker; None if there is none.

        Of several, made by a doubled line, the oldest.
        """
        ...

    def occupant(self, slug: str) -> RemotePost | None:
        """A post that has this address already, drafts too; None if it is free."""
        ...

    def begin(self, post: Post) -> RemotePost:
        """Make an empty draft with our marker in it, which readers never see."""
        ...

    def has_picture(self, picture: RemotePicture) -> bool:
        """Whether it still stands there."""
        ...

    def upload(self, picture: SentPicture, octets: bytes) -> RemotePicture:
        """Send a picture, unless it stands there already by its digest."""
        ...

    def write(
        self, remote: RemotePost, post: Post, pictures: Mapping[str, RemotePicture]
    ) -> RemotePost:
        """Write all fields of the post; its status stays as it is.

        Args:
            remote: As it was read last: a site that notices changes refuses if it isn't any more.
            post: What to write.
            pictures: What stands there of its pictures, by their paths.
        """
        ...

    def read(self, id: str) -> RemotePost | None:
        """The post as it stands there; None if it is gone for good."""
        ...

    def compare(
        self, post: Post, pictures: Mapping[str, RemotePicture], remote: RemotePost
    ) -> tuple[Difference, ...]:
        """How what was read differs from what was written, but for what the site always rewrites.

        It needs no network if ``remote`` came from the last ``read`` of this connection.
        """
        ...

    def set_status(
        self, remote: RemotePost, status: RemoteStatus, at: datetime | None = None
    ) -> RemotePost:
        """Publish it, schedule it for ``at`` (UTC, at least 90 s ahead), or make it a draft."""
        ...

    def sweep(self, post: Post, keep: RemotePost, pictures: Mapping[str, RemotePicture]) -> int:
        """Remove what a doubled line left: empty drafts with our marker, pictures twice there.

        Args:
            post: What was sent.
            keep: The post that is in use.
            pictures: Those that are in use, by their paths; others of the same digests may go.

        Returns:
            How many were removed.
        """
        ...

    def remove_picture(self, picture: RemotePicture) -> None:
        """Remove a picture of a killed story; one that is gone is no fault."""
        ...

    def close(self) -> None:
        """Let go of the line."""
        ...


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a drop delivers.

    Attributes:
        id: The same at every try: who gets it twice can tell.
        name: Of the folder, such as ``bridge-vote-ninjs``.
        act: What is done to the story.
        post: Its files are delivered, the main document last where order matters.
        made_at: When somebody asked for it (aware, UTC).
    """

    id: str
    name: str
    act: Act
    post: Post
    made_at: datetime


@runtime_checkable
class Drop(Protocol):
    """A place that takes files and says no more than that it has them."""

    def diagnose(self) -> Iterator[Probe]:
        """See that files would arrive; stops at the first failure."""
        ...

    def clock(self) -> datetime | None:
        """Its own time, if it tells (UTC)."""
        ...

    def deliver(self, parcel: Parcel, octets: Octets) -> str:
        """Deliver all files, whole or not at all; again is no harm.

        Returns:
            Where they are, as people would look for them.
        """
        ...

    def close(self) -> None:
        """Let go of the line."""
        ...


Connection: TypeAlias = Site | Drop


def _default_format(_: Any) -> str:
    return "ninjs"


def _no_options(_: Any) -> Mapping[str, str]:
    return {}


def _any_address(_: str) -> None:
    """Whatever is typed may be one: the test of the target tells."""


@dataclass(frozen=True, slots=True)
class TargetKind:
    """A kind of target: the one value that a module of ``targets/`` defines.

    Attributes:
        label: As people call it.
        options: The defaults; a frozen dataclass whose field metadata holds a ``label`` and may
            hold a ``help``. The form, the flags and the help come from it.
        connect: Makes a connection of a target, its options and its secret; opens no line yet.
        missing: What no site of this kind takes, and why, as sentences for people; all other
            abilities are taken unless the site itself lacks them.
        format: The exporter's id under such options.
        format_options: Words for the exporter's options under such options.
        address: What the address is called in forms: ``Address``, ``Folder`` …
        check_address: Raises a ``CopydeskError`` for what can't be an address of this kind.
        secret: What its secret is called; empty if it needs none.
        has_user: Whether somebody signs in under a name.
        is_drop: It only takes files.
    """

    label: str
    options: Any
    connect: Callable[[Target, Any, str], Connection]
    missing: Mapping[Ability, str] = field(default_factory=dict)
    format: Callable[[Any], str] = _default_format
    format_options: Callable[[Any], Mapping[str, str]] = _no_options
    address: str = "Address"
    check_address: Callable[[str], None] = _any_address
    secret: str = ""
    has_user: bool = False
    is_drop: bool = False
