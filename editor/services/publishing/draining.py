"""Sends what the outbox holds: target by target, each in its order, and remembers how it went."""

import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

from editor.domain.errors import CancelledError, CopydeskError
from editor.domain.publishing.dispatch import Dispatch, DispatchState, Progress, Step
from editor.domain.publishing.faults import Fault, NotSentError, UnknownTargetError
from editor.domain.publishing.target import Target
from editor.services.publishing.queue import Queue
from editor.services.publishing.receipts import Receipts
from editor.services.publishing.sending import Sending
from editor.services.publishing.targets import Targets
from editor.services.publishing.turns import WORTH_WAITING_S, delay_s, wait_s_of
from editor.storage.outbox_files import OutboxFiles
from editor.storage.store import Store
from editor.targets.contract import Connection, Parcel, Site

Told = Callable[[Dispatch], None]

_TARGETS_AT_ONCE = 4
_BUG = "Copydesk itself has a fault, and stopped."
_BUG_HINT = "Look at the target what arrived, then retry; and report it."


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
        self._queue = Queue(store, clock)
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
        waiting = self._queue.targets()
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
                due, moved = self._queue.next(target_id)
                yield from moved
                if due is None:
                    return
                wait_s = wait_s_of(due, self._clock())
                if wait_s > WORTH_WAITING_S:
                    return
                self._sleep(wait_s)
                try:
                    connection = connection or self._targets.connect(target)
                except CopydeskError as error:
                    yield self._failed(due, due.progress, error)
                    return
                became = self._send(due, target, connection, told)
                yield became
        finally:
            if connection is not None:
                connection.close()

    def _send(self, due: Dispatch, target: Target, connection: Connection, told: Told) -> Dispatch:
        """Send one, and keep what became of it."""
        state = DispatchState.SENDING
        dispatch = self._queue.keep(due.id, "Sending.", state=state, next_try_at=None)
        if dispatch.state is not state:  # somebody cancelled it meanwhile
            return dispatch
        kept = dispatch.progress

        def keep(progress: Progress, step: Step, words: str) -> None:
            nonlocal kept
            kept = progress
            told(self._queue.keep_progress(dispatch.id, progress, step, words))

        try:
            if isinstance(connection, Site):
                standing = self._queue.standing(dispatch)
                sending = Sending(connection, dispatch, standing, self._files.read, keep)
                try:
                    progress = sending.send()
                finally:
                    kept = sending.progress
                return self._receipts.keep(dispatch, target, progress, "")
            where = connection.deliver(_parcel(dispatch), self._files.read)
            delivered = replace(kept, done=(*kept.done, Step.DELIVER))
            keep(delivered, Step.DELIVER, "Delivered.")
            return self._receipts.keep(dispatch, target, kept, where)
        except CancelledError:
            return self._queue.current(dispatch.id)
        except CopydeskError as error:
            return self._failed(dispatch, kept, error)
        except Exception:  # a bug: told as one, and not met again at every try
            stopped = DispatchState.STOPPED
            self._queue.keep(
                dispatch.id, _BUG, state=stopped, said=_BUG, hint=_BUG_HINT, progress=kept
            )
            raise

    def _failed(self, dispatch: Dispatch, progress: Progress, error: CopydeskError) -> Dispatch:
        if not isinstance(error, NotSentError):
            error = NotSentError(error.message, Fault.REFUSED, hint=error.hint)
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
        return self._queue.keep(
            dispatch.id,
            error.message,
            answer=error.answer,
            state=state,
            attempts=attempts,
            next_try_at=next_try_at,
            said=error.message,
            hint=error.hint,
            progress=progress,
        )


def _parcel(dispatch: Dispatch) -> Parcel:
    return Parcel(
        id=dispatch.id,
        name=f"{dispatch.slug}-{dispatch.post.format}",
        act=dispatch.act,
        post=dispatch.post,
        made_at=dispatch.made_at,
    )
