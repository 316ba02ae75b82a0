"""The window's side: one child, started when it is first needed, one request at a time."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar, overload

import editor
from editor.workers.protocol import (
    Answer,
    Asked,
    BrokenStreamError,
    Checked,
    CheckStory,
    Failed,
    Previewed,
    PreviewStory,
    Request,
    packed,
    read_answered,
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

    request: Request
    done: Callable[[Any], None]


class Worker:
    """The long-lived child process. Every method may be called from any thread.

    The newest request of a kind wins: one that still waits when another of its kind comes is
    dropped, and its callback is never called. Callbacks run in the worker's own thread and must
    not raise. If the child dies, another is started and the request sent once more, unless a
    newer one waits; if that fails too, the answer is ``Failed``.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: dict[type, _Waiting] = {}
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

    def submit(self, request: Request, done: Callable[[Any], None]) -> None:
        """Have something done; returns at once. After ``close`` nothing happens any more.

        Args:
            request: What to do.
            done: Called with the answer, in the worker's thread.
        """
        with self._changed:
            if self._closed:
                return
            self._waiting.pop(type(request), None)
            self._waiting[type(request)] = _Waiting(request, done)
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
                answer = self._answer(waiting.request)
                if answer is not None and not self._closed:
                    waiting.done(answer)
        finally:
            self._drop_child()

    def _next(self) -> _Waiting | None:
        """Wait for the oldest request that waits; None once the worker is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._waiting)
            if self._closed:
                return None
            return self._waiting.pop(next(iter(self._waiting)))

    def _answer(self, request: Request) -> Answer | None:
        """Send a request and wait for the answer; None if nobody needs it any more."""
        self._sent += 1
        try:
            frame = packed(Asked(self._sent, request))
        except ValueError:
            return _UNREADABLE
        for _ in range(_TRIES):
            answer = self._exchange(frame)
            if answer is not None:
                return answer
            self._drop_child()
            with self._changed:
                if self._closed or type(request) in self._waiting:
                    return None
        return _STOPPED

    def _exchange(self, frame: bytes) -> Answer | None:
        """One frame there and one back; None if the child is dead or talks nonsense."""
        try:
            child = self._living_child()
            if child is None or child.stdin is None or child.stdout is None:
                return None
            child.stdin.write(frame)
            child.stdin.flush()
            answered = read_answered(child.stdout)
        except (OSError, BrokenStreamError):
            return None
        return answered.answer if answered and answered.id == self._sent else None

    def _living_child(self) -> "subprocess.Popen[bytes] | None":
        """The child, started if there is none; None once the worker is closed."""
        with self._changed:
            if self._closed:
                return None
            if self._child is None:
                self._child = _started()
            return self._child

    def _drop_child(self) -> None:
        """End the child, close its pipes and take its exit status, so that no zombie stays."""
        with self._changed:
            child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                _close(pipe)
        child.wait()


def _close(pipe: Any) -> None:
    try:
        pipe.close()
    except OSError:  # words for a dead child were still in the buffer
        return


def _started() -> "subprocess.Popen[bytes]":
    """Start the child: the program itself if it is frozen, else Python on this very package."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        command = [sys.executable, "--worker"]
    else:
        # -P: modules that lie in the current folder are none of ours.
        command = [sys.executable, "-P", "-m", "editor.workers"]
        root = str(Path(editor.__file__).resolve().parent.parent)
        paths = [root, environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    return subprocess.Popen(  # noqa: S603 - our own program
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
