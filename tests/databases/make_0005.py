"""Writes schema_0005.db, the stored database of the fifth schema, like make_0001.py."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from editor.domain.moment import moment
from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import (
    Dispatch,
    DispatchEvent,
    DispatchState,
    Progress,
    Step,
)
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.post import Post, PostAuthor, SentFile, SentPicture
from editor.domain.publishing.remote import RemotePicture, RemotePost, RemoteStatus
from editor.domain.publishing.target import Target
from editor.storage.store import Store
from tests.databases import make_0004
from tests.databases.make_0001 import ARTICLE, AT

TARGET = Target(
    "5" * 32,
    "Courier site",
    "wordpress",
    "https://courier.example",
    "dana",
    {"byline": "no"},
    {Ability.SEVERAL_AUTHORS: "The site has no plug-in for several authors."},
    "",
)
STANDING = RemotePicture("17", "https://courier.example/ferry.jpg", "b" * 64)
REMOTE = RemotePost(
    "42",
    RemoteStatus.PUBLISHED,
    "https://courier.example/ferry/",
    "https://courier.example/edit/42",
    "2026-11-23T12:00:00",
    "43",
    "c" * 64,
    "Ferry returns",
    "After two winters",
    "<p>The ferry sailed.</p>",
    "Dana",
    is_open=True,
)
POST = Post(
    "urn:uuid:55555555-5555-5555-5555-555555555555",
    2,
    "wordpress",
    "<p>The ferry sailed.</p>",
    "post.html",
    "Ferry returns",
    "ferry",
    "After two winters",
    "Coast",
    ("ferries", "storms"),
    (PostAuthor("Greta Holm", "7", "greta@courier.example"),),
    (
        SentPicture(
            *("photos/ferry.jpg", "b" * 64, "a" * 64, "image/jpeg", 9, 640, 480, "ferry.jpg"),
            *("Ferry", "The ferry. (NLW)", "A ferry", "(NLW)"),
            is_lead=True,
        ),
    ),
    (SentFile("post.html", "d" * 64, "text/html"),),
    "en-GB",
    "https://courier.example/first",
    "Ferry",
    "It sails",
    "To clients",
    is_withdrawn=True,
)
DISPATCH = Dispatch(
    "6" * 32,
    "7" * 32,
    TARGET.id,
    ARTICLE.id,
    ARTICLE.slug,
    "Ferry returns",
    Act.CORRECT,
    POST,
    AT,
    "Dana",
    revision="c" * 32,
    position=3,
    state=DispatchState.STOPPED,
    release_at=moment("2026-11-24 06:00 Europe/London"),
    schedule_at=moment("2026-11-24 07:00 Europe/London"),
    sent_at=AT,
    attempts=2,
    next_try_at=AT,
    said="The site refuses.",
    hint="Ask its owner.",
    progress=Progress((Step.LOOK, Step.DRAFT), REMOTE, {"photos/ferry.jpg": STANDING}),
    accepts="e" * 64,
    may_be_late=True,
)
EVENT = DispatchEvent(DISPATCH.id, AT, Step.DRAFT.value, "A draft was begun.", "<html>")
PLACEMENT = Placement(
    ARTICLE.id,
    TARGET.id,
    REMOTE,
    Act.PUBLISH,
    DISPATCH.id,
    "c" * 32,
    AT,
    AT,
    {"photos/ferry.jpg": STANDING},
)


def fill(store: Store) -> None:
    """Put one of everything into a new library, what earlier schemas had and what came to it."""
    make_0004.fill(store)
    with store.write() as shelf:
        shelf.targets.put(TARGET)
        shelf.dispatches.put(replace(DISPATCH, position=1))
        shelf.dispatches.put(DISPATCH)
        shelf.dispatches.note((EVENT,))
        shelf.placements.put(PLACEMENT)
        shelf.placements.put_picture(TARGET.id, "b" * 64, STANDING)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        library = Store.open(Path(folder))
        fill(library)
        library.backup(Path(__file__).with_name("schema_0005.db"))
        library.close()
