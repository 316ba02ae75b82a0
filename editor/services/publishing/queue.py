"""The queue of each target: whose turn it is, and what is written down of an entry on its way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from editor.domain.errors import CancelledError
from editor.domain.publishing.dispatch import (
    Dispatch,
    DispatchEvent,
    DispatchState,
    Progress,
    Step,
)
from editor.domain.publishing.remote import RemotePicture
from editor.domain.publishing.schedule import is_too_near
from editor.services.publishing.meanwhile import decided_meanwhile
from editor.services.publishing.sending import Standing
from editor.services.publishing.telling import told
from editor.services.publishing.turns import Passing, state_at
from editor.storage.shelf import Shelf
from editor.storage.store import Store


class Queue:
    """The entries that are to be sent. Whatever is written is written over what is kept now.

    Somebody may cancel or move an entry, or decide about it, while it is sent.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def targets(self) -> set[str]:
        """The ids of the targets that something waits for."""
        with self._store.read() as shelf:
            return shelf.dispatches.targets()

    def next(self, target: str) -> tuple[Dispatch | None, list[Dispatch]]:
        """The next that may go, and those whose state has changed.

        What a story waits for holds back what comes after it of the same story, and nothing else;
        behind one that waits for its next try everything waits, unless it is passed by.
        """
        now, moved, held, passing = self._clock(), [], set(), Passing()
        with self._store.read() as shelf:
            entries = shelf.dispatches.open(target)
        for entry in entries:
            each = self._as_of(entry, now)
            if each.state is DispatchState.WAITING and each.article not in held:
                each = self._as_decided(each, now)
            if each.state is not entry.state:
                moved.append(each)
            is_due = state_at(each, now) is DispatchState.WAITING
            if is_due and each.article not in held and not passing.passes(each, now):
                return each, moved
            held.add(each.article)
        return None, moved

    def keep(self, id: str, words: str, *, answer: str = "", **values: Any) -> Dispatch:
        """Change an entry, and give it back as it is now: what is cancelled stays cancelled."""
        with self._store.write() as shelf:
            current = shelf.dispatches.get(id)
            if not current.state.is_open:
                return current
            changed = replace(current, **values)
            shelf.dispatches.put(changed)
            self._note(shelf, id, "", words, answer)
            return changed

    def keep_progress(self, id: str, progress: Progress, step: Step, words: str) -> Dispatch:
        """Keep a step, and give back the entry as it is now.

        Raises:
            CancelledError: Somebody cancelled it before readers could see anything of it.
        """
        with self._store.write() as shelf:
            current = shelf.dispatches.get(id)
            is_seen = current.progress.is_seen or progress.has_arrived
            if current.state is DispatchState.CANCELLED and not is_seen:
                raise CancelledError("It was cancelled.")
            current = replace(current, progress=progress)
            shelf.dispatches.put(current)
            if words:
                self._note(shelf, id, step.value, words)
            return current

    def current(self, id: str) -> Dispatch:
        """The entry as it is kept now."""
        with self._store.read() as shelf:
            return shelf.dispatches.get(id)

    def standing(self, dispatch: Dispatch) -> Standing:
        """What our receipts know of the story at the target."""
        article, target = dispatch.article, dispatch.target
        with self._store.read() as shelf:
            placement = shelf.placements.at(article, target)

        def picture(digest: str) -> RemotePicture | None:
            with self._store.read() as shelf:
                return shelf.placements.picture(target, digest)

        def is_shared(url: str) -> bool:
            with self._store.read() as shelf:
                return shelf.placements.others_with(target, url, article)

        def sent() -> tuple[RemotePicture, ...]:
            with self._store.read() as shelf:
                return shelf.dispatches.pictures_of(article, target)

        return Standing(placement, picture, is_shared, sent)

    def _as_of(self, entry: Dispatch, now: datetime) -> Dispatch:
        """An entry as the clock has it, and so written down."""
        state, values = state_at(entry, now), dict[str, Any]()
        if is_too_near(entry.schedule_at, now) and not entry.state.needs_somebody:
            values |= {"release_at": entry.schedule_at, "schedule_at": None}
        if state is not entry.state and entry.state is not DispatchState.SENDING:
            values |= {"state": state}
        if state is DispatchState.LATE and entry.state is not state:
            values |= {"said": _late(entry), "hint": "Say whether it still goes out."}
        return self.keep(entry.id, state.value, **values) if values else entry

    def _as_decided(self, entry: Dispatch, now: datetime) -> Dispatch:
        """An entry as the story has it, and so written down."""
        with self._store.read() as shelf:
            values = decided_meanwhile(shelf, entry, now)
        return self.keep(entry.id, str(values["said"]), **values) if values else entry

    def _note(self, shelf: Shelf, id: str, step: str, words: str, answer: str = "") -> None:
        shelf.dispatches.note((DispatchEvent(id, self._clock(), step, words, answer),))


def _late(entry: Dispatch) -> str:
    release = entry.schedule_at or entry.release_at
    return f"Its moment, {told(release)}, passed while nobody could send." if release else ""
