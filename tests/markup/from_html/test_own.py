"""HTML of our own dialect comes back as Markdown that renders the same."""

import html
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.markup.from_html.blocks import Picture
from editor.markup.from_html.read import from_html, read_page
from editor.markup.from_html.tree import read_tree
from editor.markup.from_html.write import write
from editor.markup.read_blocks import read_blocks
from editor.markup.render import to_html
from editor.markup.story_blocks import lines_in, text_of
from tests.told_stories import blocks

SIGNS = (
    *(
        "a",
        "b c",
        "<script>",
        "]]>",
        "--",
        "---",
        "**",
        "*",
        "_",
        "&amp;",
        "&#35;",
        "[x]",
        "[x](y)",
    ),
    *("[^1]", "# x", "> ", "> [!pullquote]", "- ", "1. ", "`", "\\", "<!--", "-->", "|", "---|---"),
    *(
        "https://example.org/x",
        "<a@b.cc>",
        "![](figure:a)",
        "    ",
        "[a]: http://b",
        "—",
        "日本",
        "+",
    ),
)
WRAPPINGS = (
    "<p>{}</p>",
    "<h3>{}</h3>",
    "<p>x <strong>{}</strong> <em>y</em></p>",
    "<p>{0}<br>{0}</p>",
    '<p>x <a href="https://e.org/a_b_(c)">{}</a></p>',
    "<ul><li>{0}</li><li>{0}</li></ul>",
    "<blockquote><p>{}</p></blockquote>",
    '<figure class="pullquote"><blockquote><p>{0}</p></blockquote></figure>',
    '<figure class="pullquote"><blockquote><p>{0}</p></blockquote>'
    "<figcaption>— {0}</figcaption></figure>",
    '<aside class="factbox"><h2>{0}</h2><p>{0}</p></aside>',
    '<div class="table"><table><tr><th>{}</th><th>b</th></tr><tr><td>c</td><td>d</td></tr>'
    "</table></div>",
    "<pre><code>{}\n</code></pre>",
)


def own(markup: str) -> str:
    page = read_page(read_tree(markup), keeps_pictures=True, is_own=True)
    return write(page.blocks, lambda picture: f"![](figure:{picture.source})")


def rendered(body: str) -> str:
    return to_html(body, "en", lambda name: f'<figure><img src="{name}"></figure>')


def words(markup: str) -> str:
    return "".join(read_tree(markup).text().split())


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=4), st.sampled_from(WRAPPINGS))
def test_text_never_becomes_markup(pieces: list[str], wrapping: str) -> None:
    text = html.escape(" ".join(pieces))
    page = f"<p>before</p>{wrapping.format(text)}<p>after</p>"
    again = rendered(own(page))
    assert words(again) == words(page)
    assert again.count("embed") == 0
    assert again.count("<table") == page.count("<table")


def soft(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(blocks(), min_size=1, max_size=5))
def test_a_body_comes_back_block_by_block(parts: list[str]) -> None:
    kept = [part for at, part in enumerate(parts) if "[^1]" not in part or part not in parts[:at]]
    body = "\n\n".join(kept)
    before, after = read_blocks(body), read_blocks(own(rendered(body)))
    assert [type(each) for each in before] == [type(each) for each in after]
    assert [soft(text_of(line)) for line in lines_in(before)] == [
        soft(text_of(line)) for line in lines_in(after)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "a `b` and `` c`d `` here",
        "    code & <x>\n\n      more",
        "## Two\n\n### Three\n\n#### Four\n\n##### Five",
        "> [!pullquote] They *came*.\n>\n> And went.\n> — Ulla, 40",
        "> [!factbox] In brief\n> - one\n> - two\n>\n> words",
        "> [!factbox]\n> Words alone.",
        "https://example.org/film?utm_source=x",
        "![](figure:a)\n![](figure:b)",
        "![](figure:a)\n\n![](figure:b)",
        "7. seven\n8. eight",
        "| a | b | c |\n| :--- | :---: | ---: |\n| 1 | 2 | **3** |",
        "Said.[^1]\n\n[^1]: The *note*.\n\n    Its second.",
        "*one* *two* [x](https://e.org/a_b_(c)) [y](https://e.org/a_b_(c))",
        "10\u00a0000 and\u00ad soft",
        "## With **bold** words",
    ],
)
def test_a_body_comes_back_letter_for_letter(body: str) -> None:
    assert own(rendered(body)) == body


def test_a_note_that_nothing_points_to_stays_a_note() -> None:
    assert own(rendered("Said.\n\n[^9]: Alone.")) == "Said.\n\n[^1]: Alone."


def test_code_that_would_hide_a_note_of_the_desk_stays_visible_as_text() -> None:
    body = own("<pre><code>a &lt;!-- b --&gt;</code></pre><p><code>&lt;!-- c</code></p>")
    assert words(rendered(body)) == "a<!--b--><!--c"


def test_pictures_that_get_no_line_leave_their_captions() -> None:
    gallery = "<figure><img src='{0}'><figcaption>{0} caption</figcaption></figure>"
    page = f"<div class='gallery'>{gallery.format('a')}{gallery.format('b')}</div>"
    assert from_html(page) == "a caption\n\nb caption"


def test_a_gallery_of_wordpress_is_one() -> None:
    picture = "<figure class='wp-block-image'><img src='{}'></figure>"
    page = f"<figure class='wp-block-gallery columns-2'>{picture.format('a')}{picture.format('b')}"
    assert own(page) == "![](figure:a)\n![](figure:b)"


def test_the_credit_at_the_end_of_a_caption_is_told_apart() -> None:
    page = "<figure><img src='a'><figcaption>Words. <span class='credit'>(NASA)</span></figure>"
    (picture,) = read_page(read_tree(page), keeps_pictures=True).blocks
    assert isinstance(picture, Picture)
    assert picture.credit == "(NASA)"


def test_an_address_alone_on_a_foreign_page_is_still_an_embed() -> None:
    assert from_html("<p>https://example.org/film</p>") == "https://example.org/film"


def test_headings_of_foreign_pages_go_no_deeper_than_four() -> None:
    assert from_html("<h1>a</h1><h5>b</h5><h6>c</h6>") == "## a\n\n#### b\n\n#### c"
