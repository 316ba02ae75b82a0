"""A receiver of webhooks as the help tells people to write one, with the help's own lines."""

import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

SECRET = "word-that-signs-0123456789"
_HELP = Path(__file__).resolve().parents[2] / "resources" / "docs" / "help" / "webhook.md"


def lines_of_the_help() -> str:
    """The Python that the help shows."""
    found = re.search(r"```python\n(.*?)```", _HELP.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def is_genuine() -> Callable[[Any, bytes, str], bool]:
    """The check of the help, as it stands there."""
    names: dict[str, Any] = {}
    exec(lines_of_the_help(), names)
    return names["is_genuine"]  # type: ignore[no-any-return]


class Receiver(ThreadingHTTPServer):
    """Keeps what is genuine.

    Attributes:
        stories: The documents by the story's URN; ``pictures`` by path.
        asked: Method, part and path of each request.
        heads: The headers of each request.
        answers: Statuses for the next requests, instead of its own.
        takes_head: It answers questions at all.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.stories: dict[str, bytes] = {}
        self.pictures: dict[str, bytes] = {}
        self.deliveries: list[str] = []
        self.asked: list[tuple[str, str, str]] = []
        self.heads: list[dict[str, str]] = []
        self.answers: list[int] = []
        self.takes_head = True
        self.location = ""
        self.is_genuine = is_genuine()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}/copydesk"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up is no reason to print anything."""


class _Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_HEAD(self) -> None:
        digest = self.headers.get("X-Copydesk-Digest", "")
        path = self._path()
        self._note(path)
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if not self.server.takes_head:
            self._answer(405)
        elif not self.server.is_genuine(self.headers, b"", SECRET):
            self._answer(401)
        elif path in self.server.pictures:
            self._answer(200, {"X-Copydesk-Has": digest})
        else:
            self._answer(200 if self.headers["X-Copydesk-Act"] == "test" else 404)

    def do_POST(self) -> None:
        site = self.server
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = self._path()
        self._note(path)
        if not site.is_genuine(self.headers, body, SECRET):
            self._answer(401)
            return
        if site.answers:
            self._answer(site.answers.pop(0))
            return
        if self.headers["X-Copydesk-Part"] == "picture":
            site.pictures[path] = body
        else:
            site.stories[self.headers["X-Copydesk-Story"]] = body
            site.deliveries.append(self.headers["X-Copydesk-Delivery"])
        self._answer(201)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""

    def _path(self) -> str:
        return unquote(self.headers.get("X-Copydesk-Path", ""))

    def _note(self, path: str) -> None:
        part = self.headers.get("X-Copydesk-Part", "")
        self.server.asked.append((self.command, part, path))
        self.server.heads.append(dict(self.headers))

    def _answer(self, status: int, headers: Mapping[str, str] | None = None) -> None:
        body = b"" if self.command == "HEAD" else b"an answer that repeats the story"
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if self.server.location:
            self.send_header("Location", self.server.location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def receiving() -> Iterator[Receiver]:
    """A receiver that is running."""
    with Receiver() as site:
        thread = threading.Thread(target=site.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield site
        finally:
            site.shutdown()
            thread.join()
