"""What a site grants comes back to this machine, and to nobody else."""

import socket
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest

from editor.network.grant import Grant


@pytest.fixture
def grant() -> Iterator[Grant]:
    with Grant() as found:
        yield found


def asked(address: str | urllib.request.Request) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status, answer.read().decode(), str(answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), str(error.headers)


def test_the_answer_of_the_site_is_what_is_waited_for(grant: Grant) -> None:
    address = f"{grant.address}&site_url=http://x&user_login=kim&password=aa%20bb"
    with ThreadPoolExecutor() as pool:
        page = pool.submit(asked, address)
        told = grant.wait(looks=40)
        status, text, headers = page.result()
    assert told == {"site_url": "http://x", "user_login": "kim", "password": "aa bb"}
    assert status == 200
    assert "aa bb" not in text
    assert "no-store" in headers
    assert "no-referrer" in headers


@pytest.mark.parametrize("wrong", ["/granted?state=guessed", "/granted?user_login=x", "/favicon"])
def test_who_doesn_t_know_the_state_is_not_listened_to(grant: Grant, wrong: str) -> None:
    parts = urlsplit(grant.address)
    foreign = f"http://{parts.netloc}{wrong}"
    with ThreadPoolExecutor() as pool:
        page = pool.submit(asked, f"{foreign}&password=evil" if "?" in wrong else foreign)
        assert grant.wait(looks=4) is None
        assert page.result()[0] == 404


def test_a_name_that_was_made_to_lead_here_is_not_answered(grant: Grant) -> None:
    request = urllib.request.Request(f"{grant.address}&password=evil")
    request.add_header("Host", f"evil.example:{urlsplit(grant.address).port}")
    with ThreadPoolExecutor() as pool:
        page = pool.submit(asked, request)
        assert grant.wait(looks=4) is None
        assert page.result()[0] == 404


def test_who_opens_a_line_and_says_nothing_keeps_nobody_waiting(grant: Grant) -> None:
    parts = urlsplit(grant.address)
    with (
        socket.create_connection((str(parts.hostname), parts.port or 0)) as silent,
        ThreadPoolExecutor() as pool,
    ):
        silent.sendall(b"GET / HTTP/1.1\r\n")
        page = pool.submit(asked, f"{grant.address}&password=aa")
        started = time.monotonic()
        assert grant.wait(looks=16) == {"password": "aa"}
        assert time.monotonic() - started < 4
        assert page.result()[0] == 200


def test_the_first_answer_counts(grant: Grant) -> None:
    with ThreadPoolExecutor() as pool:
        first = pool.submit(asked, f"{grant.address}&password=first")
        assert grant.wait(looks=16) == {"password": "first"}
        assert first.result()[0] == 200
        grant._keep({"password": "second"})
    assert grant.wait(looks=1) == {"password": "first"}


def test_an_address_without_end_is_no_answer(grant: Grant) -> None:
    with ThreadPoolExecutor() as pool:
        page = pool.submit(asked, f"{grant.address}&password={'a' * 9_000}")
        assert grant.wait(looks=4) is None
        assert page.result()[0] == 404


def test_somebody_who_gives_up_waits_no_longer(grant: Grant) -> None:
    assert grant.wait(looks=4_000, is_cancelled=lambda: True) is None


def test_the_port_is_free_afterwards() -> None:
    with Grant() as grant:
        address = grant.address
        assert urlsplit(address).hostname == "127.0.0.1"
    with pytest.raises(urllib.error.URLError):
        asked(address)


def test_each_listener_has_a_state_of_its_own() -> None:
    with Grant() as one, Grant() as other:
        assert urlsplit(one.address).query != urlsplit(other.address).query
