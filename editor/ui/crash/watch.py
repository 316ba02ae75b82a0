"""Catches what nobody else caught, in any thread of the window's process."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from editor.domain.fault import Fault, fault_of
from editor.storage.fault_log import FaultLog

_MOST_KINDS = 40


class CrashWatch(QObject):
    """Writes each fault into the log once, and says that there was one.

    PySide hands what a slot or a paint event raises to ``sys.excepthook``. The log is written at
    once and in the thread that broke, not in a lane: there may be no later moment.
    """

    broke = Signal(object, bool)
    """The fault, and whether it is the first of its kind; arrives on the thread of the window."""

    def __init__(self, log: FaultLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log = log
        self.faults: dict[Fault, int] = {}
        """Every fault since the start, and how often it came."""
        self._lock = threading.Lock()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def begin(self) -> None:
        """Take over the three hooks of Python, and catch crashes of the process."""
        sys.excepthook = self._raised
        threading.excepthook = self._raised_in_thread
        sys.unraisablehook = self._raised_in_passing
        self.log.catch_crashes()

    def close(self) -> None:
        """Put the hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        self.log.close()

    def take(self, error: BaseException) -> None:
        """Write down an exception that nobody caught."""
        fault = fault_of(error)
        with self._lock:
            is_first = fault not in self.faults
            if is_first and len(self.faults) >= _MOST_KINDS:
                return
            self.faults[fault] = self.faults.get(fault, 0) + 1
        if is_first:
            self.log.write(fault)
            # The system may keep what a program says here: no message of the exception either.
            if sys.stderr is not None:
                sys.stderr.write(f"{fault.text}\n")
        self.broke.emit(fault, is_first)

    def _raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):
            self.take(error)
        else:
            self._before[0](kind, error, trace)

    def _raised_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            self.take(args.exc_value)

    def _raised_in_passing(self, args: "sys.UnraisableHookArgs") -> None:
        if isinstance(args.exc_value, Exception):
            self.take(args.exc_value)
