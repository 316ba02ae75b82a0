"""The tables of publishing; what is said at the head of ``rows`` holds here, too.

No row here points to an article or a photo by a foreign key: what was sent stays on record when a
story leaves the library.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from editor.domain.moment import Moment
from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState, Progress
from editor.domain.publishing.remote import RemotePicture, RemotePost
from editor.storage.columns import Json
from editor.storage.row import Row, choice

_ACT = choice(Act, length=16)


class TargetRow(Row):
    """A target; ``folded`` is its name without capitals, of which there is one each."""

    __tablename__ = "target"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    url: Mapped[str]
    user: Mapped[str]
    options: Mapped[Mapping[str, str]] = mapped_column(Json(dict[str, str]))
    missing: Mapped[Mapping[Ability, str]] = mapped_column(Json(dict[Ability, str]))
    paused: Mapped[str]


class DispatchRow(Row):
    """An entry of the outbox, or a receipt; ``post`` is its JSON, compressed."""

    __tablename__ = "dispatch"

    id: Mapped[str] = mapped_column(primary_key=True)
    batch: Mapped[str] = mapped_column(index=True)
    target: Mapped[str] = mapped_column(index=True)
    article: Mapped[str] = mapped_column(index=True)
    slug: Mapped[str]
    headline: Mapped[str]
    act: Mapped[Act] = mapped_column(_ACT)
    post: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime]
    by: Mapped[str]
    revision: Mapped[str]
    position: Mapped[int]
    state: Mapped[DispatchState] = mapped_column(choice(DispatchState, length=16), index=True)
    release_at: Mapped[Moment | None]
    schedule_at: Mapped[Moment | None]
    sent_at: Mapped[datetime | None]
    attempts: Mapped[int]
    next_try_at: Mapped[datetime | None]
    said: Mapped[str]
    hint: Mapped[str]
    progress: Mapped[Progress] = mapped_column(Json(Progress))
    accepts: Mapped[str]
    may_be_late: Mapped[bool]


class DispatchEventRow(Row):
    """A line of a dispatch's log."""

    __tablename__ = "dispatch_event"

    number: Mapped[int] = mapped_column(primary_key=True)
    dispatch: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]
    step: Mapped[str]
    words: Mapped[str]
    answer: Mapped[str]


class PlacementRow(Row):
    """A story as it stands at a target."""

    __tablename__ = "placement"

    article: Mapped[str] = mapped_column(primary_key=True)
    target: Mapped[str] = mapped_column(primary_key=True)
    remote: Mapped[RemotePost] = mapped_column(Json(RemotePost))
    act: Mapped[Act] = mapped_column(_ACT)
    dispatch: Mapped[str]
    revision: Mapped[str]
    first_at: Mapped[datetime]
    at: Mapped[datetime]
    pictures: Mapped[Mapping[str, RemotePicture]] = mapped_column(Json(dict[str, RemotePicture]))


class StandingPictureRow(Row):
    """A picture that stands at a target, by the digest of its octets."""

    __tablename__ = "standing_picture"

    target: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(primary_key=True)
    picture: Mapped[RemotePicture] = mapped_column(Json(RemotePicture))
