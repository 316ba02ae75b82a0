"""A web server that answers whatever is asked as if it were any kind of site, or leads on."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

# So much that every kind of site takes it for one of its own, and goes on to sign in.
_ANSWER = {
    "site": {"title": "Courier", "version": "6.0"},
    "name": "Courier",
    "namespaces": ["wp/v2"],
}
_SIGNS = ("Authorization", "X-Copydesk-Signature")


class Anybody(ThreadingHTTPServer):
    """Answers what is no secret's business, and may lead on to another address.

    Args:
        status: To lead on with.
        location: Where to; empty leads nowhere.
        leads_all: Leads on whoever asks, and not only who signs in.
    """

    daemon_threads = True

    def __init__(self, status: int, location: str, *, leads_all: bool) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.status = status
        self.location = location
        self.leads_all = leads_all
        self.heads: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up is no reason to print anything."""


class _Handler(BaseHTTPRequestHandler):
    server: Anybody

    def do_GET(self) -> None:
        site = self.server
        site.heads.append(dict(self.headers))
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        is_signed = any(each in self.headers for each in _SIGNS)
        is_led_on = bool(site.location) and (site.leads_all or is_signed)
        body = json.dumps(_ANSWER).encode()
        self.send_response(site.status if is_led_on else 200)
        if is_led_on:
            self.send_header("Location", f"{site.location}{self.path}")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        self.do_GET()

    def do_PUT(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@contextmanager
def anybody(status: int = 200, location: str = "", *, leads_all: bool = True) -> Iterator[Anybody]:
    """A server that is running."""
    with Anybody(status, location, leads_all=leads_all) as site:
        thread = threading.Thread(target=site.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield site
        finally:
            site.shutdown()
            thread.join()
