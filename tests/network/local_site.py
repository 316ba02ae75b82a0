"""A web site on this machine that answers as real ones do, and badly."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from typing import Any


class Site(ThreadingHTTPServer):
    """A server, and what it was asked.

    Attributes:
        asked: Method and path of each request, in order.
        heads: The names and values of the headers of each.
        most: How many slow requests it thought about at once at the most.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str]] = []
        self.heads: list[dict[str, str]] = []
        self.most = 0
        self.now = 0
        self.lock = threading.Lock()
        self.scheme = "http"

    def at(self, path: str) -> str:
        """The whole address of a path."""
        return f"{self.scheme}://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up is no reason to print anything."""


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_HEAD(self) -> None:
        self._serve()

    def do_GET(self) -> None:
        self._serve()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""

    def _serve(self) -> None:
        site = self.server
        with site.lock:
            site.asked.append((self.command, self.path))
            site.heads.append(dict(self.headers))
        self._answer(self.path.partition("?")[0].strip("/").split("/"))

    def _think(self) -> None:
        """Take a while, counted: over before the answer, which the next request may follow."""
        site = self.server
        with site.lock:
            site.now += 1
            site.most = max(site.most, site.now)
        time.sleep(0.05)
        with site.lock:
            site.now -= 1

    def _answer(self, words: list[str]) -> None:
        """``/404``, ``/301/there``, ``/head-404`` (GET works), ``/slow``, ``/drip``, ``/huge``."""
        first, *rest = words
        if first == "head-404":
            first = "404" if self.command == "HEAD" else "200"
        if first == "slow":
            self._think()
        if first == "drip":
            self._drip()
            return
        if first == "rubbish":
            self.wfile.write(b"220 ready for mail\r\n")
            self.close_connection = True
            return
        if self.path == "/slash":
            first, rest = "301", ["slash/"]
        status = int(first) if first.isdigit() else 200
        self.send_response(status)
        if status in {301, 302, 303, 307, 308}:
            self.send_header("Location", self._location(rest))
        self.send_header("Set-Cookie", "who=somebody")
        self.send_header("Content-Length", str(10**9 if first == "huge" else 0))
        self.end_headers()

    def _location(self, rest: list[str]) -> str:
        where = "/".join(rest)
        port = self.server.server_port
        known = {
            "file": "file:///etc/passwd",
            "inside": "http://10.0.0.1/",
            "self": self.path,
            "ftp": f"ftp://127.0.0.1:{port}/",
            "no-address": "http://[bad/",
            "odd-host": "http://℀.example/".encode().decode("latin-1"),
            "markup": f'http://me:secret@127.0.0.1:{port}/a) [b](http://b.example "\x1b[31m"',
        }
        return known.get(where, f"/{where}")

    def _drip(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\n")
        for _ in range(200):
            self.wfile.write(b"X")
            self.wfile.flush()
            time.sleep(0.02)


@contextmanager
def local_site(context: SSLContext | None = None) -> Iterator[Site]:
    """The site, running; with a certificate if there is a context."""
    with Site() as site:
        if context is not None:
            site.socket = context.wrap_socket(site.socket, server_side=True)
            site.scheme = "https"
        thread = threading.Thread(target=site.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield site
        finally:
            site.shutdown()
            thread.join()
