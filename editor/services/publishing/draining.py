"""Sends what the outbox holds: target by target, each in its order, and remembers how it went."""

import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

from editor.domain.errors import CancelledError, CopydeskError
from editor.domain.publishing.dispatch import (
    Dispatch,
    DispatchEvent,
    DispatchState,
    Progress,
    Step,
)
from editor.domain.publishing.faults import Fault, NotSentError, UnknownTargetError
from editor.domain.publishing.remote import RemotePicture
from editor.domain.publishing.target import Target
from editor.services.publishing.receipts import Receipts
from editor.services.publishing.sending import Sending, Standing
from editor.services.publishing.targets import Targets
from editor.services.publishing.telling import told
from editor.services.publishing.timing import LEAST_AHEAD
from editor.services.publishing.turns import delay_s, state_at, wait_s_of
from editor.storage.outbox_files import OutboxFiles
from editor.storage.store import Store
from editor.targets.contract import Connection, Parcel, Site

Told = Callable[[Dispatch], None]

_WORTH_WAITING_S = 4.0
_TARGETS_AT_ONCE = 4


class Draining:
    """One run through the outbox. Nobody else runs meanwhile (``OutboxFiles.alone``)."""

    def __init__(
        self,
        store: Store,
        targets: Targets,
        files: OutboxFiles,
        receipts: Receipts,
        clock: Callable[[], datetime],
        *,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._store = store
        self._targets = targets
        self._files = files
        self._receipts = receipts
        self._clock = clock
        self._sleep = sleep

    def run(
        self, wanted: Collection[str], told: Told, is_cancelled: Callable[[], bool]
    ) -> tuple[Dispatch, ...]:
        """Send what is due.

        Args:
            wanted: Ids of targets; empty for all.
            told: Gets each dispatch after each of its steps; called from several threads.
            is_cancelled: Asked between two.

        Returns:
            All that something became of, as they are now.
        """
        with self._store.read() as shelf:
            waiting = {each.target for each in shelf.dispatches.open()}
        chosen = sorted(waiting & set(wanted) if wanted else waiting)
        touched: dict[str, Dispatch] = {}

        def drain(target: str) -> None:
            for each in self._drain(target, told, is_cancelled):
                touched[each.id] = each
                told(each)

        if len(chosen) == 1:
            drain(chosen[0])
        elif chosen:
            with ThreadPoolExecutor(_TARGETS_AT_ONCE, "outbox") as pool:
                for done in [pool.submit(drain, each) for each in chosen]:
                    done.result()
        return tuple(touched.values())

    def _drain(
        self, target_id: str, told: Told, is_cancelled: Callable[[], bool]
    ) -> Iterator[Dispatch]:
        """One target, in its order, until nothing of it is due or its line is broken."""
        try:
            target = self._targets.get(target_id)
        except UnknownTargetError:
            return
        if target.paused:
            return
        connection: Connection | None = None
        try:
            while not is_cancelled():
                due, moved = self._next(target_id)
                yield from moved
                if due is None:
                    return
                wait_s = wait_s_of(due, self._clock())
                if wait_s > _WORTH_WAITING_S:
                    return
                self._sleep(wait_s)
                try:
                    connection = connection or self._targets.connect(target)
                except NotSentError as error:
                    yield self._failed(due, due.progress, error)
                    return
                became = self._send(due, target, connection, told)
                yield became
        finally:
            if connection is not None:
                connection.close()

    def _next(self, target: str) -> tuple[Dispatch | None, list[Dispatch]]:
        """The next that may go, and those whose moment came or passed.

        What a story waits for holds back what comes after it of the same story, and nothing else.
        """
        now, moved, held = self._clock(), [], set()
        with self._store.read() as shelf:
            entries = [each for each in shelf.dispatches.open() if each.target == target]
        for each in entries:
            state = state_at(each, now)
            if state is not each.state and each.state is not DispatchState.SENDING:
                moved.append(self._put(each, state, now))
            if state is DispatchState.WAITING and each.article not in held:
                return _current(self._store, each), moved
            held.add(each.article)
        return None, moved

    def _put(self, dispatch: Dispatch, state: DispatchState, now: datetime) -> Dispatch:
        said, hint = dispatch.said, dispatch.hint
        if state is DispatchState.LATE and dispatch.release_at:
            said = f"Its moment, {told(dispatch.release_at)}, passed while nobody could send."
            hint = "Say whether it still goes out."
        changed = replace(dispatch, state=state, said=said, hint=hint)
        if changed.schedule_at and changed.schedule_at.utc - now < LEAST_AHEAD:
            changed = replace(changed, release_at=changed.schedule_at, schedule_at=None)
        self._keep(changed, state.value)
        return changed

    def _send(
        self, dispatch: Dispatch, target: Target, connection: Connection, told: Told
    ) -> Dispatch:
        """Send one, and keep what became of it."""
        dispatch = replace(dispatch, state=DispatchState.SENDING, next_try_at=None)
        self._keep(dispatch, "Sending.")
        kept = dispatch.progress

        def keep(progress: Progress, step: Step, words: str) -> None:
            nonlocal kept
            kept = progress
            told(self._keep_progress(dispatch.id, progress, step, words))

        try:
            if isinstance(connection, Site):
                standing = _standing(self._store, dispatch)
                sending = Sending(connection, dispatch, standing, self._files.read, keep)
                try:
                    progress = sending.send()
                finally:
                    kept = sending.progress
                return self._receipts.keep(dispatch, target, progress, "")
            parcel = Parcel(
                id=dispatch.id,
                name=f"{dispatch.slug}-{dispatch.post.format}",
                act=dispatch.act,
                post=dispatch.post,
                made_at=dispatch.made_at,
            )
            where = connection.deliver(parcel, self._files.read)
            delivered = replace(kept, done=(*kept.done, Step.DELIVER))
            keep(delivered, Step.DELIVER, "Delivered.")
            return self._receipts.keep(dispatch, target, kept, where)
        except CancelledError:
            return _current(self._store, dispatch)
        except NotSentError as error:
            return self._failed(dispatch, kept, error)
        except CopydeskError as error:
            stopped = NotSentError(error.message, Fault.REFUSED, hint=error.hint)
            return self._failed(dispatch, kept, stopped)

    def _failed(self, dispatch: Dispatch, progress: Progress, error: NotSentError) -> Dispatch:
        attempts = dispatch.attempts + 1
        if len(progress.done) > len(dispatch.progress.done) or (
            len(progress.pictures) > len(dispatch.progress.pictures)
        ):
            attempts = 1  # it goes on, however slowly
        next_try_at = None
        if error.fault.may_retry:
            state = DispatchState.WAITING
            next_try_at = self._clock() + timedelta(seconds=delay_s(error, attempts))
        elif error.fault is Fault.CONFLICT:
            state = DispatchState.CONFLICT
        else:
            state = DispatchState.STOPPED
        failed = replace(
            dispatch,
            state=state,
            attempts=attempts,
            next_try_at=next_try_at,
            said=error.message,
            hint=error.hint,
            progress=progress,
        )
        self._keep(failed, error.message, answer=error.answer)
        return failed

    def _keep(self, dispatch: Dispatch, words: str, *, answer: str = "") -> None:
        with self._store.write() as shelf:
            shelf.dispatches.put(dispatch)
            line = DispatchEvent(dispatch.id, self._clock(), "", words, answer)
            shelf.dispatches.note((line,))

    def _keep_progress(self, id: str, progress: Progress, step: Step, words: str) -> Dispatch:
        """Keep a step, and give back the entry as it is now.

        Raises:
            CancelledError: Somebody cancelled meanwhile.
        """
        with self._store.write() as shelf:
            current = shelf.dispatches.get(id)
            if current.state is DispatchState.CANCELLED:
                raise CancelledError("It was cancelled.")
            current = replace(current, progress=progress)
            shelf.dispatches.put(current)
            if words:
                line = DispatchEvent(id, self._clock(), step.value, words)
                shelf.dispatches.note((line,))
            return current


def _standing(store: Store, dispatch: Dispatch) -> Standing:
    """What our receipts know of the story there."""
    with store.read() as shelf:
        placement = shelf.placements.at(dispatch.article, dispatch.target)

    def picture(digest: str) -> RemotePicture | None:
        with store.read() as shelf:
            return shelf.placements.picture(dispatch.target, digest)

    def is_shared(url: str) -> bool:
        with store.read() as shelf:
            return shelf.placements.others_with(dispatch.target, url, dispatch.article)

    return Standing(placement, picture, is_shared)


def _current(store: Store, dispatch: Dispatch) -> Dispatch:
    """The entry as it is kept now."""
    with store.read() as shelf:
        return shelf.dispatches.get(dispatch.id)
