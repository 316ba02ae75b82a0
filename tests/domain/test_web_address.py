"""A site may name anything as its address: only pages of the web are opened."""

import pytest

from editor.domain.errors import on_one_line
from editor.domain.web_address import is_web, web_or_nothing


@pytest.mark.parametrize(
    "address",
    [
        *("", "javascript:alert(1)", "file:///etc/passwd", "//courier.example", "http:///path"),
        *("data:text/html,x", "mailto:a@b.example", "http://[bad", "http://a.example:port/"),
        *("https://a.example/\n", "https://a.example/\x1b[31m", "https://a.example/\u202e"),
        *("https://a.example/ -x", f"https://a.example/{'a' * 2_000}", "smb://a.example/share"),
    ],
)
def test_what_is_no_page_is_not_opened(address: str) -> None:
    assert not is_web(address)
    assert web_or_nothing(address) == ""


@pytest.mark.parametrize("told", [None, 7, ["https://a.example"], {}])
def test_what_is_no_text_is_no_address(told: object) -> None:
    assert web_or_nothing(told) == ""


@pytest.mark.parametrize(
    "address", ["https://a.example", "http://localhost:8080/é?q=1#x", "https://[::1]/a"]
)
def test_a_page_is_opened(address: str) -> None:
    assert web_or_nothing(address) == address


def test_words_from_outside_are_short_and_on_one_line() -> None:
    said = on_one_line("\x1b[31mred\r\n\u202e" + "long" * 1_000_000, 20)
    assert len(said) == 20
    assert said.isprintable()
    assert said.endswith("…")
