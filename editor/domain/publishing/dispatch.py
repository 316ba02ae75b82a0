"""A dispatch: one act on one story at one target, on its way there or done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from editor.domain.moment import Moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.post import Post
from editor.domain.publishing.remote import RemotePicture, RemotePost, RemoteStatus


class DispatchState(StrEnum):
    """Where it stands; the value is what people read."""

    WAITING = "Waiting"
    """For its turn, for the network, or for its next try."""
    HELD = "Held"
    """For its moment: an embargo, or the time that was asked for."""
    LATE = "Late"
    """Its moment passed while nobody could send: somebody has to say that it goes out."""
    SENDING = "Sending"
    """Being sent; after a crash it is taken up again."""
    CONFLICT = "Changed there"
    """Somebody changed it at the target: somebody has to choose."""
    STOPPED = "Stopped"
    """Refused, or came back otherwise: it needs a person."""
    SENT = "Sent"
    CANCELLED = "Cancelled"

    @property
    def is_open(self) -> bool:
        """Whether it is still to be sent."""
        return self not in {DispatchState.SENT, DispatchState.CANCELLED}

    @property
    def needs_somebody(self) -> bool:
        """Whether it goes on only when a person decides."""
        return self in {DispatchState.LATE, DispatchState.CONFLICT, DispatchState.STOPPED}


class Step(StrEnum):
    """The steps of a dispatch in their order; the value is what people read."""

    CHECK = "Check"
    EXPORT = "Export"
    RENDER = "Make pictures"
    LOOK = "Look what stands there"
    PICTURES = "Send pictures"
    DRAFT = "Begin a draft"
    WRITE = "Write the post"
    READ_BACK = "Read back and compare"
    STATUS = "Set its status"
    DELIVER = "Deliver the files"
    REMOVE = "Remove pictures"
    RECEIPT = "Receipt"


@dataclass(frozen=True, slots=True)
class Progress:
    """What is done of a dispatch, kept after each step.

    Attributes:
        done: The steps that are done.
        remote: The post as it was read or written last.
        pictures: What stands there of the post's pictures, by their paths.
    """

    done: tuple[Step, ...] = ()
    remote: RemotePost | None = None
    pictures: Mapping[str, RemotePicture] = field(default_factory=dict)

    @property
    def has_begun(self) -> bool:
        """Whether something of it is there, be it a draft or a picture."""
        return self.remote is not None or bool(self.pictures)

    @property
    def has_arrived(self) -> bool:
        """Whether all of it is there, whatever is still to be noted."""
        return Step.STATUS in self.done or Step.DELIVER in self.done

    @property
    def is_seen(self) -> bool:
        """Whether readers may see some of it already."""
        is_public = self.remote is not None and self.remote.status is RemoteStatus.PUBLISHED
        return self.has_arrived or (is_public and Step.WRITE in self.done)


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One entry of the outbox; once it is sent it is the receipt.

    Attributes:
        batch: The same for all dispatches of one act on a story.
        target: The target's id.
        article: The article's id; ``slug`` and ``headline`` are those of the moment it was made.
        revision: The id of the revision that holds the article as it is sent.
        made_at: When somebody asked for it (aware, UTC).
        position: Its place in the target's queue, ascending.
        release_at: Before which our own queue holds it: the embargo, or the time asked for.
        schedule_at: Handed over to the CMS, which publishes it by itself then.
        sent_at: When the receipt came.
        attempts: How often a try has failed since the last success of a step.
        next_try_at: Before which it isn't tried again; None if it may go at once.
        said: What happened last, a sentence for people; ``hint`` the way out.
        accepts: The digest of a version changed there that somebody decided to write over.
        may_be_late: Somebody said that it goes out although its moment has passed.
    """

    id: str
    batch: str
    target: str
    article: str
    slug: str
    headline: str
    act: Act
    post: Post
    made_at: datetime
    by: str
    revision: str = ""
    position: int = 0
    state: DispatchState = DispatchState.WAITING
    release_at: Moment | None = None
    schedule_at: Moment | None = None
    sent_at: datetime | None = None
    attempts: int = 0
    next_try_at: datetime | None = None
    said: str = ""
    hint: str = ""
    progress: Progress = field(default_factory=Progress)
    accepts: str = ""
    may_be_late: bool = False


@dataclass(frozen=True, slots=True)
class DispatchEvent:
    """A line of a dispatch's log.

    Attributes:
        at: Aware, UTC.
        words: A sentence for people, without copy or secrets.
        answer: What the server answered where nobody could make sense of it, shortened; else empty.
    """

    dispatch: str
    at: datetime
    step: str
    words: str
    answer: str = ""
