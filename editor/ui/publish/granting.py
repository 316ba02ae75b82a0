"""A site lets Copydesk in by its own page in the browser; no widgets."""

import threading
from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from editor.domain.errors import CopydeskError, RefusedError
from editor.network.grant import Grant
from editor.targets.wordpress_parts.granting import grant_page
from editor.ui import tasks

KIND = "wordpress"
"""Only WordPress has such a page."""
_LOOKS = 4 * 300
"""Five minutes: somebody may have to sign in first."""


class Listener(Protocol):
    """What waits for the answer, and lets go of the port in the end."""

    @property
    def address(self) -> str:
        """Where the site is to send the browser."""
        ...

    def wait(self, looks: int, is_cancelled: Callable[[], bool] = ...) -> Mapping[str, str] | None:
        """Wait for the answer."""
        ...

    def close(self) -> None:
        """Let go of the port."""
        ...


class Granting(QObject):
    """One at a time.

    Args:
        page: Gives the address of the site's page, by the site's address and the way back.
        listen: Makes what waits for the answer.

    Attributes:
        by_hand: The page that shows the password to copy instead; empty while none is asked for.
        error: Why it didn't work.
    """

    changed = Signal()
    page_ready = Signal(str)
    """This page is to be opened in the browser."""
    granted = Signal(str, str)
    """The user and the password that the site made: never shown or written anywhere."""
    _found = Signal(int, str, str)

    def __init__(
        self,
        parent: QObject | None = None,
        page: Callable[[str, str], str] = grant_page,
        listen: Callable[[], Listener] = Grant,
    ) -> None:
        super().__init__(parent)
        self._page, self._listen = page, listen
        self._number = 0
        self._cancelled: threading.Event | None = None
        self.by_hand = ""
        self.error: CopydeskError | None = None
        self._found.connect(self._take_page, Qt.ConnectionType.QueuedConnection)

    @property
    def is_waiting(self) -> bool:
        """Whether the answer is still to come."""
        return self._cancelled is not None

    def begin(self, url: str) -> None:
        """Ask the site for its page, have it opened, and wait for what it answers."""
        self.cancel()
        self._cancelled = cancelled = threading.Event()
        self.error = None
        work = partial(self._work, self._number, url.strip(), cancelled)
        number = self._number
        tasks.run_beside(
            work, done=partial(self._take, number), failed=partial(self._failed, number)
        )
        self.changed.emit()

    def cancel(self) -> None:
        """Wait no longer."""
        if self._cancelled is not None:
            self._cancelled.set()
        self._cancelled = None
        self._number += 1
        self.by_hand = ""
        self.changed.emit()

    def _work(self, number: int, url: str, cancelled: threading.Event) -> Mapping[str, str]:
        """What the site answers. Runs beside the window.

        Raises:
            NotSentError: There is no such page, or no such site.
            RefusedError: No answer came, or it was no.
        """
        by_hand, listener = self._page(url, ""), self._listen()
        try:
            self._found.emit(number, self._page(url, listener.address), by_hand)
            told = listener.wait(_LOOKS, cancelled.is_set)
        finally:
            listener.close()
        if told is None:
            raise RefusedError(
                "No answer came from the site.", hint="Or make a password there by hand."
            )
        if not told.get("password"):
            raise RefusedError("The site lets nobody in: somebody said no there.")
        return told

    def _take_page(self, number: int, page: str, by_hand: str) -> None:
        if number == self._number:
            self.by_hand = by_hand
            self.page_ready.emit(page)
            self.changed.emit()

    def _take(self, number: int, told: Mapping[str, str]) -> None:
        if number == self._number:
            self.cancel()
            self.granted.emit(told.get("user_login", ""), told["password"])

    def _failed(self, number: int, error: CopydeskError) -> None:
        if number == self._number:
            self.cancel()
            self.error = error
            self.changed.emit()
