"""The story as an item of a feed."""

from dataclasses import replace
from typing import Any

import feedparser  # type: ignore[import-untyped]
import pytest
from lxml import etree

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile
from editor.exporters.identity import urn_of
from editor.exporters.judges import all_judges, judge_for
from editor.exporters.losses import losses
from tests.exporters.ferry_story import (
    CORRECTED,
    EMBARGOED,
    KILLED,
    PROTECTED_NAME,
    UPDATED,
    ferry,
    protected,
)

RSS = all_exporters()["rss"]


def written(story: Story, **options: Any) -> bytes:
    main = next(iter(RSS.outputs(story, replace(RSS.options, **options))))
    assert isinstance(main, OutputFile)
    return main.data


def entry(story: Story, **options: Any) -> Any:
    feed = feedparser.parse(written(story, **options))
    assert feed.bozo == 0
    assert feed.version == "rss20"
    (found,) = feed.entries
    return found


def test_a_reader_of_feeds_reads_what_was_written() -> None:
    story = ferry(credits=(Credit("Greta Holm"), Credit("Peter Ashe")))
    found = entry(story)
    assert found.title == "Ferry returns"
    assert found.id == urn_of(story.article)
    assert found.guidislink is False
    assert found.link == "https://example.org/news/ferry?a=1"
    assert [each["name"] for each in found.authors] == ["Greta Holm", "Peter Ashe"]
    assert found.summary == "It took two winters."
    assert [(each.term, each.scheme) for each in found.tags] == [
        ("News", "https://schema.org/articleSection"),
        ("Feature", "https://schema.org/genre"),
        ("ferry", None),
        ("R&D", None),
        ("20000705", "http://cv.iptc.org/newscodes/mediatopic/"),
    ]
    assert found.published == "Mon, 23 Nov 2026 12:00:00 +0000"
    assert "cheered" in found.content[0].value


def test_pictures_come_with_caption_credit_and_alt_text() -> None:
    pier = etree.fromstring(written(ferry())).find(
        ".//{http://search.yahoo.com/mrss/}content[@medium='image']"
    )
    assert pier is not None
    told = {
        (str(each.tag).rpartition("}")[2], each.get("role", "")): each.text
        for each in pier.iterchildren()
    }
    assert pier.get("url") == "photos/pier-1600.jpg"
    assert told["description", ""] == "FILE – The pier at Oban."
    assert told["credit", "photographer"] == "Una Reid"
    assert told["text", ""] == "A pier in the rain"


def test_addresses_of_pictures_are_whole_where_the_folder_is_told() -> None:
    data = written(ferry(), pictures_at="https://cdn.example.org/x/")
    assert data.count(b"https://cdn.example.org/x/photos/pier-1600.jpg") == 2


def test_an_embargoed_story_is_dated_to_the_end_of_its_embargo() -> None:
    found = entry(EMBARGOED)
    assert found.published == "Tue, 01 Dec 2026 05:00:00 +0000"
    assert b"<dcterms:available>2026-12-01T05:00:00Z<" in written(EMBARGOED)
    told = {loss.part: loss for loss in losses(EMBARGOED, RSS)}
    assert "don’t put the file online" in told["embargo"].message


def test_an_update_has_the_same_name_and_its_first_date() -> None:
    assert entry(UPDATED).id == entry(ferry()).id
    assert entry(UPDATED).published == "Tue, 24 Nov 2026 10:30:00 +0000"


def test_a_correction_is_signalled_by_a_newer_date_and_stands_in_the_text() -> None:
    found = entry(CORRECTED)
    assert found.updated == "2026-11-24T09:30:00Z"
    assert found.published == "Mon, 23 Nov 2026 12:00:00 +0000"
    assert "The ferry has two decks, not three." in found.content[0].value


def test_a_kill_replaces_the_item_with_its_notice() -> None:
    found = entry(KILLED)
    assert found.id == entry(ferry()).id
    assert found.title == "KILL: Ferry returns"
    assert "cheered" not in found.content[0].value
    assert found.updated == "2026-11-24T11:30:00Z"


def test_nobody_protected_is_named() -> None:
    assert PROTECTED_NAME.encode() not in written(protected())


def test_hostile_text_stays_text() -> None:
    hostile = "a ]]> <b>x</b> -- &amp; \x00\x1b z"
    found = etree.fromstring(
        written(Story(Article("1" * 32, "s", headline=hostile, section=hostile, body=hostile)))
    )
    assert found.findtext(".//item/title") == "a ]]> <b>x</b> -- &amp;  z"
    text = found.findtext(".//item/{http://purl.org/rss/1.0/modules/content/}encoded") or ""
    assert "]]&gt; &lt;b&gt;x&lt;/b&gt; --" in text


def test_a_story_without_a_headline_is_valid_all_the_same() -> None:
    data = written(Story(Article("1" * 32, "s", body="Words.")))
    assert all_judges()["rss"].verdict(data).is_valid
    assert b"<item>\n<guid" in data


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b'version="2.0"', b'version="0.9"'),
        (b"<link>https://example.org/</link>", b""),
        (b"+0000</pubDate>", b"</pubDate>"),
        (b"<guid isPermaLink", b"<gui isPermaLink"),
        (b"Z</dcterms:modified>", b"</dcterms:modified>"),
        (b"<link>https://example.org/news", b"<link>/news"),
    ],
)
def test_the_judge_finds_what_breaks_the_rules(right: bytes, wrong: bytes) -> None:
    data = written(ferry())
    assert judge_for("feed.rss", data) == "rss"
    assert right in data
    broken = data.replace(right, wrong).replace(
        b"</guid>", b"</gui>" if b"<gui " in wrong else b"</guid>"
    )
    assert all_judges()["rss"].faults(broken)
