"""Whatever comes over a line, it ends in time, in a sentence, and in nothing that was secret."""

import base64
import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.network import web
from editor.network.answer import Answer
from editor.network.web import Web

PASSWORD = "aaaa bbbb cccc dddd"
WORD = base64.b64encode(f"kim:{PASSWORD}".encode()).decode()
SIGNED = {"Authorization": f"Basic {WORD}"}
OK = b"HTTP/1.1 200 OK\r\n"
Says = Callable[[socket.socket], None]


@contextmanager
def saying(says: Says) -> Iterator[str]:
    """A server that reads a request and says what it likes."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            while True:
                line, _ = server.accept()
                with line, suppress(OSError):
                    line.recv(65_536)
                    says(line)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
    finally:
        with suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
        server.close()


def drip(line: socket.socket, octets: bytes) -> None:
    for _ in range(400):
        line.sendall(octets)
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        pytest.param(b"", b"HTTP/1.1 100 Continue\r\n\r\n", id="continue"),
        pytest.param(OK, b"X-A: b\r\n", id="headers"),
        pytest.param(OK + b"\r\n", b"x", id="words"),
        pytest.param(b"", b"", id="silence"),
    ],
)
def test_no_answer_goes_on_for_ever(
    monkeypatch: pytest.MonkeyPatch, first: bytes, then: bytes
) -> None:
    def says(line: socket.socket) -> None:
        line.sendall(first)
        drip(line, then)

    monkeypatch.setattr(web, "_longest_s", lambda _sent: 0.4)
    started = time.monotonic()
    with saying(says) as url, closing(Web(url)) as line, pytest.raises(NotSentError) as raised:
        line.request("POST", "posts", as_json={})
    assert raised.value.fault is Fault.BROKEN
    assert time.monotonic() - started < 4


@pytest.mark.parametrize("encodings", [0, 1, 2])
def test_an_answer_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch, encodings: int) -> None:
    monkeypatch.setattr(web, "MOST_OCTETS", 500_000)
    piece = b"x" * 30_000_000
    for _ in range(encodings):
        piece = gzip.compress(piece, 1)
    named = ", ".join(["gzip"] * encodings).encode() or b"identity"

    def says(line: socket.socket) -> None:
        line.sendall(OK + b"Content-Encoding: " + named + b"\r\n\r\n" + piece)

    with saying(says) as url, closing(Web(url)) as line, pytest.raises(NotSentError) as raised:
        line.request("POST", "posts", as_json={})
    assert raised.value.fault is Fault.UNKNOWN


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"220 ready for mail\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
        b"HTTP/1.1 999 \x1b[31m\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X-A: " + b"y" * 500_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX-A: \xff\xfe\r\nContent-Type: x; charset=nonsense\r\n\r\n\xff",
    ],
)
def test_what_is_no_http_is_no_bug(answer: bytes) -> None:
    with saying(lambda line: line.sendall(answer)) as url, closing(Web(url)) as line:
        try:
            line.request("POST", "posts", as_json={}).json()
        except NotSentError as error:
            assert error.fault in {Fault.BROKEN, Fault.UNKNOWN}  # noqa: PT017 - it may answer
            assert error.message.isprintable()  # noqa: PT017 - as above


def test_a_site_that_repeats_the_password_doesn_t_put_it_into_our_words() -> None:
    told = f"<h1>Fault</h1> Authorization: Basic {WORD} kim {PASSWORD} {PASSWORD.replace(' ', '')}"
    body = told.encode()
    head = f"HTTP/1.1 500 Fault\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with (
        saying(lambda line: line.sendall(head + body)) as url,
        closing(Web(url, lambda: SIGNED)) as line,
    ):
        answer = line.request("POST", "posts", as_json={})
    for error in (answer.failure(), answer.failure(f"it says {told}"), answer.not_understood()):
        said = f"{error} {error.answer} {error!r}"
        assert "Fault" in said
        for secret in (WORD, PASSWORD, PASSWORD.replace(" ", "")):
            assert secret not in said
    assert WORD not in repr(answer.hidden and answer).replace(repr(answer.data), "")


def test_what_is_kept_of_an_answer_steers_no_terminal() -> None:
    answer = Answer(500, {}, b"\x1b[31mred\r\n\xe2\x80\xae\xff\x00" + b"long " * 9_000, "http://x")
    kept = answer.failure().answer
    assert len(kept) <= 4_000
    assert "red" in kept
    assert not any(each in kept for each in "\x1b\r\u202e\x00")


@pytest.mark.parametrize(
    ("told", "meant"),
    [("31536000", 3_600.0), ("9" * 400, 3_600.0), ("-5", None), ("soon", None), ("7", 7.0)],
)
def test_no_site_makes_us_wait_for_a_year(told: str, meant: float | None) -> None:
    answer = Answer(503, {"retry-after": told}, b"", "http://x")
    assert answer.failure().retry_after_s == meant


@pytest.mark.parametrize(
    "date", ["Mon, 01 Jan 2001 00:00:00 +9999", "Fri, 31 Dec 9999 23:59:59 -1200", "", "x"]
)
def test_a_clock_that_is_none_is_no_bug(date: str) -> None:
    assert Answer(200, {"date": date}, b"", "http://x").at is None
