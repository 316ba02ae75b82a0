"""A small server that answers as Ghost 6.65 does, its traps among them.

The tests that run against it run against a real Ghost too, where there is one: what it does here
was seen there.
"""

import base64
import hashlib
import hmac
import json
import re
import time
from email.parser import BytesParser
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.targets.ghost.fake_posts import FakePosts, RefusedError

ADMIN = "/ghost/api/admin/"
KEY_ID, SECRET = "6b0e43084628f968be96b18f", "9422e5725bd1b4971869fdf24fadef28" * 2
TOKEN_S = 300
MOST_OCTETS = 2_000_000


class FakeGhost(ThreadingHTTPServer):
    """The server; ``clock_ahead_s`` puts its clock ahead of this computer's."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        self.key = f"{KEY_ID}:{SECRET}"
        self.clock_ahead_s = 0.0
        self.strips_authorization = False
        self.version = "6.65"
        self.images: dict[str, tuple[str, bytes]] = {}
        self.posts = FakePosts(self.url, lambda: time.time() + self.clock_ahead_s)
        self.requests: list[tuple[str, str]] = []

    def store(self, name: str, kind: str, data: bytes) -> str:
        """Keep a picture under this month; one of the same name gets a number behind it."""
        stem, dot, ending = re.sub(r"[^\w@.]", "-", name, flags=re.ASCII).rpartition(".")
        month = time.strftime("%Y/%m", time.gmtime(time.time() + self.clock_ahead_s))
        number, path = 0, ""
        while not path or path in self.images:
            mark = f"-{number}" if number else ""
            path = f"/content/images/{month}/{stem}{mark}{dot}{ending}"
            number += 1
        self.images[path] = (kind, data)
        return f"{self.url}{path}"

    def check_token(self, header: str | None) -> None:
        """Let in who may come in."""
        if not header or self.strips_authorization:
            who = "Unable to determine the authenticated user or integration. Check that cookies"
            raise RefusedError(403, "Authorization failed", context=who, type="NoPermissionError")
        scheme, _, token = header.partition(" ")
        if scheme != "Ghost":
            raise RefusedError(401, "Authorization header format is", code="INVALID_AUTH_HEADER")
        try:
            head, claims, mark = token.split(".")
            kid = json.loads(_octets(head))["kid"]
            iat = json.loads(_octets(claims))["iat"]
        except ValueError:
            raise RefusedError(400, "Invalid token", code="INVALID_JWT") from None
        if kid != KEY_ID:
            raise RefusedError(401, "Unknown Admin API Key", code="UNKNOWN_ADMIN_API_KEY")
        signed = hmac.new(bytes.fromhex(SECRET), f"{head}.{claims}".encode(), hashlib.sha256)
        if not hmac.compare_digest(signed.digest(), _octets(mark)):
            raise RefusedError(401, "Invalid token: invalid signature", code="INVALID_JWT")
        if iat + TOKEN_S < time.time() + self.clock_ahead_s:
            raise RefusedError(401, "Invalid token: jwt expired", code="INVALID_JWT")


class _Answering(BaseHTTPRequestHandler):
    server: FakeGhost
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is written."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The server's own clock, in ``Date``."""
        at = time.time() + self.server.clock_ahead_s
        return formatdate(at if timestamp is None else timestamp, usegmt=True)

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def do_DELETE(self) -> None:
        self._answer()

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        self.server.requests.append((self.command, self.path))
        self._body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if not parts.path.startswith(ADMIN):
            self._give_file(parts.path)
            return
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        try:
            status, told = self._told(parts.path.removeprefix(ADMIN).strip("/"), query)
        except RefusedError as refusal:
            status, told = refusal.status, {"errors": [refusal.error]}
        self._give(status, "application/json", b"" if told is None else json.dumps(told).encode())

    def _told(self, path: str, query: dict[str, str]) -> tuple[int, Any]:
        if path == "site":
            site = {"title": "Fake", "version": self.server.version, "url": f"{self.server.url}/"}
            return 200, {"site": site}
        self.server.check_token(self.headers.get("Authorization"))
        posts = self.server.posts
        kind, _, one = path.partition("/")
        match self.command, kind:
            case "GET", "posts" | "pages" | "users" | "tags" if not one:
                return 200, posts.listed(kind, query)
            case "GET", "posts":
                return 200, {"posts": [posts.read(one)]}
            case "POST", "images":
                return 201, {"images": [{"url": self._upload(), "ref": None}]}
            case method, "posts" if method != "GET":
                return self._changed(method, one, query)
        raise RefusedError(404, "Resource not found", type="NotFoundError")

    def _changed(self, method: str, one: str, query: dict[str, str]) -> tuple[int, Any]:
        if method == "DELETE":
            self.server.posts.delete(one)
            return 204, None
        if method == "POST":
            return 201, {"posts": [self.server.posts.add(self._post(), query)]}
        return 200, {"posts": [self.server.posts.edit(one, self._post(), query)]}

    def _post(self) -> dict[str, Any]:
        return dict(json.loads(self._body)["posts"][0])

    def _upload(self) -> str:
        if len(self._body) > MOST_OCTETS:
            raise RefusedError(413, "", is_page=True)
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        parts = BytesParser().parsebytes(head + self._body).walk()
        file = next(each for each in parts if each.get_filename())
        data, kind = file.get_payload(decode=True), file.get_content_type()
        assert isinstance(data, bytes)
        if not kind.startswith("image/") or kind == "image/avif":
            raise RefusedError(
                415, "Please select a valid image.", type="UnsupportedMediaTypeError"
            )
        if not data.startswith((b"\xff\xd8", b"\x89PNG", b"RIFF")) or len(data) < 500:
            why = "Image processing failed Unable to manipulate image."
            raise RefusedError(
                400, "Request not understood error", context=why, type="BadRequestError"
            )
        return self.server.store(str(file.get_filename()), kind, data)

    def _give_file(self, path: str) -> None:
        if path in self.server.images:
            self._give(200, *self.server.images[path])
        else:
            self._give(404, "text/plain", b"Image not found")

    def _give(self, status: int, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


def _octets(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
