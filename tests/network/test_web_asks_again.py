"""A harmless question is asked again if the line breaks, all else never; half an answer is none."""

import threading
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.network import web
from editor.network.web import Answer, Web


class Flaky(ThreadingHTTPServer):
    """A server that hangs up on the first so many requests."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.hangs_up = 0
        self.asked: list[str] = []


class _Handler(BaseHTTPRequestHandler):
    server: Flaky
    protocol_version = "HTTP/1.1"

    def _serve(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.asked.append(self.command)
        if len(self.server.asked) <= self.server.hangs_up:
            self.close_connection = True
            return
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def flaky(monkeypatch: pytest.MonkeyPatch) -> Iterator[Flaky]:
    monkeypatch.setattr(web, "_AGAIN_S", (0.0, 0.0))
    with Flaky() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_question_is_asked_up_to_three_times(flaky: Flaky, method: str) -> None:
    flaky.hangs_up = 2
    with closing(Web(f"http://127.0.0.1:{flaky.server_port}")) as line:
        assert line.request(method, "posts").is_good
    assert flaky.asked == [method] * 3


def test_a_line_that_stays_broken_is_said_to_be(flaky: Flaky) -> None:
    flaky.hangs_up = 9
    with (
        closing(Web(f"http://127.0.0.1:{flaky.server_port}")) as line,
        pytest.raises(NotSentError) as raised,
    ):
        line.request("GET", "posts")
    assert raised.value.fault is Fault.BROKEN
    assert len(flaky.asked) == 3


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_what_changes_something_there_is_sent_once(flaky: Flaky, method: str) -> None:
    flaky.hangs_up = 1
    with (
        closing(Web(f"http://127.0.0.1:{flaky.server_port}")) as line,
        pytest.raises(NotSentError) as raised,
    ):
        line.request(method, "posts", as_json={})
    assert raised.value.fault is Fault.BROKEN
    assert flaky.asked == [method]


@pytest.mark.parametrize("status", [400, 404, 500])
def test_half_a_refusal_is_no_refusal(status: int) -> None:
    half = Answer(status, {"content-type": "application/json; charset=UTF-8"}, b'{"code":"re', "u")
    assert half.failure().fault is Fault.UNKNOWN


def test_a_page_that_refuses_is_a_refusal() -> None:
    page = Answer(403, {"content-type": "text/html"}, b"<h1>Forbidden</h1>", "http://a.example/")
    assert page.failure().fault is Fault.REFUSED
