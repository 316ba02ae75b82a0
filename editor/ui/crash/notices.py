"""One banner for faults, with the report to copy and the log to look into."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from editor.domain.fault import Fault
from editor.storage.fault_log import surroundings
from editor.ui.banner import Offer
from editor.ui.crash.watch import CrashWatch

_BROKE = "Something broke inside Copydesk."
_GO_ON = "You can go on writing: your words are kept as before."
_CRASHED = "Copydesk ended unexpectedly the last time."
_NO_COPY = "The report holds code locations and versions, nothing of your stories."


class Says(Protocol):
    """Shows a message, a hint and offers; ``waits`` until no other message stands."""

    def __call__(
        self, message: str, hint: str = "", offers: Sequence[Offer] = (), *, waits: bool = False
    ) -> None:
        """Show it."""


class FaultNotices(QObject):
    """Tells of faults as they come; the same fault is told once, however often it comes.

    Args:
        say: Shows a banner in the window in front.
    """

    def __init__(self, watch: CrashWatch, say: Says) -> None:
        super().__init__(watch)
        self._watch = watch
        self._say = say
        watch.broke.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def tell_last_crash(self, dump: str) -> None:
        """Offer the report of a process that died; nothing if it is empty."""
        if dump:
            report = f"{surroundings()}\n\n{dump}"
            self._say(_CRASHED, _NO_COPY, self._offers(report), waits=True)

    def report(self) -> str:
        """Every fault since the start, to be pasted into a mail."""
        told = [
            f"{fault.text}\n  ({count} times)" if count > 1 else fault.text
            for fault, count in self._watch.faults.items()
        ]
        return "\n\n".join((surroundings(), *told)) + "\n"

    def _tell(self, _fault: Fault, is_first: bool) -> None:  # noqa: FBT001 - a signal's value
        if is_first:
            self._say(_BROKE, f"{_GO_ON} {_NO_COPY}", self._offers(None))

    def _offers(self, report: str | None) -> tuple[Offer, ...]:
        """To copy a report, by default what is known at that moment; and to see the log."""

        def copy() -> None:
            QGuiApplication.clipboard().setText(self.report() if report is None else report)

        folder = QUrl.fromLocalFile(str(self._watch.log.folder))

        def show() -> None:
            QDesktopServices.openUrl(folder)

        return (("Copy the report", copy), ("Show the log", show))
