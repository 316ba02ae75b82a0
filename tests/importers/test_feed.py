"""Feeds of others, and ours."""

from dataclasses import replace

import pytest

from editor.domain.credit import Credit
from editor.domain.errors import UnreadableFileError
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.options import with_chosen
from editor.importers import read_article
from editor.importers.contract import Imported
from editor.importers.feed_parts.entry import instant
from tests.exporters.ferry_story import EMBARGOED, KILLED, ferry
from tests.exporters.round_trip import document_of

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Courier</title><link>https://courier.example/</link><language>fr-CA</language>
<item>
<title>Fish &amp;amp; &lt;em&gt;chips&lt;/em&gt;</title>
<atom:link rel="self" href="https://courier.example/feed"/>
<link>https://courier.example/fish</link>
<guid>https://courier.example/?p=1</guid>
<dc:creator>Greta Holm</dc:creator><dc:creator>Peter Ashe</dc:creator>
<category>Coast</category><category><![CDATA[R&amp;D]]></category>
<description>What the quay eats.</description>
<content:encoded><![CDATA[<p>OBAN, Scotland (NLW) — First <b>words</b>.</p>
<p><a href="/more">More</a></p>]]>
</content:encoded>
<media:content url="https://cdn.example/x/fish.jpg" medium="image">
<media:title>not the headline</media:title><media:description>A fish.</media:description>
<media:credit>Una Reid</media:credit></media:content>
</item>
<item><title>Second</title><author>desk@courier.example (Omar Lind)</author>
<guid>https://courier.example/second</guid><description>&lt;p&gt;Only this.&lt;/p&gt;</description>
<enclosure url="song.mp3" type="audio/mpeg" length="1"/></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>F</title>
<author><name>Alle</name></author>
<entry><title type="html">Fähre &amp;amp; Boot</title><id>tag:a,2026:1</id>
<link href="https://a.example/1"/><link rel="enclosure" type="image/png" href="pics/boat.png"/>
<category term="Meer" label="Das Meer"/><summary>Kurz.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Das <em>Boot</em>.</p></div>
</content></entry>
<entry><title>Two</title><author><name>Nur Eine</name></author>
<content type="text">One &lt;line.

Another.</content></entry>
<entry><title>Elsewhere</title><content src="https://a.example/3" type="text/html"/></entry>
</feed>
"""


def told(text: str, name: str = "feed.xml") -> list[Imported]:
    first = read_article(name, text.encode())
    return [first, *first.more]


def test_every_item_is_a_story_with_a_digest_of_its_own() -> None:
    articles = [each.article for each in told(RSS)]
    assert [article.headline for article in articles] == ["Fish & chips", "Second"]
    assert len({article.source_digest for article in articles}) == 2


def test_an_item_that_is_unchanged_has_the_same_digest_in_another_feed() -> None:
    later = RSS.replace("<item>\n<title>Fish", "<item><title>New</title></item><item>\n<title>Fish")
    assert told(later)[1].article.source_digest == told(RSS)[0].article.source_digest


def test_what_an_item_says_of_a_story_is_in_its_fields() -> None:
    article = told(RSS)[0].article
    assert article.standfirst == "What the quay eats."
    assert article.keywords == ("Coast", "R&D")
    assert [each.name for each in article.credits] == ["Greta Holm", "Peter Ashe"]
    assert article.canonical_url == "https://courier.example/fish"
    assert article.language == "fr-CA"
    assert (article.dateline.place, article.dateline.agency) == ("Oban", "NLW")
    assert article.body.startswith("First **words**.")
    assert "(https://courier.example/more)" in article.body


def test_a_picture_beside_the_text_stands_over_it_and_nothing_is_fetched() -> None:
    imported = told(RSS)[0]
    (figure,) = imported.article.figures
    assert (figure.lead, figure.caption) == (True, "A fish.")
    assert figure.sign_off is not None
    assert figure.sign_off.creators == ("Una Reid",)
    assert imported.photos == {figure.name: "fish.jpg"}


def test_an_item_with_a_description_alone_is_its_text() -> None:
    article = told(RSS)[1].article
    assert article.body == "Only this.\n"
    assert article.standfirst == ""
    assert [each.name for each in article.credits] == ["Omar Lind"]
    assert article.canonical_url == "https://courier.example/second"


def test_a_summary_that_only_begins_the_text_is_no_standfirst() -> None:
    again = RSS.replace("What the quay eats.", "OBAN, Scotland (NLW) — First words.")
    assert told(again)[0].article.standfirst == ""


def test_entries_of_atom_are_stories() -> None:
    first, second, third = (each.article for each in told(ATOM))
    assert (first.headline, first.body) == ("Fähre & Boot", "Das *Boot*.\n")
    assert (first.language, first.keywords, first.standfirst) == ("de", ("Meer",), "Kurz.")
    assert [each.name for each in first.credits] == ["Alle"]
    assert (second.headline, second.body) == ("Two", "One <line.\n\nAnother.\n")
    assert [each.name for each in second.credits] == ["Nur Eine"]
    assert third.not_understood == ("The text isn’t in the feed, but here: https://a.example/3",)
    assert told(ATOM)[0].photos == {first.figures[0].name: "pics/boat.png"}


def test_rdf_is_read_too() -> None:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/"><channel><title>C</title></channel>'
        "<item><title>One</title><description>Words.</description></item></rdf:RDF>"
    )
    assert [each.article.headline for each in told(rdf)] == ["One"]


@pytest.mark.parametrize("document", ["feed", "entry"])
def test_our_own_entries_come_back_to_the_letter(document: str) -> None:
    exporter = all_exporters()["atom"]
    story = ferry(headline="A <b> & c", credits=(Credit("Greta Holm"),))
    options = with_chosen(exporter.options, {"document": document})
    article = read_article(*document_of(exporter.outputs(story, options))).article
    assert article.headline == "A <b> & c"
    assert article.printed == story.article.printed
    assert article.subjects == ("medtop:20000705",)
    assert article.genre == "Feature"


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_an_embargo_comes_back(name: str) -> None:
    article = read_article(*document_of(all_exporters()[name].outputs(EMBARGOED))).article
    assert article.embargo_until is not None
    assert article.embargo_until.utc == EMBARGOED.article.embargo_until.utc  # type: ignore[union-attr]


def test_a_tombstone_is_no_story() -> None:
    path, data = document_of(all_exporters()["atom"].outputs(KILLED))
    with pytest.raises(UnreadableFileError, match="has no story in it") as refused:
        read_article(path, data)
    assert refused.value.hint


def test_pictures_of_our_own_are_where_we_put_them_whatever_their_address() -> None:
    exporter = all_exporters()["rss"]
    options = replace(exporter.options, pictures_at="https://cdn.example.org/2026/")
    path, data = document_of(exporter.outputs(Story(ferry().article, ferry().photos), options))
    assert sorted(read_article(path, data).photos.values()) == [
        "photos/boat-1600.jpg",
        "photos/pier-1600.jpg",
    ]


def test_a_feed_with_more_stories_than_anybody_looks_through_says_what_was_not_read() -> None:
    items = "<item><title>A</title></item>" * 2_001
    stories = told(f'<rss version="2.0"><channel>{items}</channel></rss>')
    assert len(stories) == 2_000
    assert "Only the first 2,000 stories" in stories[0].article.not_understood[0]


def test_a_table_without_a_row_is_none() -> None:
    path, data = document_of(all_exporters()["rss"].outputs(ferry()))
    bare = data.replace(b"<table>", b"<table></table><table>")
    assert "| Year | Cars |" in read_article(path, bare).article.body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-01T05:00:00Z", "2026-12-01T05:00:00+00:00"),
        ("Tue, 01 Dec 2026 06:00:00 +0100", "2026-12-01T05:00:00+00:00"),
        ("2026-12-01T05:00:00", None),
        ("soon", None),
        ("", None),
        ("0001-01-01T00:00:00+23:00", None),
    ],
)
def test_dates_of_both_kinds_are_read(text: str, expected: str | None) -> None:
    at = instant(text)
    assert (at.isoformat() if at else None) == expected


def test_an_address_of_a_picture_that_is_none_does_no_harm() -> None:
    text = (
        "<rss version='2.0'><channel><item><title>T</title><description>&lt;p>Words.&lt;/p>"
        "&lt;img src='https://[bad' alt='x'></description></item></channel></rss>"
    )
    (story,) = told(text)
    assert not story.photos


def test_a_story_longer_than_any_is_refused_and_not_cut_in_silence() -> None:
    text = "word " * 1_100_000
    data = f"<rss><channel><item><title>T</title><description>{text}</description></item></channel>"
    with pytest.raises(UnreadableFileError, match=r"long\.xml is longer than any story"):
        read_article("long.xml", f"{data}</rss>".encode())
