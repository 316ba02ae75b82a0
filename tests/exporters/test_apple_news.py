"""Articles of Apple News."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from editor.domain.article import Article
from editor.domain.moment import moment
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.judges import all_judges, judge_for
from tests.exporters.ferry_story import (
    CORRECTED,
    CORRECTION,
    EMBARGO,
    EMBARGOED,
    KILLED,
    PROTECTED_NAME,
    ferry,
    protected,
    sent,
)

APPLE_NEWS = all_exporters()["apple-news"]
STORIES = {
    "new": ferry(),
    "corrected": CORRECTED,
    "embargoed": EMBARGOED,
    "killed": KILLED,
    "arabic": ferry(language="ar"),
    "of a region": ferry(language="es-419"),
    "empty": Story(Article("1" * 32, "")),
    "two lines": ferry(headline="Ferry\nreturns", keywords=("a", "a", *map(str, range(70)))),
}


def bytes_of(story: Story) -> bytes:
    main = next(iter(APPLE_NEWS.outputs(story)))
    assert isinstance(main, OutputFile)
    return main.data


def document(story: Story) -> Any:
    return json.loads(bytes_of(story))


def roles(components: list[Any]) -> Iterator[tuple[str, Any]]:
    for each in components:
        yield each["role"], each
        yield from roles(each.get("components", []))


def of_role(story: Story, role: str) -> list[Any]:
    return [each for name, each in roles(document(story)["components"]) if name == role]


@pytest.mark.parametrize("name", STORIES)
def test_the_schema_of_the_format_finds_no_fault(name: str) -> None:
    data = bytes_of(STORIES[name])
    assert judge_for("article.json", data) == "apple-news"
    assert all_judges()["apple-news"].verdict(data).faults == ()


def test_the_judge_finds_elements_that_apple_doesnt_know() -> None:
    told = document(ferry())
    told["components"].append({"role": "body", "format": "html", "text": "<h2>x</h2>"})
    (fault,) = all_judges()["apple-news"].verdict(json.dumps(told).encode()).faults
    assert "h2" in fault
    del told["layout"]
    assert all_judges()["apple-news"].verdict(json.dumps(told).encode()).faults


def test_the_components_come_in_the_order_of_the_page() -> None:
    assert [name for name, _ in roles(document(ferry())["components"])] == [
        *("heading", "title", "intro", "byline", "photo", "caption", "body", "body", "heading2"),
        *("body", "htmltable", "quote", "pullquote", "container", "heading3", "body"),
        *("photo", "caption", "caption", "body", "divider", "body", "body"),
    ]


def test_pictures_lie_in_the_bundle_and_are_outputs() -> None:
    main, *pictures = APPLE_NEWS.outputs(ferry())
    assert isinstance(main, OutputFile)
    named = set(re.findall(r'"bundle://([^"]+)"', main.data.decode()))
    assert named == {each.path for each in pictures if isinstance(each, RenditionRequest)}
    assert not any("/" in name for name in named)


def test_caption_and_credit_are_read_under_the_picture() -> None:
    captions = [each["text"] for each in of_role(ferry(), "caption")]
    assert captions == [
        "FILE – The pier at Oban. (NLW Photo/Una Reid, File)",
        "A boat. (Omar Lind)",
        "Nobody has sent it. (Una Reid)",
    ]
    assert of_role(ferry(), "photo")[0]["accessibilityCaption"] == "A pier in the rain"


def test_several_pictures_are_a_gallery() -> None:
    story = ferry(body="![](figure:boat)\n![](figure:pier)\n")
    (gallery,) = of_role(story, "gallery")
    assert [each["accessibilityCaption"] for each in gallery["items"]] == [
        "A white boat",
        "A pier in the rain",
    ]


def test_dates_have_an_offset_as_the_schema_wants_them() -> None:
    metadata = document(CORRECTED)["metadata"]
    assert metadata["dateCreated"] == "2026-11-23T12:00:00+00:00"
    assert metadata["dateModified"] == "2026-11-24T09:30:00+00:00"
    assert metadata["authors"] == ["Greta Holm"]


def test_a_correction_is_a_paragraph_that_says_so() -> None:
    texts = [each["text"] for each in of_role(CORRECTED, "body")]
    assert f"<p><strong>Correction:</strong> {CORRECTION.text} (Nov. 24, 2026)</p>" in texts


def test_the_date_of_publication_is_never_before_the_embargo() -> None:
    early = moment("2026-11-30 06:00 UTC")
    for story in (EMBARGOED, ferry(publish_at=early, embargo_until=EMBARGO)):
        assert document(story)["metadata"]["datePublished"] == "2026-12-01T05:00:00+00:00"
    assert "datePublished" not in document(ferry())["metadata"]


def test_an_update_has_a_later_date() -> None:
    before, after = sent(Status.PUBLISHED), sent(Status.PUBLISHED, Status.PUBLISHED)
    first, later = (document(each)["metadata"] for each in (before, after))
    assert first["datePublished"] == later["datePublished"]
    assert first["dateModified"] < later["dateModified"]


def test_a_killed_story_is_its_notice() -> None:
    told = document(KILLED)
    assert told["title"] == "KILL: Ferry returns"
    assert "Islanders" not in json.dumps(told)
    assert told["identifier"] == document(ferry())["identifier"]


def test_neither_notes_to_desks_nor_protected_names_leave() -> None:
    assert b"Call the desk" not in bytes_of(ferry())
    assert PROTECTED_NAME.encode() not in bytes_of(protected())


def test_arabic_is_set_from_the_right() -> None:
    told = document(ferry(language="ar"))
    assert told["componentTextStyles"]["default"]["textAlignment"] == "right"


def test_what_apple_has_no_element_for_keeps_its_words() -> None:
    story = ferry(body="- point\n\n    > quoted in a point\n\n> - listed in a quote\n")
    said = json.dumps(document(story))
    assert "quoted in a point" in said
    assert "listed in a quote" in said
