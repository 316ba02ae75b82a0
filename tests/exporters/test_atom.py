"""The story as an entry of Atom."""

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
from editor.exporters.options import with_chosen
from tests.exporters.ferry_story import (
    CORRECTED,
    EMBARGOED,
    KILLED,
    PROTECTED_NAME,
    UPDATED,
    ferry,
    protected,
)

ATOM = all_exporters()["atom"]
SPACE = "{http://www.w3.org/2005/Atom}"
TOMBSTONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
BOTH = pytest.mark.parametrize("document", ["feed", "entry"])


def written(story: Story, **options: str) -> bytes:
    main = next(iter(ATOM.outputs(story, with_chosen(ATOM.options, options))))
    assert isinstance(main, OutputFile)
    return main.data


def entry(story: Story, **options: str) -> Any:
    feed = feedparser.parse(written(story, **options))
    assert feed.bozo == 0
    assert feed.version == "atom10"
    (found,) = feed.entries
    return found


def test_a_reader_of_feeds_reads_what_was_written() -> None:
    story = ferry(credits=(Credit("Greta Holm"), Credit("Rita Voss", "contributing")))
    found = entry(story, rights="© 2026 Northline Wire")
    assert found.title == "Ferry returns"
    assert found.id == urn_of(story.article)
    assert found.link == "https://example.org/news/ferry?a=1"
    assert [each["name"] for each in found.authors] == ["Greta Holm"]
    assert [each["name"] for each in found.contributors] == ["Rita Voss"]
    assert found.summary == "It took two winters."
    assert [each.term for each in found.tags] == ["News", "Feature", "ferry", "R&D", "20000705"]
    assert found.published == "2026-11-23T12:00:00Z"
    assert found.rights == "© 2026 Northline Wire"
    assert found.content[0].type == "text/html"
    assert "cheered" in found.content[0].value
    enclosures = [each for each in found.links if each.rel == "enclosure"]
    assert [each.type for each in enclosures] == ["image/jpeg", "image/jpeg"]


@BOTH
def test_the_document_is_a_feed_or_the_entry_alone(document: str) -> None:
    data = written(ferry(), document=document)
    root = etree.fromstring(data)
    assert root.tag == f"{SPACE}{document}"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-US"
    assert all_judges()["atom"].verdict(data).is_valid
    assert judge_for("x", data) == "atom"


@BOTH
def test_an_embargoed_entry_is_a_draft_dated_to_the_end_of_its_embargo(document: str) -> None:
    data = written(EMBARGOED, document=document)
    root = etree.fromstring(data)
    assert [each.text for each in root.iter("{http://www.w3.org/2007/app}draft")] == ["yes"]
    assert [each.text for each in root.iter(f"{SPACE}published")] == ["2026-12-01T05:00:00Z"]
    assert b"app:draft" not in written(ferry(), document=document)


def test_an_update_has_the_same_name_and_its_first_date() -> None:
    assert entry(UPDATED).id == entry(ferry()).id
    assert entry(UPDATED).published == "2026-11-24T10:30:00Z"


def test_a_correction_is_signalled_by_a_newer_date_and_stands_in_the_text() -> None:
    found = entry(CORRECTED)
    assert found.updated == "2026-11-24T09:30:00Z"
    assert "The ferry has two decks, not three." in found.content[0].value


@BOTH
def test_a_kill_is_a_tombstone(document: str) -> None:
    data = written(KILLED, document=document)
    root = etree.fromstring(data)
    (stone,) = root.iter(TOMBSTONE)
    assert stone.get("ref") == entry(ferry()).id
    assert stone.get("when") == "2026-11-24T11:30:00Z"
    (notice,) = stone
    assert "It must not be used." in (notice.text or "")
    assert [*root.iter(f"{SPACE}entry")] == []
    assert all_judges()["atom"].verdict(data).is_valid


def test_nobody_protected_is_named() -> None:
    assert PROTECTED_NAME.encode() not in written(protected())


def test_a_story_of_nobody_has_the_feed_for_its_author() -> None:
    story = Story(Article("1" * 32, "s", body="Words."))
    assert entry(story, title="The Courier").author == "The Courier"


def test_hostile_text_stays_text() -> None:
    hostile = "a ]]> <b>x</b> -- &amp; \x00\x1b z"
    story = replace(ferry(), article=replace(ferry().article, headline=hostile, section=hostile))
    root = etree.fromstring(written(story))
    assert root.findtext(f"{SPACE}entry/{SPACE}title") == "a ]]> <b>x</b> -- &amp;  z"
    terms = [each.get("term") for each in root.iter(f"{SPACE}category")]
    assert terms[0] == "a ]]> <b>x</b> -- &amp; z"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"<id>urn:", b"<id>/"),
        (b"Z</published>", b"</published>"),
        (b"<name>", b"<nom>"),
        (b'href="photos', b'ref="photos'),
        (b' term="News"', b""),
        (b'<content type="html">', b'<content type="html"><b/>'),
    ],
)
def test_the_judge_finds_what_breaks_the_rules(right: bytes, wrong: bytes) -> None:
    data = written(ferry())
    assert right in data
    broken = data.replace(right, wrong)
    if wrong == b"<nom>":
        broken = broken.replace(b"</name>", b"</nom>")
    assert all_judges()["atom"].faults(broken)
