"""A story that stands at a site, as its services see it, and somebody who edits it there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from unittest.mock import create_autospec

from editor.domain.article import Article, Correction
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Dispatch, DispatchState, Progress
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.post import Post, SentPicture
from editor.domain.publishing.remote import RemotePicture, RemotePost, RemoteStatus
from editor.domain.publishing.target import Target
from editor.domain.story import Story
from editor.exporters.ghost_parts.html import post_html
from editor.exporters.ghost_parts.pieces import pieces_of
from editor.exporters.page.fragment import FragmentForm
from editor.exporters.page.pictures import ShownFigure, shown_figures
from editor.exporters.wordpress_parts.post import post_content
from editor.newsroom import Newsroom
from editor.services.publishing.remote_changes import RemoteChanges
from editor.targets.contract import Connection, Site
from tests.builders import NOON, jpeg, newsroom_in

SITE = "https://courier.example/uploads"
COURIER = Target("c" * 32, "Courier site", "wordpress", "https://courier.example")
BODY = """The last ferry to the Sound sailed again Monday, *two winters* after a storm.

About 300 people watched from the quay. <!-- was 200: ask again -->

![](figure:quay)

## Half the ramp

Islanders paid for [half the ramp](https://example.org/ramp).

> “Never again,” said Una Reid.
"""
FORM = FragmentForm(kicker=True, byline=True)
CREDIT = CreditLine(creators=("Una Reid",), organisations=("NLW Photo",))
WORDPRESS, GHOST = "WordPress", "Ghost"


def document_of(story: Story, kind: str = WORDPRESS) -> str:
    """The text as it stands at the site: with its own addresses of the pictures."""
    figures = shown_figures(story)
    if kind == WORDPRESS:
        return post_content(story, figures, FORM, _source)
    html = post_html(pieces_of(story, figures))
    for path in _paths(story):
        html = html.replace(path, _address(path))
    return html


def _paths(story: Story) -> list[str]:
    return [each.largest.path for each in shown_figures(story).values() if each.largest]


def _source(shown: ShownFigure) -> str:
    return _address(shown.largest.path) if shown.largest else ""


def _address(path: str) -> str:
    return f"{SITE}/{path.rpartition('/')[2]}"


def as_read(title: str, excerpt: str, body: str, who: str = "") -> RemotePost:
    """The post as the site says it is."""
    digest = sha256(f"{title}\0{excerpt}\0{body}".encode()).hexdigest()
    return RemotePost(
        "7",
        RemoteStatus.PUBLISHED,
        digest=digest,
        title=title,
        excerpt=excerpt,
        body=body,
        changed_by=who,
    )


def edited(post: RemotePost, *changes: tuple[str, str], **values: str) -> RemotePost:
    """The post after Kim edited its text, its title or its excerpt there."""
    body = post.body
    for was, now in changes:
        assert was in body, was
        body = body.replace(was, now)
    return as_read(
        values.get("title", post.title), values.get("excerpt", post.excerpt), body, "Kim"
    )


@dataclass
class Standing:
    """A library with a story that stands at a site."""

    newsroom: Newsroom
    changes: RemoteChanges
    sent: RemotePost
    there: RemotePost | None
    site: Site
    made: list[tuple[Dispatch, Article, str]] = field(default_factory=list)

    @property
    def article(self) -> Article:
        """Ours as it is stored."""
        return self.newsroom.stories.get("ferry")

    def change_here(self, change: Callable[[Article], Article]) -> None:
        """Save the story otherwise."""
        self.newsroom.stories.save(change(self.article))

    def meet(self, there: RemotePost) -> str:
        """Have a dispatch meet a version there; gives its id."""
        self.there = there
        with self.newsroom.store.write() as shelf:
            sent = shelf.placements.at(self.article.id, COURIER.id)
            assert sent is not None
            met = replace(
                shelf.dispatches.get(sent.dispatch),
                id="d" * 32,
                act=Act.UPDATE,
                state=DispatchState.CONFLICT,
                sent_at=None,
                progress=Progress(remote=there),
            )
            shelf.dispatches.put(met)
        return met.id


@dataclass
class _Targets:
    standing: Standing | None = None
    connection: Connection | None = None

    def get(self, key: str) -> Target:
        assert key in {COURIER.id, COURIER.name}
        return COURIER

    def connect(self, target: Target) -> Connection:
        assert target == COURIER
        assert self.connection is not None
        return self.connection


@contextmanager
def standing(folder: Path, kind: str = WORDPRESS) -> Iterator[Standing]:
    """A story with all that goes around a text, as it was sent and read back."""
    with newsroom_in(folder / "library") as newsroom:
        newsroom.stories.add(_article())
        newsroom.photos.add("ferry", [jpeg(folder / "quay.jpg")])
        (photo,) = newsroom.photos.all_photos()
        quay = Figure("quay", photo.digest, "The quay.", "A quay", sign_off=CREDIT)
        added = newsroom.stories.get("ferry")
        article = newsroom.stories.save(replace(added, body=BODY, figures=(quay,)))
        revision = newsroom.stories.keep_revision(article, "Publish: Courier site")
        story = newsroom.stories.resolve(article)
        sent = as_read(article.headline, article.standfirst, document_of(story, kind))
        (path,) = _paths(story)
        post = Post(
            "urn:uuid:1",
            1,
            "wordpress",
            sent.body,
            pictures=(SentPicture(path, "e" * 64, photo.digest, "image/jpeg", 1, 1, 1, "q.jpg"),),
        )
        dispatch = Dispatch(
            *("a" * 32, "b" * 32, COURIER.id, article.id, article.slug, article.headline),
            *(Act.PUBLISH, post, NOON, "Dana", revision.id),
            state=DispatchState.SENT,
        )
        pictures = {path: RemotePicture("12", _address(path))}
        with newsroom.store.write() as shelf:
            shelf.targets.put(COURIER)
            shelf.dispatches.put(dispatch)
            shelf.placements.put(
                Placement(
                    *(article.id, COURIER.id, sent, Act.PUBLISH, dispatch.id, revision.id),
                    *(NOON, NOON, pictures),
                )
            )
        yield _standing(newsroom, sent)


def _standing(newsroom: Newsroom, sent: RemotePost) -> Standing:
    targets, site = _Targets(), create_autospec(Site, instance=True)
    made: list[tuple[Dispatch, Article, str]] = []

    def again(dispatch: Dispatch, article: Article, accepts: str) -> Dispatch:
        made.append((dispatch, article, accepts))
        return replace(dispatch, state=DispatchState.WAITING, accepts=accepts)

    changes = RemoteChanges(newsroom.store, newsroom.stories, newsroom.history, targets, again)
    found = Standing(newsroom, changes, sent, sent, site, made)
    site.read.side_effect = lambda _: found.there
    targets.connection = site
    return found


def _article() -> Article:
    return Article(
        "f" * 32,
        "ferry",
        headline="Ferry returns",
        kicker="Harbour",
        standfirst="After two winters",
        dateline=Dateline("Oban", "Scotland", "Scotland", "NLW"),
        body=BODY,
        credits=(Credit("Greta Holm"),),
        editors_note="Names were changed.",
        corrections=(Correction("It was two winters.", datetime(2026, 11, 22, tzinfo=UTC)),),
    )
