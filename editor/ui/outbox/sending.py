"""Sends what is due in a child process: long work in a thread of the window would slow typing."""

import json
import subprocess
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from editor.children import end_child, start_command

_GOES_ON = "It is tried again by itself."


@dataclass(frozen=True, slots=True)
class Run:
    """How a run ended.

    Attributes:
        trouble: Why nothing could be sent at all, a sentence; empty if the outbox was gone
            through, or another Copydesk is at it.
    """

    trouble: str = ""


class Sender(QObject):
    """Runs ``copydesk outbox run`` for a library, one run at a time.

    Args:
        start: Starts the command line with these arguments.
    """

    ended = Signal(object)
    """A ``Run`` is over."""
    _over = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        start: "Callable[[Sequence[str]], subprocess.Popen[bytes]]" = start_command,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._child: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._is_left = threading.Event()
        self._over.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether a child is at it."""
        return self._thread is not None

    def begin(self, folder: Path) -> None:
        """Start a child that sends what is due in the library of that folder."""
        if self._thread is not None or self._is_left.is_set():
            return
        try:
            self._child = self._start(("--library", str(folder), "outbox", "run", "--json"))
        except OSError as error:
            why = error.strerror or str(error)
            self.ended.emit(Run(f"Sending can’t be started: {why}. {_GOES_ON}"))
            return
        self._thread = threading.Thread(
            target=self._wait, args=(self._child,), name="outbox", daemon=True
        )
        self._thread.start()

    def end(self) -> None:
        """End the child; what it was at is taken up again by the next one."""
        child, thread = self._child, self._thread
        self.leave()
        if child is not None and thread is not None:
            child.kill()
            thread.join()

    def leave(self) -> None:
        """Hear no more of the child: it finishes by itself what it is at, and goes."""
        self._is_left.set()

    def _wait(self, child: "subprocess.Popen[bytes]") -> None:
        """Wait for the child's last word; in a thread that does nothing else."""
        try:
            told, _ = child.communicate()
        except (OSError, ValueError):  # its pipes are gone, and so is what it said
            told = b""
        end_child(child)
        if not self._is_left.is_set():
            self._over.emit(run_of(told))

    @Slot(object)
    def _take(self, run: Run) -> None:
        thread, self._thread, self._child = self._thread, None, None
        if thread is not None:
            thread.join()
        self.ended.emit(run)


def run_of(told: bytes) -> Run:
    """What a child's last word says of its run."""
    try:
        said = json.loads(told)
    except ValueError:
        return Run(f"Sending broke off. {_GOES_ON}")
    error = said.get("error") if isinstance(said, dict) else None
    if not isinstance(error, dict):
        return Run()
    return Run(f"{error.get('message', '')} {error.get('hint', '')}".strip())
