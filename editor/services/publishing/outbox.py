"""The outbox: what waits to be sent, what became of it, and what somebody decides about it."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from editor.domain.errors import RefusedError
from editor.domain.identity import new_id
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import (
    Dispatch,
    DispatchEvent,
    DispatchState,
    Progress,
    Step,
)
from editor.domain.publishing.post import Post
from editor.domain.publishing.remote import RemoteStatus
from editor.services.publishing.draining import Draining, Told
from editor.services.publishing.due import due_at
from editor.services.publishing.looking import GONE
from editor.services.publishing.plan import OutboxSummary
from editor.services.publishing.turns import may_be_late
from editor.storage.outbox_files import OutboxFiles
from editor.storage.shelf import Shelf
from editor.storage.store import Store

_MOVING = frozenset({DispatchState.WAITING, DispatchState.SENDING})
_RESENT = frozenset({Act.PUBLISH, Act.UPDATE, Act.CORRECT, Act.KILL})


class Outbox:
    """The queue of one library: one for each target, in order. Safe from any thread."""

    def __init__(
        self,
        store: Store,
        files: OutboxFiles,
        draining: Draining,
        who: Callable[[], str],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._files = files
        self._draining = draining
        self._who = who
        self._clock = clock

    def entries(self, *, with_done: bool = False) -> tuple[Dispatch, ...]:
        """What is still to be sent, per target in its order; then what is done, the last first."""
        with self._store.read() as shelf:
            return shelf.dispatches.open() + (shelf.dispatches.done() if with_done else ())

    def get(self, id: str) -> Dispatch:
        """The entry of that id, or whose id begins so.

        Raises:
            UnknownDispatchError: There is none, or more than one.
        """
        with self._store.read() as shelf:
            return shelf.dispatches.get(id)

    def log(self, id: str) -> tuple[DispatchEvent, ...]:
        """What became of an entry, line by line."""
        with self._store.read() as shelf:
            return shelf.dispatches.log(shelf.dispatches.get(id).id)

    def octets(self, digest: str) -> bytes:
        """A picture or file that waits.

        Raises:
            LibraryError: It is gone.
        """
        return self._files.read(digest)

    def summary(self) -> OutboxSummary:
        """The outbox in numbers."""
        return self.summed_up(self.entries(), self._clock())

    def summed_up(self, entries: Collection[Dispatch], now: datetime) -> OutboxSummary:
        """The outbox in numbers, of its open entries as somebody has read them just now."""
        with self._store.read() as shelf:
            paused = {each.id for each in shelf.targets.all() if each.paused}
        states = [each.state for each in entries]
        return OutboxSummary(
            waiting=sum(each in _MOVING for each in states),
            held=states.count(DispatchState.HELD),
            needing=sum(each.needs_somebody for each in states),
            next_at=due_at(entries, paused, now),
            offline=any("can’t be reached" in each.said for each in entries),
        )

    def cancel(self, id: str) -> Dispatch:
        """Send it no more. What of it stands there already as a draft stays a draft.

        Raises:
            RefusedError: It is sent already.
            UnknownDispatchError: There is no such entry.
        """
        return self._change(id, "Cancelled", state=DispatchState.CANCELLED, hint="")

    def retry(self, id: str) -> Dispatch:
        """Try it again at once; one whose moment has passed goes out late then.

        A conflict is looked at anew: what somebody changed there is still not overwritten. One that
        was deleted there is made anew, and a draft that readers never saw is written over.

        Raises:
            RefusedError: It is sent, cancelled, or held until its moment.
            UnknownDispatchError: There is no such entry.
        """
        dispatch = self.get(id)
        if dispatch.state is DispatchState.HELD:
            raise RefusedError(
                f"“{dispatch.slug}” is held until {dispatch.release_at}.",
                hint="Change the embargo or the time and publish it again.",
            )
        return self._change(
            id,
            "To be tried again",
            state=DispatchState.WAITING,
            attempts=0,
            next_try_at=None,
            hint="",
            may_be_late=may_be_late(dispatch, self._clock()),
            accepts=_accepted(self._store, dispatch),
        )

    def move(self, id: str, before: str | None) -> None:
        """Give an entry another place in its target's queue.

        Args:
            id: Of the entry.
            before: The id of another of the same target; None moves it to the end.

        Raises:
            RefusedError: They are of two targets, or of one story, whose order stays.
        """
        with self._store.write() as shelf:
            moving = shelf.dispatches.get(id)
            other = shelf.dispatches.get(before) if before else None
            if other is not None and other.target != moving.target:
                raise RefusedError("Those two go to different targets.")
            queue = [each for each in shelf.dispatches.open() if each.target == moving.target]
            order = _reordered(queue, moving, other)
            places = sorted(each.position for each in queue)
            for each, position in zip(order, places, strict=True):
                if each.position != position:
                    shelf.dispatches.put(replace(each, position=position))

    def resend(self, id: str) -> Dispatch:
        """Send the very bytes of a sent entry anew, behind all others.

        Raises:
            RefusedError: It wasn't sent, or something newer of the story was.
            UnknownTargetError: The target was removed.
            LibraryError: Its files are gone.
        """
        sent = self.get(id)
        if sent.state is not DispatchState.SENT or sent.act not in _RESENT:
            raise RefusedError("Only what was sent can be sent again.")
        with self._store.write() as shelf:
            shelf.targets.get(sent.target)
            _refuse_older(shelf, sent)
            now, at = self._clock(), sent.schedule_at
            anew = replace(
                sent,
                id=new_id(),
                batch=sent.batch,
                made_at=now,
                by=self._who(),
                position=shelf.dispatches.last_position(sent.target) + 1,
                state=DispatchState.WAITING,
                release_at=None,
                schedule_at=at if at is not None and at.utc > now else None,
                sent_at=None,
                said="",
                progress=Progress((Step.CHECK, Step.EXPORT, Step.RENDER)),
                accepts="",
            )
            for digest in digests_of(anew.post):
                self._files.read(digest)
            shelf.dispatches.put(anew)
            self._note(shelf, anew, f"The bytes of {sent.id[:8]} once more.")
        return anew

    def run(
        self,
        *,
        targets: Collection[str] = (),
        told: Told | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[Dispatch, ...]:
        """Send what is due, in order per target.

        Args:
            targets: Ids; empty for all.
            told: Gets each entry after each of its steps, from several threads.
            is_cancelled: Asked between two.

        Returns:
            All that something became of, as they are now.

        Raises:
            RefusedError: Another Copydesk is sending.
        """
        with self._files.alone():
            touched = self._draining.run(targets, told or (lambda _: None), is_cancelled)
            if any(not each.state.is_open for each in touched):
                self._files.keep_only(_needed(self.entries(with_done=True)))
            return touched

    def _change(self, id: str, words: str, **values: object) -> Dispatch:
        with self._store.write() as shelf:
            dispatch = shelf.dispatches.get(id)
            if not dispatch.state.is_open:
                raise RefusedError(
                    f"“{dispatch.slug}” is {dispatch.state.value.lower()} already.",
                    hint="Publish the story again, or unpublish it.",
                )
            said = f"{words} by {self._who()}."
            changed = replace(dispatch, **{"said": said, **values})  # type: ignore[arg-type]
            shelf.dispatches.put(changed)
            self._note(shelf, changed, said)
            return changed

    def _note(self, shelf: Shelf, dispatch: Dispatch, words: str) -> None:
        shelf.dispatches.note((DispatchEvent(dispatch.id, self._clock(), "", words),))


def _accepted(store: Store, dispatch: Dispatch) -> str:
    """What may be written over at the next try."""
    remote = dispatch.progress.remote
    if dispatch.state is not DispatchState.CONFLICT or remote is None:
        return dispatch.accepts
    if remote.status is RemoteStatus.REMOVED:
        return GONE
    with store.read() as shelf:
        placement = shelf.placements.at(dispatch.article, dispatch.target)
    stands = placement is not None and placement.remote.id == remote.id
    return dispatch.accepts if stands else remote.digest


def _refuse_older(shelf: Shelf, sent: Dispatch) -> None:
    """Refuse to send bytes over others that came after them.

    Raises:
        RefusedError: Something newer of the story went to the target, or waits for it.
    """
    newest = next(
        each
        for each in shelf.dispatches.of_article(sent.article)
        if each.target == sent.target and each.state is not DispatchState.CANCELLED
    )
    if (newest.act, newest.post) == (sent.act, sent.post):
        return
    if newest.act.takes_back:
        raise RefusedError(f"“{sent.slug}” was withdrawn since.")
    raise RefusedError(
        f"A newer version of “{sent.slug}” came after that one.",
        hint="Send that one again, or publish the story.",
    )


def _reordered(queue: list[Dispatch], moving: Dispatch, before: Dispatch | None) -> list[Dispatch]:
    """The queue with one entry at another place.

    Raises:
        RefusedError: It would change places with another one of its story.
    """
    rest = [each for each in queue if each.id != moving.id]
    place = rest.index(before) if before in rest and before is not None else len(rest)
    order = [*rest[:place], moving, *rest[place:]]
    if _of_article(order, moving) != _of_article(queue, moving):
        raise RefusedError(
            f"Two entries of “{moving.slug}” keep their order.",
            hint="Cancel the one that is no longer wanted.",
        )
    return order


def _of_article(queue: Collection[Dispatch], like: Dispatch) -> list[str]:
    return [each.id for each in queue if each.article == like.article]


def digests_of(post: Post) -> set[str]:
    """What of a post lies in the outbox."""
    pictures = {each.digest for each in post.pictures}
    return pictures | {each.digest for each in post.files}


def _needed(entries: Collection[Dispatch]) -> set[str]:
    """What entries of late still need of the outbox's octets."""
    return {digest for each in entries for digest in digests_of(each.post)}
