"""A proxy before one web server that does to a share of all exchanges what bad networks do.

It passes requests and answers on octet by octet. What happens to which exchange comes from a seed
and the order in which they arrive. Nothing but loopback, and not for use as a real proxy.
"""

import enum
import http.client
import random
import socket
import threading
import time
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

RATE = 0.2
LONGEST_DELAY_S = 1.5
_ANSWER_S = 120.0
# Of one line alone (RFC 9110, 7.6.1), or told anew for the next.
_HOP = frozenset({"connection", "keep-alive", "proxy-connection", "te", "trailer"})
_LENGTHS = frozenset({"content-length", "transfer-encoding"})
_BODILESS = frozenset({204, 304})


class NetworkFault(enum.StrEnum):
    """What is done to an exchange; the value is how a table calls it."""

    CUT_BEFORE = "cut before the server had it"
    """The line breaks; the request isn't passed on."""
    CUT_AFTER = "cut before the answer"
    """The server has acted; the line breaks without a word."""
    DELAY = "delayed"
    """It takes up to ``LONGEST_DELAY_S`` longer."""
    DOUBLE = "doubled"
    """The server gets the request twice; either answer comes back."""
    TRUNCATE = "truncated"
    """The line breaks in mid-answer, and shows it: less comes than was said."""
    SHORTEN = "truncated unnoticed"
    """Half an answer that says it is a whole one."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request as it was asked.

    Attributes:
        fault: None if nothing was done to it.
    """

    method: str
    path: str
    fault: NetworkFault | None


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: str
    headers: list[tuple[str, str]]
    data: bytes


class FaultProxy(ThreadingHTTPServer):
    """The proxy; ``fault_proxy`` runs one.

    Args:
        upstream: The server's address.
        rate: The share of exchanges that something is done to, from 0 to 1; may be changed.
        kinds: What may be done.
        seed: Decides what happens when.
    """

    daemon_threads = True

    def __init__(
        self, upstream: str, rate: float, kinds: Collection[NetworkFault], seed: int
    ) -> None:
        super().__init__(("127.0.0.1", 0), _Line)
        self.rate = rate
        self.exchanges: list[Exchange] = []
        self._upstream = urlsplit(upstream)
        self._kinds = sorted(kinds)
        self._random = random.Random(seed)  # noqa: S311 - faults, no secrets
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        """Where it listens; the server is told this as its own host."""
        return f"http://127.0.0.1:{self.server_port}"

    def counts(self) -> Counter[NetworkFault]:
        """How often what was done."""
        with self._lock:
            return Counter(each.fault for each in self.exchanges if each.fault is not None)

    def forget(self) -> None:
        """Begin counting anew."""
        with self._lock:
            self.exchanges.clear()

    def draw(self, method: str, path: str) -> tuple[NetworkFault | None, float]:
        """What is done to this exchange, and a share for how much of it, below 1."""
        with self._lock:
            is_hit = self._random.random() < self.rate
            fault = self._random.choice(self._kinds) if is_hit and self._kinds else None
            self.exchanges.append(Exchange(method, path, fault))
            return fault, self._random.random()

    def pass_on(self, method: str, path: str, headers: list[tuple[str, str]], body: bytes) -> Any:
        """Ask the server; the whole answer, or None if it gives none."""
        line = http.client.HTTPConnection(
            self._upstream.hostname or "", self._upstream.port, timeout=_ANSWER_S
        )
        try:
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in headers:
                line.putheader(name, value)
            if body or method in {"POST", "PUT", "PATCH"}:
                line.putheader("Content-Length", str(len(body)))
            line.endheaders(body or None)
            answer = line.getresponse()
            return _Answer(answer.status, answer.reason, answer.getheaders(), answer.read())
        except (OSError, http.client.HTTPException):
            return None
        finally:
            line.close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up is killed on purpose: nothing is printed."""


class _Line(BaseHTTPRequestHandler):
    """One client's line."""

    server: FaultProxy
    protocol_version = "HTTP/1.1"

    def _exchange(self) -> None:
        headers = [
            (name, value)
            for name, value in self.headers.items()
            if name.lower() not in _HOP | _LENGTHS
        ]
        body = self._body()
        fault, share = self.server.draw(self.command, self.path)
        if fault is NetworkFault.CUT_BEFORE:
            self._cut()
            return
        if fault is NetworkFault.DELAY:
            time.sleep(share * LONGEST_DELAY_S)
        answers = [
            self.server.pass_on(self.command, self.path, headers, body)
            for _ in range(2 if fault is NetworkFault.DOUBLE else 1)
        ]
        answer = answers[int(share * len(answers))]
        if answer is None or fault is NetworkFault.CUT_AFTER:
            self._cut()
            return
        self._answer(answer, fault, share)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _exchange  # noqa: N815

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            return b"".join(self._chunks())
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        if len(body) < length:
            message = "the client broke off"
            raise ConnectionError(message)
        return body

    def _chunks(self) -> Iterator[bytes]:
        """RFC 9112, 7.1, without what stands behind a size or behind the last chunk."""
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass

    def _answer(self, answer: _Answer, fault: NetworkFault | None, share: float) -> None:
        has_body = self.command != "HEAD" and answer.status not in _BODILESS
        data = answer.data if has_body else b""
        kept = data
        if fault in {NetworkFault.TRUNCATE, NetworkFault.SHORTEN}:
            kept = data[: int(len(data) * share)]
        self.send_response_only(answer.status, answer.reason)
        for name, value in answer.headers:
            if name.lower() not in _HOP | (_LENGTHS if has_body else frozenset()):
                self.send_header(name, value)
        if has_body:
            length = kept if fault is NetworkFault.SHORTEN else data
            self.send_header("Content-Length", str(len(length)))
        self.end_headers()
        self.wfile.write(kept)
        if fault is NetworkFault.TRUNCATE:
            self.wfile.flush()
            self._cut()

    def _cut(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: what came is counted."""


@contextmanager
def fault_proxy(
    upstream: str,
    *,
    rate: float = RATE,
    kinds: Collection[NetworkFault] = tuple(NetworkFault),
    seed: int = 0,
) -> Iterator[FaultProxy]:
    """A proxy before the server at ``upstream``, running."""
    with FaultProxy(upstream, rate, kinds, seed) as proxy:
        thread = threading.Thread(target=proxy.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield proxy
        finally:
            proxy.shutdown()
            thread.join()
