"""Hostile HTML: it never fails, and what is read stays what was read."""

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.markup.from_html.read import from_html
from editor.markup.text import plain_text

_TAGS_TEXT = """
p div span b i em strong u sup sub h1 h2 h3 h4 ul ol li blockquote table tr td th br hr a
pre code q font o:p article center
"""
_TAGS = _TAGS_TEXT.split()
_TEXT = st.text(alphabet="abc 1.*_#->[]()!|`~:<&;\\^+=\n\u00a0\u00e9", max_size=12)
_ATTRIBUTES = st.sampled_from(
    (
        "",
        " style='font-weight:700'",
        " style='font-style:italic'",
        " style='font-weight:normal'",
        " style='mso-list:l0 level2 lfo1'",
        " href='https://a.example/x_(y)*'",
        " href='javascript:x'",
        " href='#n'",
        " id='n'",
        " colspan=3 rowspan=2",
        " start=7",
    )
)


def _element(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pieces = st.lists(inside, max_size=4).map("".join)
    return st.builds(
        lambda name, attributes, text: f"<{name}{attributes}>{text}</{name}>",
        st.sampled_from(_TAGS),
        _ATTRIBUTES,
        pieces,
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


HTML = st.recursive(_TEXT.map(_escaped), _element, max_leaves=14)
TAG = re.compile(r"<[^<>]*>")


def _visible(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).replace("−", "-"))


@given(st.text(max_size=300))
@example("<" * 2000)
@example("<div>" * 30_000 + "deep")
@example("<ul><li>" * 3_000 + "deep")
@example("<blockquote>" * 3_000 + "deep")
@example("<table><tr><td>" * 2_000 + "deep")
@example("<b><i>" * 3_000 + "deep")
@example("<table><tr><td colspan=9999999999999 rowspan=9999>x<td>y<tr><td>z<td>w</table>")
@example("<a href='http://[bad'>x</a><a href='https://a.example:99999/'>y</a>")
@example("<ol start=99999999999999999999><li>x</ol>")
@example("\ufdd0\ufdd1\ufdd8 <b>\ufdd2x</b> \ufdef \x00\x1e\ud800")
def test_nothing_makes_it_fail(html: str) -> None:
    plain_text(from_html(html))


@given(HTML)
@settings(max_examples=200, deadline=None)
def test_markup_of_any_kind_keeps_its_words_in_our_pages(html: str) -> None:
    seen = TAG.sub("", re.sub(r"<(li|ol|ul)\b", r"<\1", html))
    wanted = re.sub(r"&lt;", "<", seen).replace("&amp;", "&")
    if "<q" in html:
        return
    found, expected = _visible(plain_text(from_html(html))), _visible(wanted)
    if "<table" in html:  # browsers put words that stand between the cells before the table
        assert sorted(found) == sorted(expected)
    else:
        assert found == expected


@given(HTML)
@settings(max_examples=60, deadline=None)
def test_what_was_pasted_as_markdown_is_settled(html: str) -> None:
    markdown = from_html(html)
    assert markdown == markdown.strip("\n")
    assert "\n\n\n" not in markdown
    assert "\u2029" not in markdown


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>a <b>bold </b>end</p>", "a **bold** end"),
        ("<p>a<b> bold</b>, end</p>", "a **bold**, end"),
        ("<b>one</b><b> two</b>", "**one two**"),
        ("<i>a <b>b</b> c</i>", "*a **b** c*"),
        ("<b>a <i>b</i></b>", "**a *b***"),
        ("<p>x<b> </b>y</p>", "x y"),
        ("<p>a<br>b</p>", "a  \nb"),
        ("<p>a<br><br>b</p>", "a\n\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<h1>Top</h1><h2>Two</h2><h3><b>Three</b></h3>", "## Top\n\n## Two\n\n### Three"),
        ("<p>CO<sub>2</sub> on 40 m<sup>2</sup>, the 4<sup>th</sup></p>", "CO₂ on 40 m², the 4th"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n    - b\n- c"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n    - b"),
        ("<ol start=3><li>c</li><li>d</li></ol>", "3. c\n4. d"),
        ("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", "1. a\n\n    b\n\n2. c"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<p>1. not a list</p>", "1\\. not a list"),
        ("<blockquote>[!pullquote] no</blockquote>", "> \\[!pullquote] no"),
        ("<p>soft\u00adhyphen zero\u200bwidth</p>", "softhyphen zerowidth"),
        ("<p>10&nbsp;km and&nbsp;then &nbsp; more</p><p>&nbsp;</p>", "10\u00a0km and then more"),
        ("<p>Quoi&nbsp;? «&nbsp;Oui&nbsp;»</p>", "Quoi\u00a0? «\u00a0Oui\u00a0»"),
        ("<p>kept<del>gone</del></p><script>no()</script><style>p{}</style>", "kept"),
        ("<p style='display:none'>no</p><p hidden>no</p>yes", "yes"),
        ("<img src=x alt='A long story'>text<img alt='🔥'>", "text🔥"),
        ("<iframe src='https://www.youtube.com/embed/abcdef123'></iframe>",
         "https://www.youtube.com/watch?v=abcdef123"),
        ("<blockquote class=twitter-tweet><p>Hi</p><a href='https://twitter.com/a/status/12?s=20'>"
         "May 1</a></blockquote>", "https://twitter.com/a/status/12"),
        ("<figure><img src=a.jpg><figcaption>A boat. (A/B)</figcaption></figure>", "A boat. (A/B)"),
        ("Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000170\r\nStartFragment:00000131\r\n"
         "EndFragment:00000134\r\n<html><body><!--StartFragment-->abc<!--EndFragment--></body>",
         "abc"),
    ],
)  # fmt: skip
def test_each_kind_of_markup_becomes_ours(html: str, markdown: str) -> None:
    assert from_html(html) == markdown


def test_a_table_of_data_keeps_its_cells_and_a_layout_table_its_paragraphs() -> None:
    data = (
        "<table><tr><td colspan=2><b>Place</b></td><td>Votes</td></tr>"
        "<tr><td rowspan=2>A|B</td><td>x<br>y</td><td>3</td></tr><tr><td>z</td><td>4</td></tr>"
        "</table>"
    )
    layout = "<table role=presentation><tr><td><p>One</p><p>Two</p></td><td>Three</td></tr></table>"
    assert from_html(data) == (
        "| Place |  | Votes |\n| --- | --- | --- |\n| A\\|B | x y | 3 |\n|  | z | 4 |"
    )
    assert from_html(layout) == "One\n\nTwo\n\nThree"


def test_footnotes_get_labels_that_the_story_does_not_have_yet() -> None:
    html = (
        "<p>Said<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a> so.</p>"
        "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>"
        "<a href='#_ftnref1' name='_ftn1'>[1]</a> In an <i>interview</i>.</p><p>More.</p></div>"
    )
    assert from_html(html, {"1", "2"}) == ("Said[^3] so.\n\n[^3]: In an *interview*.\n\n    More.")


def test_a_share_bar_goes_and_a_story_in_a_box_of_a_wrong_name_stays() -> None:
    story = "<p>" + "word " * 80 + "</p>"
    assert "Tweet" not in from_html(f"<div class='share-bar'><a>Tweet</a></div>{story}")
    assert "word" in from_html(f"<div class='social'>{story}</div>")


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h1>#</h1>", "## \\#"),
        ("<ul><li>a<hr></li><hr><li>b</li></ul>", "- a\n- b"),
        ("<ul><li><h3><p>first</p>then</h3></li></ul>", "- first\n\n    then"),
    ],
)
def test_rules_and_headings_in_odd_places_stay_readable(html: str, markdown: str) -> None:
    assert from_html(html) == markdown
