"""The proxy that proofs of publishing put before a server does what it counts, and no more."""

import hashlib
import http.client
import importlib
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
ANSWER = b'{"words": "' + b"a long answer, " * 40 + b'"}'
Proxies = Callable[..., AbstractContextManager[Any]]


class Upstream(ThreadingHTTPServer):
    """A server that notes what reaches it."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.got: list[tuple[str, str, dict[str, str], bytes]] = []


class _Handler(BaseHTTPRequestHandler):
    server: Upstream
    protocol_version = "HTTP/1.1"

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.got.append((self.command, self.path, dict(self.headers), body))
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Link", '<http://one.example/>; rel="one"')
        self.send_header("Link", '<http://two.example/>; rel="two"')
        self.send_header("Content-Length", str(len(ANSWER)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(ANSWER)

    do_GET = do_HEAD = do_POST = _serve  # noqa: N815

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@pytest.fixture
def upstream() -> Iterator[Upstream]:
    with Upstream() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("fault_proxy")


@pytest.fixture
def proxied(faults: Any, upstream: Upstream) -> Proxies:
    @contextmanager
    def run(*kinds: str, rate: float = 1.0, seed: int = 1) -> Iterator[Any]:
        chosen = tuple(faults.NetworkFault[each] for each in kinds)
        server = f"http://127.0.0.1:{upstream.server_port}"
        with faults.fault_proxy(server, rate=rate, kinds=chosen, seed=seed) as proxy:
            yield proxy

    return run


def ask(
    proxy: Any, method: str = "GET", path: str = "/posts?a=1&b=%20", body: bytes = b""
) -> tuple[int, list[tuple[str, str]], bytes]:
    line = http.client.HTTPConnection(urlsplit(proxy.url).netloc, timeout=20)
    try:
        line.request(method, path, body=body or None, headers={"Authorization": "Basic eDp5"})
        answer = line.getresponse()
        return answer.status, answer.getheaders(), answer.read()
    finally:
        line.close()


def test_without_faults_it_is_as_if_it_were_not_there(proxied: Proxies, upstream: Upstream) -> None:
    form = b"--x\r\nContent-Disposition: form-data\r\n\r\n" + bytes(range(256)) * 9 + b"\r\n--x--"
    with proxied(rate=0.0) as proxy:
        status, headers, data = ask(proxy, "POST", body=form)
        assert (status, data) == (200, ANSWER)
        assert [value for name, value in headers if name == "Link"] == [
            '<http://one.example/>; rel="one"',
            '<http://two.example/>; rel="two"',
        ]
        (got,) = upstream.got
        assert got[:2] == ("POST", "/posts?a=1&b=%20")
        assert hashlib.sha256(got[3]).digest() == hashlib.sha256(form).digest()
        assert got[2]["Authorization"] == "Basic eDp5"
        assert got[2]["Host"] == urlsplit(proxy.url).netloc
        assert not proxy.counts()


def test_a_body_in_chunks_arrives_whole(proxied: Proxies, upstream: Upstream) -> None:
    with proxied(rate=0.0) as proxy:
        line = http.client.HTTPConnection(urlsplit(proxy.url).netloc, timeout=20)
        pieces = (b"one " * 99, b"two")
        line.request("POST", "/", body=iter(pieces), encode_chunked=True)
        assert line.getresponse().read() == ANSWER
        line.request("GET", "/gone")
        assert line.getresponse().status == 404
        line.close()
    assert [each[3] for each in upstream.got] == [b"".join(pieces), b""]


def test_a_question_without_body_gets_an_answer_without_one(proxied: Proxies) -> None:
    with proxied(rate=0.0) as proxy:
        status, headers, data = ask(proxy, "HEAD")
    assert (status, data) == (200, b"")
    assert ("Content-Length", str(len(ANSWER))) in headers


@pytest.mark.parametrize(("kind", "reached"), [("CUT_BEFORE", 0), ("CUT_AFTER", 1)])
def test_a_cut_line_gives_no_answer(
    proxied: Proxies, upstream: Upstream, kind: str, reached: int
) -> None:
    with proxied(kind) as proxy, pytest.raises((http.client.HTTPException, OSError)):
        ask(proxy, "POST", body=b"words")
    assert len(upstream.got) == reached


def test_a_doubled_request_arrives_twice_and_is_answered_once(
    proxied: Proxies, upstream: Upstream
) -> None:
    with proxied("DOUBLE") as proxy:
        assert ask(proxy, "POST", body=b"words")[2] == ANSWER
        assert sum(proxy.counts().values()) == 1
    assert [each[3] for each in upstream.got] == [b"words", b"words"]


def test_a_truncated_answer_shows_that_something_is_missing(
    proxied: Proxies, upstream: Upstream
) -> None:
    with proxied("TRUNCATE") as proxy, pytest.raises((http.client.IncompleteRead, OSError)):
        ask(proxy)
    assert len(upstream.got) == 1


def test_a_shortened_answer_looks_whole(proxied: Proxies) -> None:
    with proxied("SHORTEN") as proxy:
        data = ask(proxy)[2]
    assert len(data) < len(ANSWER)
    assert ANSWER.startswith(data)


def test_a_delayed_answer_comes_whole(
    proxied: Proxies, faults: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(faults.time, "sleep", waited.append)
    with proxied("DELAY") as proxy:
        assert ask(proxy)[2] == ANSWER
    assert 0 <= waited[0] < faults.LONGEST_DELAY_S


def test_a_server_that_is_gone_is_a_broken_line(proxied: Proxies, upstream: Upstream) -> None:
    upstream.server_close()
    with proxied(rate=0.0) as proxy, pytest.raises((http.client.HTTPException, OSError)):
        ask(proxy)


def test_the_seed_decides_and_the_rate_is_kept(proxied: Proxies, faults: Any) -> None:
    names = [each.name for each in faults.NetworkFault]

    def drawn(seed: int) -> list[Any]:
        with proxied(*names, rate=0.2, seed=seed) as proxy:
            for _ in range(2_000):
                proxy.draw("GET", "/")
            return [each.fault for each in proxy.exchanges]

    first = drawn(5)
    assert first == drawn(5) != drawn(6)
    assert 330 < sum(each is not None for each in first) < 470
    assert {each for each in first if each} == set(faults.NetworkFault)
