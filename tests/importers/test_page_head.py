"""What stands round the words of a page: each piece goes to its field, and nothing is lost."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.article import Article
from editor.importers import read_article

PAGE = """<!doctype html><html lang="en-GB"><head><title>Bridge shuts | Coast Courier</title>
<meta property="og:title" content="Bridge shuts for six weeks">
<meta property="og:site_name" content="Coast Courier">
<meta property="og:description" content="Ferries run until June.">
<link rel="canonical" href="https://courier.example/bridge?utm_source=feed">
<style>p {color: red}</style></head><body>
<header><nav><a href="/">Home</a><a href="/sport">Sport</a></nav></header>
<div class="page"><div class="top"><span>Local</span><h1>Bridge shuts for six weeks</h1>
<p>Ferries run until June.</p><p class="by">By Robin Hale</p><time>May 4, 2026</time></div>
<div class="text"><p><b>PORTO, Portugal (AP) —</b> The harbour bridge closed on Monday for repairs,
and nobody in the town knows when it opens again.</p>
<figure><img src="page_files/bridge.jpg"><figcaption>The bridge on Monday. (Ada North/Coast Courier
via AP)</figcaption></figure>
<p>“We have <em>no choice</em>,” said Kim Doe, who runs the harbour office and lives beside it.</p>
<button>Share this</button>
<p>It was built in 1931 and never rested, according to the books of the town, which are long.</p>
<p>Sam Poe in Braga contributed to this report.</p>
<div id="comments"><p>First!</p></div></div></div>
<footer>Copyright Coast Courier</footer><script>var lost = 1</script>
<div style="display:none">unseen</div></body></html>"""


def _read(page: str) -> Article:
    return read_article("bridge.html", page.encode()).article


def test_headline_standfirst_byline_and_dateline_of_a_page_go_to_their_fields() -> None:
    article = _read(PAGE)
    assert article.headline == "Bridge shuts for six weeks"
    assert article.standfirst == "Ferries run until June."
    assert (article.dateline.place, article.dateline.agency) == ("Porto", "AP")
    assert [(each.name, each.role) for each in article.credits] == [
        ("Robin Hale", "writer"),
        ("Sam Poe", "contributing"),
    ]
    assert article.language == "en-GB"
    assert article.canonical_url == "https://courier.example/bridge"
    assert article.body.startswith("The harbour bridge closed on Monday")


def test_a_caption_of_a_page_has_its_credit_and_its_picture() -> None:
    imported = read_article("bridge.html", PAGE.encode())
    (figure,) = imported.article.figures
    assert figure.caption == "The bridge on Monday."
    assert figure.sign_off is not None
    assert figure.sign_off.creators == ("Ada North",)
    assert imported.photos == {figure.name: "page_files/bridge.jpg"}


def test_what_stands_around_the_story_is_set_aside_in_the_order_of_the_page() -> None:
    article = _read(PAGE)
    assert article.furniture == (
        "Home Sport",
        "Local",
        "May 4, 2026",
        "Share this",
        "First!",
        "Copyright Coast Courier",
    )
    assert article.not_understood == ()


def test_what_nobody_sees_is_gone() -> None:
    article = _read(PAGE)
    assert not re.search("lost|unseen|color", article.body + " ".join(article.furniture))


def test_an_only_article_that_is_a_mere_teaser_is_not_taken_for_the_story() -> None:
    teaser = "<article><h2>Other news</h2><p>Read it.</p></article>"
    article = _read(PAGE.replace("</header>", f"</header>{teaser}"))
    assert article.headline == "Bridge shuts for six weeks"
    assert "Read it." in article.furniture


def test_a_page_without_a_heading_takes_its_title_without_the_name_of_the_site() -> None:
    page = "<title>Bridge shuts - Courier</title><meta property=og:site_name content=Courier>"
    article = _read(
        f"{page}<p>The bridge shut on Monday and nobody in town knows for how long.</p>"
    )
    assert article.headline == "Bridge shuts"


_WORD = st.text("abcdefghijklmnop", min_size=3, max_size=8).map(lambda word: f"w{word}")
_WORDS = st.lists(_WORD, min_size=1, max_size=18).map(" ".join)
_TAG = st.sampled_from(
    ["p", "div", "h1", "h2", "nav", "article", "main", "aside", "footer", "button", "blockquote"]
)
_PIECE = st.tuples(_TAG, st.sampled_from(["", " class=comments", " class=share"]), _WORDS)


def _page_of(pieces: list[tuple[str, str, str]], nested: list[tuple[str, str, str]]) -> str:
    def written(piece: tuple[str, str, str], inside: str = "") -> str:
        tag, attributes, words = piece
        return f"<{tag}{attributes}>{words}.{inside}</{tag}>"

    inner = "".join(map(written, nested))
    first, *others = pieces
    text = "<p>This is the story.</p>"  # a page of menus alone is refused
    return (
        f"<body>{text}{written(first, f'<div>{inner}</div>')}{''.join(map(written, others))}</body>"
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECE, min_size=1, max_size=8), st.lists(_PIECE, max_size=5))
def test_no_word_that_a_reader_sees_is_lost(
    pieces: list[tuple[str, str, str]], nested: list[tuple[str, str, str]]
) -> None:
    article = _read(_page_of(pieces, nested))
    kept = re.findall(
        r"\w+", " ".join([article.headline, article.standfirst, article.body, *article.furniture])
    )
    there = re.findall(r"\w+", " ".join(words for _, _, words in [*pieces, *nested]))
    assert set(there) <= set(kept)
