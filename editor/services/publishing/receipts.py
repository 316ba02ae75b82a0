"""Receipts: what is kept, in one transaction, when a dispatch has arrived."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from editor.domain.article import Article
from editor.domain.errors import UnknownStoryError
from editor.domain.identity import new_id
from editor.domain.photo_usage import PhotoUsage
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import (
    Dispatch,
    DispatchEvent,
    DispatchState,
    Progress,
    Step,
)
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.remote import RemotePost, RemoteStatus
from editor.domain.publishing.target import Target
from editor.domain.status import Status, StatusChange
from editor.markup.word_count import count_words
from editor.services.publishing.releasing import is_same_release
from editor.storage.shelf import Shelf
from editor.storage.store import Store


class Receipts:
    """Keeps what arrived: the story's status, where it stands, and which photos went out."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def keep(self, dispatch: Dispatch, target: Target, progress: Progress, where: str) -> Dispatch:
        """Keep that a dispatch arrived.

        Args:
            dispatch: What was sent.
            target: Where to.
            progress: With the post as it was read back.
            where: What people look for: an address, or a folder.
        """
        now = self._clock()
        with self._store.write() as shelf:
            sent = replace(
                shelf.dispatches.get(dispatch.id),
                state=DispatchState.SENT,
                sent_at=now,
                attempts=0,
                next_try_at=None,
                said=_said(progress.remote, where),
                hint="",
                progress=replace(progress, done=(*progress.done, Step.RECEIPT)),
            )
            earlier = shelf.placements.at(dispatch.article, target.id)
            self._keep_status(shelf, sent, now)
            shelf.dispatches.put(sent)
            shelf.placements.put(_placement(sent, earlier, where, now))
            for each in sent.post.pictures:
                standing = progress.pictures.get(each.path)
                if standing is not None:
                    shelf.placements.put_picture(target.id, each.digest, standing)
            if sent.act is Act.KILL:
                for picture in shelf.dispatches.pictures_of(sent.article, target.id):
                    shelf.placements.forget_picture(target.id, picture.digest)
            for photo in dict.fromkeys(each.original for each in sent.post.pictures):
                shelf.photo_usages.add(_usage(photo, sent, target, now))
            line = DispatchEvent(sent.id, now, Step.RECEIPT.value, f"Receipt: {sent.said}")
            shelf.dispatches.note((line,))
            return sent

    def noticed(self, placement: Placement, remote: RemotePost) -> None:
        """Keep what was seen at the site: that it published by itself what it held for us."""
        was = placement.remote.status
        if was is not RemoteStatus.SCHEDULED or remote.status is not RemoteStatus.PUBLISHED:
            return
        with self._store.write() as shelf:
            kept = replace(placement.remote, status=remote.status, url=remote.url)
            shelf.placements.put(replace(placement, remote=kept))
            dispatch = shelf.dispatches.get(placement.dispatch)
            _log(shelf, placement.article, Status.PUBLISHED, dispatch.by, self._clock())

    def _keep_status(self, shelf: Shelf, sent: Dispatch, now: datetime) -> None:
        """The story's status, once for all targets of one act.

        What the CMS holds isn't published yet.
        """
        remote = sent.progress.remote
        if remote is not None and remote.status is RemoteStatus.SCHEDULED:
            return
        if sent.act is Act.UNPUBLISH:  # the last place counts, otherwise the first
            if not _stands_elsewhere(shelf, sent):
                _log(shelf, sent.article, sent.act.status, sent.by, now)
            return
        batch = shelf.dispatches.of_batch(sent.batch)
        if any(each.state is DispatchState.SENT and each.id != sent.id for each in batch):
            return
        if sent.act in {Act.PUBLISH, Act.UPDATE} and _is_known_to_readers(shelf, sent):
            return
        _log(shelf, sent.article, sent.act.status, sent.by, now)


def _log(shelf: Shelf, article_id: str, status: Status, by: str, at: datetime) -> None:
    """Write a status that came with a receipt; a story that left the library has none."""
    try:
        article = shelf.articles.get(article_id)
    except UnknownStoryError:
        return
    logged = replace(
        article, status=status, status_log=(*article.status_log, StatusChange(status, by, at))
    )
    shelf.articles.save(logged, words=count_words(article.body), at=at)


def _is_known_to_readers(shelf: Shelf, sent: Dispatch) -> bool:
    """Whether the same version went to another target before."""
    others = [each for each in shelf.placements.of(sent.article) if each.dispatch != sent.id]
    if not others:
        return False
    last = max(others, key=lambda each: each.at)
    return is_same_release(_article(shelf, sent.revision), _article(shelf, last.revision))


def _article(shelf: Shelf, revision: str) -> Article:
    return shelf.revisions.get(revision).article


def _stands_elsewhere(shelf: Shelf, sent: Dispatch) -> bool:
    return any(
        each.target != sent.target and each.remote.status is RemoteStatus.PUBLISHED
        for each in shelf.placements.of(sent.article)
    )


def _placement(sent: Dispatch, earlier: Placement | None, where: str, now: datetime) -> Placement:
    remote = sent.progress.remote
    if remote is None:
        is_gone = sent.act is Act.UNPUBLISH or not where
        status = RemoteStatus.REMOVED if is_gone else RemoteStatus.PUBLISHED
        remote = RemotePost(earlier.remote.id if earlier else "", status, where)
    return Placement(
        article=sent.article,
        target=sent.target,
        remote=remote,
        act=sent.act,
        dispatch=sent.id,
        revision=sent.revision,
        first_at=earlier.first_at if earlier else now,
        at=now,
        pictures=sent.progress.pictures,
    )


def _usage(photo: str, sent: Dispatch, target: Target, at: datetime) -> PhotoUsage:
    return PhotoUsage(new_id(), photo, f"publish {target.kind}", sent.slug, sent.by, at)


def _said(remote: RemotePost | None, where: str) -> str:
    if remote is not None and remote.status is RemoteStatus.SCHEDULED:
        return f"Scheduled at {remote.url}" if remote.url else "Scheduled."
    place = (remote.url if remote else "") or where
    return f"It stands at {place}" if place else "Sent."
