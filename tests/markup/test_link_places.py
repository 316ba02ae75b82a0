"""Where a body names web addresses."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.link_places import link_places


def places(body: str) -> list[str]:
    return [body[start:end] for start, end in link_places(body)]


@pytest.mark.parametrize(
    ("body", "addresses"),
    [
        ("See [the report](https://example.com/a).", ["https://example.com/a"]),
        ('See [it](https://example.com/a "the title").', ["https://example.com/a"]),
        ("See [it](<https://example.com/a>).", ["https://example.com/a"]),
        ("See [it](https://example.com/a_(b)_c).", ["https://example.com/a_(b)_c"]),
        ("See [it][1].\n\n[1]: https://example.com/a", ["https://example.com/a"]),
        ("https://example.com/watch?v=1&t=2\n", ["https://example.com/watch?v=1&t=2"]),
        ("Mail <https://example.com/a>, or not.", ["https://example.com/a"]),
        ("It stood there (https://example.com/a).", ["https://example.com/a"]),
        ("Ask **https://example.com/a**!", ["https://example.com/a"]),
        ("“https://example.com/a”, he said.", ["https://example.com/a"]),
        ("😀 [x](HTTP://EXAMPLE.com/ä)", ["HTTP://EXAMPLE.com/ä"]),
        (
            "a https://a.example/1 https://b.example/2",
            ["https://a.example/1", "https://b.example/2"],
        ),
        ("Now <!-- https://example.com/a --> and <!-- https://b.example", []),
        ("Type `https://example.com/a` there.", []),
        ("```\nhttps://example.com/a\n```\nhttps://b.example/", ["https://b.example/"]),
        ("~~~~\n```\nhttps://example.com/a\n~~~~~\n", []),
        ("![](figure:quay) mailto:a@example.com ftp://example.com", []),
        ("It begins with https:// and http://) or https://.", []),
    ],
)
def test_addresses_are_found_where_readers_get_them(body: str, addresses: list[str]) -> None:
    assert places(body) == addresses


@given(
    st.lists(st.sampled_from(("https://", "a.example", "(", ")", "`", "\n", "<!--", "-->", "😀")))
)
def test_every_place_holds_an_address(parts: list[str]) -> None:
    for address in places("".join(parts)):
        assert address.startswith("https://")
        assert len(address) > len("https://")


@pytest.mark.parametrize(
    "part", ["https://", "`", "(", "```\n", "<!--", "https://a.example/(", "~~~"]
)
def test_odd_texts_take_no_time(part: str) -> None:
    started = time.perf_counter()
    places(part * (200_000 // len(part)))
    assert time.perf_counter() - started < 1
