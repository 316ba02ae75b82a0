"""Files of WordPress's export: one that WordPress 6.1 wrote itself, and ours."""

from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.domain.errors import UnreadableFileError
from editor.domain.moment import moment
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.importers import all_importers, read_article
from editor.importers.contract import Imported
from editor.importers.wxr_parts.old_text import html_of
from tests.exporters.ferry_story import EMBARGO, ferry
from tests.exporters.round_trip import document_of

SAMPLE = Path(__file__).parent / "samples" / "wordpress_6_1.xml"


def read() -> tuple[Imported, Imported]:
    """The two posts of the sample, the one of blocks first."""
    first = read_article(SAMPLE.name, SAMPLE.read_bytes())
    (second,) = first.more
    found = {each.article.url_slug: each for each in (first, second)}
    return found["fish-now"], found["classic"]


def own(story: Story) -> Imported:
    path, data = document_of(all_exporters()["wxr"].outputs(story))
    return read_article(path, data)


def test_every_post_is_a_story_and_no_picture_is_one() -> None:
    blocks, classic = read()
    assert blocks.article.headline == "Fish & chips “now”"
    assert classic.article.headline == "Classic"
    assert blocks.article.source_digest != classic.article.source_digest


def test_fields_of_a_post_are_fields_of_the_story() -> None:
    article = read()[0].article
    assert article.section == "Science & tech"
    assert article.keywords == ("R&D",)
    assert article.publish_at == moment("2030-01-02 03:04:05 UTC")
    assert article.language == "en-US"
    assert article.canonical_url == "", "a draft’s address leads to nothing that lasts"
    assert [each.name for each in article.credits] == ["Admin"]


def test_blocks_of_wordpress_are_read_as_what_they_are() -> None:
    body = read()[0].article.body
    for piece in (
        "> [!pullquote] Pulled words",
        "> [!factbox] Box",
        "| 1 | **2** |",
        "https://vimeo.com/1234\n",
        "\n---\n",
        "    [gallery] --> ]]>",
        "3. x\n4. z",
        "    - nested",
        "Noted.[^1] [^1] [^2]",
        "[^2]: list note",
    ):
        assert piece in body, piece
    assert "wp:" not in body


def test_consecutive_pictures_stay_a_gallery() -> None:
    assert "![](figure:cap-x-q-2)\n![](figure:photo)" in read()[0].article.body


def test_a_featured_picture_that_the_text_does_not_show_stands_over_it() -> None:
    first = read()[0].article.figures[0]
    assert (first.lead, first.caption, first.alt) == (True, "A rocket stands.", "white rocket")
    assert first.sign_off is not None
    assert first.sign_off.organisations == ("SpaceX",)


def test_a_post_from_before_blocks_has_paragraphs_captions_and_players() -> None:
    imported = read()[1]
    article = imported.article
    assert (article.dateline.place, article.dateline.agency) == ("Seoul", "AP")
    assert article.body.startswith("First para  \nwith break & more.\n\n![](figure:")
    assert "https://www.youtube.com/watch?v=abcdef\n" in article.body
    assert "> Quoted" in article.body
    (figure,) = article.figures
    assert (figure.caption, figure.alt) == ("The caption.", "al")
    assert imported.photos == {figure.name: "rocket.jpg"}, "it may lie beside the file"


def test_what_only_wordpress_understands_is_said_and_stays() -> None:
    article = read()[1].article
    assert any('[gallery ids="1,2"]' in line for line in article.not_understood)
    assert "gallery ids" in article.body


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One\n\nTwo", "<p>One</p>\n<p>Two</p>"),
        ("One\ntwo", "<p>One<br>\ntwo</p>"),
        ("<h2>A</h2>\n\nB", "<h2>A</h2>\n<p>B</p>"),
        ("<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>\n"),
        ("[embed]https://a.example/b[/embed]", '<p class="embed"><a href="https://a.example/b">'),
        ("[caption]no picture[/caption]", "<p>no picture</p>"),
    ],
)
def test_old_text_becomes_html(text: str, html: str) -> None:
    assert html in html_of(text)


def test_our_own_file_says_when_it_may_go_out() -> None:
    story = ferry(embargo_until=EMBARGO, publish_at=moment("2026-12-02 06:00 Asia/Seoul"))
    article = own(story).article
    assert article.embargo_until is not None
    assert article.publish_at is not None
    assert article.embargo_until.utc == EMBARGO.utc
    assert article.publish_at.utc == moment("2026-12-01 21:00 UTC").utc


def test_our_own_lead_over_the_text_stays_the_lead() -> None:
    figures = own(ferry()).article.figures
    assert [figure.lead for figure in figures] == [True, False, False]


def test_a_file_without_a_post_is_refused_with_a_way_out() -> None:
    data = SAMPLE.read_text(encoding="utf-8").replace("post_type><![CDATA[post]]", "post_type>x")
    empty = data[: data.index("<item>")] + "</channel></rss>"
    with pytest.raises(UnreadableFileError, match=r"site\.xml has no post") as refused:
        read_article("site.xml", empty.encode())
    assert "Tools, Export" in (refused.value.hint or "")


def test_a_feed_of_a_blog_is_no_export_of_it() -> None:
    feed = b'<rss version="2.0"><channel><item><title>A</title></item></channel></rss>'
    assert all_importers()["wxr"].recognises("feed.xml", feed) == 0
    assert isinstance(read_article("feed.xml", feed).article, Article)
