"""The window's side: one child, started when it is first needed, one request at a time."""

import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, TypeVar, overload

from editor.children import end_child, start_child
from editor.workers.frames import BrokenStreamError, Failed, Trade, Unfinished
from editor.workers.protocol import (
    STORIES,
    Checked,
    CheckStory,
    Paged,
    Previewed,
    PreviewPage,
    PreviewSection,
    PreviewStory,
    Weighed,
    WeighExport,
)
from editor.workers.spelling.protocol import (
    CheckedWords,
    CheckWords,
    Suggested,
    SuggestWords,
)

Kind = TypeVar("Kind")

_TRIES = 2
_END_S = 5.0
_STOPPED = Failed(
    "The background process stopped while working on this story.",
    "It starts again by itself at the next change.",
)
_UNREADABLE = Failed(
    "This story can't be handed to the background process.",
    "It is very large, or holds a character that is none.",
)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A request that hasn't been sent yet, and who wants to know."""

    request: Any
    done: Callable[[Any], None]


class Worker:
    """The long-lived child process. Every method may be called from any thread.

    The newest request of a kind about a story wins: one that still waits when another such comes
    is dropped, and its callback is never called; a long one is given up at its next step. What is
    urgent goes first, even between two steps. Callbacks run in the worker's own thread and must
    not raise. If the child dies, another is started and the request sent once more, unless a
    newer one waits; if that fails too, the answer is ``Failed``.

    Args:
        trade: What the child does: stories, or spelling.
    """

    def __init__(self, trade: Trade = STORIES) -> None:
        self._trade = trade
        self._changed = threading.Condition()
        self._waiting: dict[object, _Waiting] = {}
        self._closed = False
        self._child: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._sent = 0

    def __enter__(self) -> "Worker":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @overload
    def submit(self, request: CheckStory, done: Callable[[Checked | Failed], None]) -> None: ...

    @overload
    def submit(self, request: PreviewStory, done: Callable[[Previewed | Failed], None]) -> None: ...

    @overload
    def submit(self, request: WeighExport, done: Callable[[Weighed | Failed], None]) -> None: ...

    @overload
    def submit(
        self, request: PreviewPage | PreviewSection, done: Callable[[Paged | Failed], None]
    ) -> None: ...

    @overload
    def submit(
        self, request: CheckWords, done: Callable[[CheckedWords | Failed], None]
    ) -> None: ...

    @overload
    def submit(self, request: SuggestWords, done: Callable[[Suggested | Failed], None]) -> None: ...

    def submit(self, request: Any, done: Callable[[Any], None]) -> None:
        """Have something done; returns at once. After ``close`` nothing happens any more.

        Args:
            request: What to do.
            done: Called with the answer, in the worker's thread.
        """
        with self._changed:
            if self._closed:
                return
            matter = self._trade.matter(request)
            self._waiting.pop(matter, None)
            self._waiting[matter] = _Waiting(request, done)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="worker", daemon=True)
                self._thread.start()
            self._changed.notify()

    def close(self) -> None:
        """End the child and wait for it. Requests without an answer are dropped."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            if self._child is not None:
                self._child.kill()
            self._changed.notify()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(_END_S)

    def _run(self) -> None:
        """The worker's thread: takes one request after the other until ``close``."""
        try:
            while waiting := self._next():
                self._serve(waiting)
        finally:
            self._drop_child()

    def _next(self) -> _Waiting | None:
        """Wait for the oldest request, or an urgent one; None once the worker is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._waiting)
            if self._closed:
                return None
            matter = self._urgent() or next(iter(self._waiting))
            return self._waiting.pop(matter)

    def _urgent(self) -> object:
        """What the urgent request that waits is about; None without one."""
        waiting = self._waiting.items()
        return next((each for each, its in waiting if self._trade.is_urgent(its.request)), None)

    def _serve(self, waiting: _Waiting) -> None:
        answer = self._answer(waiting.request)
        if answer is not None and not self._closed:
            waiting.done(answer)

    def _answer(self, request: object) -> Any:
        """Send a request and wait for the answer; None if nobody needs it any more."""
        self._sent = number = self._sent + 1
        try:
            frame = self._trade.packed(number, request)
        except ValueError:
            return _UNREADABLE
        for _ in range(_TRIES):
            answer = self._exchange(frame, number)
            while isinstance(answer, Unfinished):
                if self._is_stale(request):
                    return None
                answer = self._next_step()
            if answer is not None:
                return answer
            self._drop_child()
            if self._is_stale(request):
                return None
        return _STOPPED

    def _is_stale(self, request: object) -> bool:
        """Whether nobody needs the answer any more."""
        with self._changed:
            return self._closed or self._trade.matter(request) in self._waiting

    def _next_step(self) -> Any:
        """Do what is urgent, then ask for the next step; None if the child is dead."""
        assert self._trade.go_on is not None
        with self._changed:
            matter = self._urgent()
            urgent = self._waiting.pop(matter) if matter else None
        if urgent:
            self._serve(urgent)
        self._sent += 1
        return self._exchange(self._trade.go_on(self._sent), self._sent)

    def _exchange(self, frame: bytes, number: int) -> Any:
        """One frame there and one back; None if the child is dead or talks nonsense."""
        try:
            child = self._living_child()
            if child is None or child.stdin is None or child.stdout is None:
                return None
            child.stdin.write(frame)
            child.stdin.flush()
            answered = self._trade.read_answered(child.stdout)
        except (OSError, BrokenStreamError):
            return None
        return answered.answer if answered and answered.id == number else None

    def _living_child(self) -> "subprocess.Popen[bytes] | None":
        """The child, started if there is none; None once the worker is closed."""
        with self._changed:
            if self._closed:
                return None
            if self._child is None:
                self._child = start_child(self._trade.module, self._trade.flag)
            return self._child

    def _drop_child(self) -> None:
        with self._changed:
            child, self._child = self._child, None
        if child is not None:
            end_child(child)
