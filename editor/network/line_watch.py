"""Hangs up on a site that keeps a line open without end, word by word."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

_CONNECTED = (".connect_tcp.complete", ".start_tls.complete")


class LineWatch:
    """Watches the requests of one line: time-outs of the client begin anew at every octet.

    Attributes:
        is_over: Whether the last request took too long, and was hung up on.
    """

    def __init__(self) -> None:
        self.is_over = False
        self._socket: socket.socket | None = None

    def trace(self, name: str, told: dict[str, Any]) -> None:
        """Told by the client of all that it does; a new connection is what will be hung up."""
        if name.endswith(_CONNECTED):
            self._socket = told["return_value"].get_extra_info("socket")

    @contextmanager
    def no_longer_than(self, seconds: float) -> Iterator[None]:
        """Hang up if it isn't over by then."""
        self.is_over = False
        timer = threading.Timer(seconds, self._hang_up)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _hang_up(self) -> None:
        self.is_over = True
        if self._socket is not None:
            with suppress(OSError):  # it is closed already
                # Not the method of a TLS socket, which would go on in plain text.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
