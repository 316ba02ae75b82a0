"""The dialect, as HTML."""

import re
import time

import nh3
import pytest
from hypothesis import given, settings

from editor.markup.figures import figure_line, figure_names
from editor.markup.render import to_html
from tests.strategies import bodies


def html(body: str, dateline: str = "") -> str:
    return to_html(body, "en-US", lambda name: f"[{name}]", dateline)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One *two* **three**.", "<p>One <em>two</em> <strong>three</strong>.</p>"),
        ("## Sub", "<h2>Sub</h2>"),
        ("# Top\n### Deep", "<h2>Top</h2>\n<h3>Deep</h3>"),
        ("### Deep first", "<h2>Deep first</h2>"),
        ("#hashtag first", "<p>#hashtag first</p>"),
        ("Text\n---\nmore", "<p>Text</p>\n<hr>\n<p>more</p>"),
        ("___", "<hr>"),
        ("> quote", "<blockquote>\n<p>quote</p>\n</blockquote>"),
        ("a <b>b</b> & c", "<p>a &lt;b&gt;b&lt;/b&gt; &amp; c</p>"),
        ("`<b>&amp;`", "<p><code>&lt;b&gt;&amp;amp;</code></p>"),
        ("&copy;&nbsp;AP &nosuch;", "<p>©\u00a0AP &amp;nosuch;</p>"),
        ("![](figure:a-1)", "[a-1]"),
        ("Text\n![](figure:a)\nmore", "<p>Text</p>\n[a]\n<p>more</p>"),
        ("![](figure:a)\n![](figure:b)", '<div class="gallery">\n[a]\n[b]\n</div>'),
        ("![](figure:a) words", "<p>![](figure:a) words</p>"),
        ("![alt](http://a.example/x.png)", "<p>![alt](http://a.example/x.png)</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        (
            "https://a.example/v?x=1&y=2",
            '<p class="embed"><a href="https://a.example/v?x=1&amp;y=2">'
            "a.example/v?x=1&amp;y=2</a></p>",
        ),
        ("See https://a.example/ here", "<p>See https://a.example/ here</p>"),
        ("[x](javascript:alert(1))", "<p>x</p>"),
        ("[x](data:text/html,y)", "<p>x</p>"),
        ("[x](/etc/passwd)", "<p>x</p>"),
        ("[x](//evil.example)", "<p>x</p>"),
        ("[x](http://)", "<p>x</p>"),
        ("[x](http://a.example:99999/)", "<p>x</p>"),
        ("[x](#fn:1)", '<p><a href="#fn:1">x</a></p>'),
        ("[x](tel:+821)", '<p><a href="tel:+821">x</a></p>'),
        ("<d@a.example>", '<p><a href="mailto:d@a.example">d@a.example</a></p>'),
        ("[x](https://a.example/{b}|c)", '<p><a href="https://a.example/%7Bb%7D%7Cc">x</a></p>'),
        ("[x][1]\n\n[1]: https://a.example", '<p><a href="https://a.example">x</a></p>'),
    ],
)
def test_the_dialect_renders(body: str, expected: str) -> None:
    assert html(body) == expected


def test_a_pull_quote_has_its_words_in_a_quote_and_the_name_under_it() -> None:
    assert html("Before\n> [!pullquote] We *will*\n> win.\n> — Ada\nAfter") == (
        '<p>Before</p>\n<figure class="pullquote">\n<blockquote>\n<p>We <em>will</em>\nwin.</p>\n'
        "</blockquote>\n<figcaption>— Ada</figcaption>\n</figure>\n<p>After</p>"
    )


def test_a_factbox_has_a_title_and_lines() -> None:
    assert html("> [!factbox] Key *facts*\n> - a\n> - b") == (
        '<aside class="factbox">\n<h2>Key <em>facts</em></h2>\n'
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</aside>"
    )


def test_two_boxes_in_a_row_stay_two() -> None:
    page = html("> [!factbox] A\n> [!pullquote] B\n> plain")
    assert page.count("<aside") == 1
    assert page.count('<figure class="pullquote">') == 1


def test_an_empty_box_prints_nothing() -> None:
    assert html("> [!factbox]\n\n> [!pullquote]") == ""


def test_tables_have_scopes_and_classes_and_no_styles() -> None:
    page = html("| a |  |\n|--:|---|\n| 1 | 2 |")
    assert '<th class="right" scope="col">a</th>' in page
    assert "<td></td>" in page
    assert "style" not in page


def test_footnotes_are_numbered_as_readers_meet_them() -> None:
    page = html("A[^b c] B[^a] C[^b c]\n\n[^a]: first\n[^b c]: *second*\n[^z]: never")
    assert re.findall(r'class="footnote-ref">(\d)', page) == ["1", "2", "1"]
    assert re.findall(r'<li id="([^"]+)">', page) == ["fn:2", "fn:1", "fn:3"]
    assert 'aria-label="Back to the text"' in page
    assert page.index("second") < page.index("first") < page.index("never")


def test_the_way_back_is_named_in_the_language_of_the_story() -> None:
    page = to_html("A[^1]\n\n[^1]: b", "fr-CA", lambda name: name)
    assert 'aria-label="Retour au texte"' in page


@pytest.mark.parametrize(
    "body",
    [
        "a <!-- secret --> b",
        "<!-- secret -->",
        "a\n<!-- secret\n\nsecret -->\nb",
        "a <!-- secret\nsecret\n\nb",
        "a <!-- secret\r\nsecret\r\n\r\nb",
        "- a <!-- secret -->\n- b",
        "`<!-- secret -->`",
        "    <!-- secret -->",
        "> [!factbox] a <!-- secret -->",
    ],
)
def test_hidden_notes_never_print(body: str) -> None:
    assert "secret" not in html(body)


def test_a_note_on_its_own_line_does_not_break_the_paragraph() -> None:
    assert html("one\n<!-- note -->\ntwo") == "<p>one\ntwo</p>"


def test_no_break_spaces_are_kept() -> None:
    body = "\u00a0« 10\u00a0000\u202fkm »\u00a0\n\n_«\u00a0oui\u00a0»_\u2003x"
    assert html(body) == (
        "<p>\u00a0« 10\u00a0000\u202fkm »\u00a0</p>\n<p><em>«\u00a0oui\u00a0»</em>\u2003x</p>"
    )


def test_characters_that_html_forbids_are_left_out() -> None:
    assert html("a\x00b\x0cc\ud800d\ufffee\x7f") == "<p>ab c\ufffdde</p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("First.", '<p><span class="dateline">X — </span>First.</p>'),
        ("![](figure:a)\n\nFirst.", '[a]\n<p><span class="dateline">X — </span>First.</p>'),
        ("- a", '<p><span class="dateline">X — </span></p>\n<ul>\n<li>a</li>\n</ul>'),
        ("*First* b", '<p><span class="dateline">X — </span><em>First</em> b</p>'),
        ("", '<p><span class="dateline">X — </span></p>'),
    ],
)
def test_the_dateline_is_run_into_the_first_paragraph(body: str, expected: str) -> None:
    assert html(body, "X — ") == expected


def test_the_dateline_is_plain_text() -> None:
    assert "<b>" not in html("a", "<b>X</b> — ")


def test_a_figure_that_gives_nothing_leaves_no_empty_gallery() -> None:
    assert to_html("![](figure:a)\n![](figure:b)", "en", lambda _: "") == ""


def test_figures_are_named_in_their_order() -> None:
    hidden = "<!--\n![](figure:c)\n-->\n    ![](figure:d)"
    body = f"![](figure:a)\n![](figure:b) \n\n{hidden}\r\n![](figure:a)"
    assert figure_names(body) == ("a", "b", "a")
    assert figure_line("a") == "![](figure:a)"


@given(bodies())
@settings(max_examples=150, deadline=None)
def test_every_figure_that_is_named_is_rendered_and_no_other(body: str) -> None:
    asked: list[str] = []

    def figure_html(name: str) -> str:
        asked.append(name)
        return ""

    to_html(body, "en", figure_html)
    assert tuple(asked) == figure_names(body)


@given(bodies())
@settings(max_examples=150, deadline=None)
def test_what_is_rendered_is_clean_already(body: str) -> None:
    page = html(body)
    elements = set(re.findall(r"<([a-z0-9]+)", page))
    assert elements <= nh3.ALLOWED_TAGS | {"figure", "figcaption", "aside", "div", "sup"}
    assert not re.search(r"<[^>]+\son\w+=|javascript:[^<]*\"", page)
    assert "<!--" not in page


BRACKETS = 20_000


@pytest.mark.parametrize(
    "body",
    [
        "[" * BRACKETS,
        "![" * BRACKETS,
        "[a](" * BRACKETS,
        "*a " * BRACKETS,
        "_a" * BRACKETS,
        "`" * BRACKETS,
        "<!-- " * BRACKETS,
        "---\n" * BRACKETS,
        "# a\n" * BRACKETS,
        "![](figure:a)\n" * BRACKETS,
        "> [!factbox] a\n" * BRACKETS,
        "https://a.example/\n" * BRACKETS,
        "[^a]: " * BRACKETS,
        ">" * BRACKETS,
        "- " * 3000,
        "\n".join(" " * 2 * depth + "- a" for depth in range(700)),
    ],
    ids=lambda body: repr(body[:16]),
)
def test_strange_text_takes_no_time(body: str) -> None:
    start = time.perf_counter()
    html(body)
    assert time.perf_counter() - start < 5


def test_a_hundred_thousand_words_take_a_few_seconds() -> None:
    paragraph = "The council said on *Tuesday* that it would [raise](https://a.example) it. " * 6
    body = "\n\n".join([paragraph] * (100_000 // len(paragraph.split())))
    start = time.perf_counter()
    html(body)
    assert time.perf_counter() - start < 4


def test_a_body_renders_the_same_whatever_was_parsed_before_it() -> None:
    first, noted = html("One.[^a]\n\n[^a]: Note.\n\n[x]: https://one.example"), "Two.[^a] [x]"
    assert "footnotes" in first
    assert html(noted) == "<p>Two.[^a] [x]</p>"
