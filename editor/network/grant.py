"""A listener on this machine that a site sends somebody's browser back to, with what it grants."""

import secrets
import time
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

_HOST = "127.0.0.1"
_LOOK_S = 0.25
_LINE_S = 5.0
_LONGEST = 8_000
_PATH = "/granted"
_STATE = "state"
# The address holds a secret: it leaves the bar and the history of the browser at once, and goes
# along to no other site.
_PAGE = (
    '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Copydesk</title>'
    "<script>history.replaceState(null, '', '/done')</script>"
    "<p>{}</p></html>"
)
_DONE = "Copydesk has the answer of the site. You can close this page."
_FOREIGN = "This address is no answer that Copydesk waits for."
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Connection": "close",
}


class Grant:
    """Waits for one answer; a context manager that lets go of the port in the end.

    Only this machine can reach it, and only who knows the state, which is made anew each time,
    is listened to.
    """

    def __init__(self) -> None:
        self._state = secrets.token_urlsafe(24)
        self._told: Mapping[str, str] | None = None
        self._server = _Server((_HOST, 0), _Handler)
        self._server.timeout = _LOOK_S
        self._server.answer_in, self._server.keep = self._answer_in, self._keep

    @property
    def address(self) -> str:
        """Where the site is to send the browser."""
        query = urlencode({_STATE: self._state})
        return f"http://{_HOST}:{self._server.server_port}{_PATH}?{query}"

    def wait(
        self, looks: int, is_cancelled: Callable[[], bool] = lambda: False
    ) -> Mapping[str, str] | None:
        """Wait for the answer.

        Args:
            looks: How often it is looked whether to go on waiting: four times a second.
            is_cancelled: Whether somebody has given up.

        Returns:
            What the address of the answer says; None if none came. Of WordPress ``user_login`` and
            ``password``, or ``success`` with ``false`` if somebody said no.
        """
        until = time.monotonic() + looks * _LOOK_S
        while self._told is None and not is_cancelled() and time.monotonic() < until:
            self._server.handle_request()
        return self._told

    def close(self) -> None:
        """Let go of the port."""
        self._server.server_close()

    def __enter__(self) -> "Grant":
        """It listens already."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of the port."""
        self.close()

    def _answer_in(self, address: str) -> Mapping[str, str] | None:
        """What an address that was asked for says; None if it isn't the answer."""
        parts = urlsplit(address)
        told = dict(parse_qsl(parts.query))
        is_ours = secrets.compare_digest(told.pop(_STATE, "").encode(), self._state.encode())
        if parts.path != _PATH or not is_ours:
            return None
        return told

    def _keep(self, told: Mapping[str, str]) -> None:
        """The first answer counts."""
        if self._told is None:
            self._told = told


class _Server(ThreadingHTTPServer):
    answer_in: Callable[[str], Mapping[str, str] | None]
    keep: Callable[[Mapping[str, str]], None]
    allow_reuse_address = False  # on Windows another program could take the port as well
    daemon_threads = True  # whoever opens a line and says nothing keeps nobody waiting

    @property
    def name(self) -> str:
        """What a browser calls it: no other name that leads here is answered (DNS rebinding)."""
        return f"{_HOST}:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A line that broke is none that we wait for; the trace would show the address."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = _LINE_S

    def do_GET(self) -> None:
        is_meant = self.headers.get("Host") == self.server.name and len(self.path) <= _LONGEST
        told = self.server.answer_in(self.path) if is_meant else None
        try:
            self._show(is_answer=told is not None)
        finally:
            if told is not None:
                self.server.keep(told)

    def _show(self, *, is_answer: bool) -> None:
        page = _PAGE.format(_DONE if is_answer else _FOREIGN).encode()
        self.send_response(200 if is_answer else 404)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: Any) -> None:
        """Never: the address holds a secret."""
