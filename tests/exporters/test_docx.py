"""A Word document is valid, has real styles, notes and links, and says what the story says."""

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import Archive, RenditionRequest
from editor.exporters.docx import Options
from editor.exporters.page.paper import Paper
from tests.exporters.office_story import ARABIC, STORY
from tests.exporters.round_trip import document_of

SCHEMAS = Path(__file__).parents[3] / "shared/data/schemas/ooxml/ref/xsd"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def data_of(story: Story, options: Options | None = None) -> bytes:
    return document_of(all_exporters()["docx"].outputs(story, options))[1]


def document(story: Story, options: Options | None = None) -> Any:
    return docx.Document(BytesIO(data_of(story, options)))


def part(story: Story, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data_of(story))) as archive:
        return etree.fromstring(archive.read(name))


def styled(story: Story) -> list[tuple[str, str]]:
    return [(each.style.name, each.text) for each in document(story).paragraphs if each.text]


def test_paragraphs_have_the_styles_of_what_they_are() -> None:
    found = styled(STORY)
    for expected in (
        ("Kicker", "Transport"),
        ("Title", "Ferry returns & stays"),
        ("Subtitle", "Islanders had been stranded"),
        ("Byline", "By Greta Holm"),
        ("Caption", "People wait, a. (Una Reid/NLW Photo)"),
        ("Editors Note", "Editor’s note: This story was changed."),
        ("Heading 2", "What happens next"),
        ("List Bullet", "first point"),
        ("List Continue", "with a second paragraph"),
        ("List Number", "five"),
        ("Quote", "A block quote."),
        ("Intense Quote", "We waited three weeks"),
        ("Pull Quote Source", "— Ulla Berg, islander"),
        ("Code", "code & <x>\n    more"),
        ("Tagline", "Northline Wire writer Rita Voss in Oban contributed to this report."),
    ):
        assert expected in found


def test_a_correction_is_printed_with_its_day() -> None:
    assert ("Correction", "Correction: It is 1998, not 1989. \u200eNov. 24, 2026") in styled(STORY)


def test_an_embargo_stands_over_the_story_until_it_is_over() -> None:
    assert styled(STORY)[0] == ("Embargo", "Embargoed until Dec. 1, 2026, 05:00 UTC")
    over = replace(STORY, as_of=datetime(2026, 12, 1, 5, tzinfo=UTC))
    assert "Embargo" not in dict(styled(over))


def test_hidden_notes_are_left_out() -> None:
    assert b"HIDDEN" not in data_of(STORY)


def test_a_footnote_is_one_of_word_s_own() -> None:
    (mark,) = part(STORY, "word/document.xml").iter(f"{W}footnoteReference")
    notes = {
        each.get(f"{W}id"): "".join(map(str, each.itertext())).strip()
        for each in part(STORY, "word/footnotes.xml")
    }
    assert notes[mark.get(f"{W}id")] == "The note itself, linked."


def test_every_list_counts_from_its_own_start() -> None:
    starts = [
        each.find(f"{W}lvl/{W}start").get(f"{W}val")  # type: ignore[union-attr]
        for each in part(STORY, "word/numbering.xml").iter(f"{W}abstractNum")
        if each.find(f"{W}lvl/{W}numFmt").get(f"{W}val") == "decimal"  # type: ignore[union-attr]
    ]
    assert starts == ["5"]


def test_links_are_real() -> None:
    targets = {each.target_ref for each in document(STORY).part.rels.values() if each.is_external}
    assert targets == {"https://example.org/a?b=1&c=2", "https://example.org/film"}


def test_pictures_have_their_alt_text_and_fit_the_page() -> None:
    found = document(STORY)
    room = found.sections[0].page_width - 2 * found.sections[0].left_margin
    drawings = list(part(STORY, "word/document.xml").iter("{*}docPr"))
    assert [each.get("descr") for each in drawings] == ["A ferry a", "A ferry b", "A ferry c"]
    assert all(shape.width <= room for shape in found.inline_shapes)


def test_the_properties_are_those_of_the_story_and_its_release() -> None:
    core = document(STORY).core_properties
    assert (core.title, core.author, core.keywords) == (
        *("Ferry returns & stays", "Greta Holm", "ferry, R&D"),
    )
    assert (core.language, core.category, core.content_status) == ("en-US", "Coast", "Correction")
    assert core.modified == datetime(2026, 11, 24, tzinfo=UTC)
    assert core.created == datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_paper_is_a4_or_letter() -> None:
    sections = document(STORY).sections, document(STORY, Options(Paper.LETTER)).sections
    assert [round(each[0].page_width.mm) for each in sections] == [210, 216]


def test_arabic_is_set_from_right_to_left() -> None:
    root = part(ARABIC, "word/document.xml")
    assert all(each.find(f"{W}pPr/{W}bidi") is not None for each in root.iter(f"{W}p"))
    assert root.find(f".//{W}bidiVisual") is not None
    assert any(each.find(f"{W}rPr/{W}rtl") is not None for each in root.iter(f"{W}r"))


def test_pictures_are_members_of_the_document_and_come_last() -> None:
    (archive,) = all_exporters()["docx"].outputs(STORY)
    assert isinstance(archive, Archive)
    kinds = [isinstance(each, RenditionRequest) for each in archive.members]
    assert kinds == sorted(kinds)
    assert sum(kinds) == 3
    assert archive.members[0].path == "[Content_Types].xml"


@pytest.mark.parametrize("story", [STORY, ARABIC], ids=["english", "arabic"])
def test_every_part_is_valid_by_the_schema_of_ecma_376(story: Story) -> None:
    if not SCHEMAS.is_dir():
        pytest.skip("The schemas of ECMA-376 aren't here: ../shared/data is absent.")
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "wml.xsd"))
    for name in ("document", "styles", "settings", "numbering", "footnotes", "footer1"):
        schema.assertValid(part(story, f"word/{name}.xml"))
