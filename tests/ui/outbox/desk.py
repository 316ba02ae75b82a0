"""An outbox without a library behind it, for the window's side of it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import RefusedError
from editor.domain.moment import moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Dispatch, DispatchEvent, DispatchState, Progress
from editor.domain.publishing.post import Post
from editor.domain.publishing.remote import RemotePost, RemoteStatus
from editor.domain.publishing.target import Target
from editor.services.publishing.due import due_at
from editor.services.publishing.plan import OutboxSummary
from editor.ui.outbox.sending import Run

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
SITE = Target("site", "Courier site", "wordpress", "https://courier.example")
WIRE = Target("wire", "Wire folder", "folder", "/srv/wire")
AT_SIX = moment("2026-11-24 06:00 Europe/Berlin")
REMOTE = RemotePost(
    "412", RemoteStatus.PUBLISHED, "https://courier.example/bridge-vote", digest="ab12" * 16
)


def dispatch(id: str, state: DispatchState = DispatchState.WAITING, **fields: Any) -> Dispatch:
    """An entry; only what matters is named."""
    post = Post(
        urn=f"urn:uuid:{id}", version=fields.pop("version", 1), format="wordpress", document=""
    )
    known: dict[str, Any] = {
        "batch": id,
        "target": SITE.id,
        "article": f"story-{id}",
        "slug": f"slug-{id}",
        "headline": f"Headline {id}",
        "act": Act.PUBLISH,
        "post": post,
        "made_at": NOW - timedelta(hours=1),
        "by": "Dana",
        "state": state,
    }
    return Dispatch(id=id, **(known | fields))


def receipt(id: str, **fields: Any) -> Dispatch:
    """One that is sent and stands at the site."""
    sent = {"sent_at": NOW - timedelta(minutes=5), "progress": Progress(remote=REMOTE)}
    return dispatch(id, DispatchState.SENT, **(sent | fields))


@dataclass
class FakeTargets:
    """Two targets that can be paused."""

    known: list[Target] = field(default_factory=lambda: [SITE, WIRE])

    def all(self) -> tuple[Target, ...]:
        return tuple(self.known)

    def pause(self, key: str, why: str) -> Target:
        number = next(at for at, each in enumerate(self.known) if each.id == key)
        self.known[number] = replace(self.known[number], paused=why)
        return self.known[number]


@dataclass
class FakeOutbox:
    """Keeps entries, and what was asked of it."""

    kept: list[Dispatch] = field(default_factory=list)
    events: list[DispatchEvent] = field(default_factory=list)
    asked: list[tuple[str, ...]] = field(default_factory=list)
    offline: bool = False
    refuses: str = ""
    targets: FakeTargets = field(default_factory=FakeTargets)

    def entries(self, *, with_done: bool = False) -> tuple[Dispatch, ...]:
        return tuple(each for each in self.kept if with_done or each.state.is_open)

    def log(self, id: str) -> tuple[DispatchEvent, ...]:
        return tuple(each for each in self.events if each.dispatch == id)

    def summed_up(self, entries: Collection[Dispatch], now: datetime) -> OutboxSummary:
        states = [each.state for each in entries]
        paused = {each.id for each in self.targets.known if each.paused}
        moving = {DispatchState.WAITING, DispatchState.SENDING}
        return OutboxSummary(
            waiting=sum(each in moving for each in states),
            held=states.count(DispatchState.HELD),
            needing=sum(each.needs_somebody for each in states),
            next_at=due_at(entries, paused, now),
            offline=self.offline,
        )

    def retry(self, id: str) -> Dispatch:
        return self._change("retry", id, state=DispatchState.WAITING, next_try_at=None)

    def cancel(self, id: str) -> Dispatch:
        return self._change("cancel", id, state=DispatchState.CANCELLED)

    def resend(self, id: str) -> Dispatch:
        self.asked.append(("resend", id))
        again = replace(self._of(id), id=f"{id}-again", state=DispatchState.WAITING, sent_at=None)
        self.kept.append(again)
        return again

    def move(self, id: str, before: str | None) -> None:
        self.asked.append(("move", id, before or ""))
        entry = self._of(id)
        self.kept.remove(entry)
        at = self.kept.index(self._of(before)) if before else len(self.kept)
        self.kept.insert(at, entry)

    def _change(self, act: str, id: str, **fields: Any) -> Dispatch:
        self.asked.append((act, id))
        if self.refuses:
            raise RefusedError(self.refuses, hint="Unpublish it instead.")
        entry = replace(self._of(id), **fields)
        self.kept[self.kept.index(self._of(id))] = entry
        return entry

    def _of(self, id: str) -> Dispatch:
        return next(each for each in self.kept if each.id == id)


class FakeSender(QObject):
    """Starts nothing, and ends when it is told to."""

    ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.runs = 0
        self.is_running = False
        self.was_left = self.was_ended = False

    def begin(self, _: Path) -> None:
        self.runs += 1
        self.is_running = True

    def finish(self, trouble: str = "") -> None:
        self.is_running = False
        self.ended.emit(Run(trouble))

    def leave(self) -> None:
        self.was_left = True

    def end(self) -> None:
        self.was_ended = True


def newsroom_of(outbox: FakeOutbox, targets: FakeTargets | None = None) -> Callable[[], Any]:
    """What the view models ask for services."""
    outbox.targets = targets or outbox.targets
    room = SimpleNamespace(outbox=outbox, targets=outbox.targets)
    return lambda: room
