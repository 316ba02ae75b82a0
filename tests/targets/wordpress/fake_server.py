"""The test site on a port of this machine."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.targets.wordpress.fake_store import Raw, RefusedError
from tests.targets.wordpress.fake_wordpress import FakeWordPress


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: FakeWordPress


@contextmanager
def fake_wordpress() -> Iterator[FakeWordPress]:
    """A site that answers as long as it is open."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.site = FakeWordPress(server.server_address[1])
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_HEAD(self) -> None:
        self.send_response(200)
        place = "/?rest_route=/" if self.server.site.has_plain_permalinks else "/wp-json/"
        linked = "Link" if self.server.site.is_wordpress else "X-Powered-By"
        self.send_header(
            linked, f'<{self.server.site.url}{place}>; rel="https://api.w.org/", </a>; rel="next"'
        )
        self.end_headers()

    def do_GET(self) -> None:
        self._answer("GET")

    def do_POST(self) -> None:
        self._answer("POST")

    def do_DELETE(self) -> None:
        self._answer("DELETE")

    def log_message(self, format: str, *args: Any) -> None:
        """Silence."""

    def _answer(self, method: str) -> None:
        site, parts = self.server.site, urlsplit(self.path)
        data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        query: Raw = dict(parse_qsl(parts.query))
        if parts.path == "/xmlrpc.php":
            self._write(200, self._called(data), "text/xml")
            return
        is_plain = site.has_plain_permalinks
        route = query.pop("rest_route", "") if is_plain else parts.path.removeprefix("/wp-json")
        if not (site.is_wordpress and (is_plain or parts.path.startswith("/wp-json"))):
            self._write(404, b"<html>Not found</html>", "text/html")
            return
        site.asked.append(f"{method} {route}")
        user = site.user_of(self.headers.get("Authorization", ""))
        try:
            told = site.answer(method, route.strip("/"), query, self._sent(data), user)
            status = 201 if method == "POST" else 200
        except RefusedError as error:
            status, said = error.status, {"status": error.status, **error.data}
            told = {"code": error.code, "message": f"{error.code}.", "data": said}
        self._write(status, site.bytes_before + json.dumps(told).encode(), "application/json")

    def _sent(self, data: bytes) -> Any:
        kind = self.headers.get("Content-Type", "")
        if kind.startswith("application/json"):
            return json.loads(data)
        if not kind.startswith("multipart/"):
            return {}
        whole = message_from_bytes(
            b"Content-Type: " + kind.encode() + b"\r\n\r\n" + data, policy=HTTP
        )
        form, name, octets = {}, "", b""
        for part in whole.iter_parts():
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            if file := part.get_filename():
                name, octets = file, content
            else:
                form[part.get_param("name", header="content-disposition")] = content.decode()
        return form, name, octets, self.headers.get("Content-MD5", "")

    def _called(self, data: bytes) -> bytes:
        strings = [each.split("</string>")[0] for each in data.decode().split("<string>")[1:]]
        if self.server.site.signed_in(*strings):
            return b"<methodResponse><member><name>blogid</name></member></methodResponse>"
        return b"<fault><name>faultCode</name>\n <value><int>403</int></value></fault>"

    def _write(self, status: int, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
