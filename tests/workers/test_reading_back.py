"""A format as its readers get it: nothing that was dropped comes back from the library."""

from dataclasses import replace

import pytest

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile
from editor.exporters.preview import Page, page_of_document, preview
from editor.workers.reading_back import own_page, page_as_read

PHOTO = Photo(
    "a" * 64, "span.jpg", "image/jpeg", 900, 600, 10, file=PhotoFields(caption="Of the file.")
)
STORY = Story(
    Article(
        "1",
        "bridge",
        headline="Bridge stands",
        body="It stands.\n\n![](figure:span)\n\n## Then",
        credits=(Credit("Dana Whitfield"),),
        figures=(Figure("span", PHOTO.digest, "A span.", "Steel"),),
    ),
    {PHOTO.digest: PHOTO},
)


def read_back(format: str, story: Story = STORY) -> Page | None:
    exporter = all_exporters()[format]
    return page_as_read(story, next(iter(exporter.outputs(story))), preview(story, format))


def words_of(page: Page) -> str:
    return page.head + "".join(block.html for block in page.blocks) + page.foot


def test_markdown_comes_back_as_a_page_with_its_picture() -> None:
    page = read_back("markdown")
    assert page is not None
    assert "Bridge stands" in page.head
    assert "A span." in words_of(page)
    assert set(page.pictures.values()) == {PHOTO.digest}


@pytest.mark.skipif("docx" not in all_exporters(), reason="there is no Word document to write")
def test_a_word_document_comes_back_with_the_pictures_that_it_holds() -> None:
    page = read_back("docx")
    assert page is not None
    assert set(page.pictures.values()) == {PHOTO.digest}


def test_what_the_library_says_of_a_photo_does_not_come_back() -> None:
    silent = replace(STORY.article, figures=(Figure("span", PHOTO.digest, ""),))
    page = read_back("markdown", replace(STORY, article=silent))
    assert page is not None
    assert "Of the file." not in words_of(page)


def test_what_no_importer_was_made_for_is_no_page() -> None:
    nobody = preview(STORY, "markdown")
    assert page_as_read(STORY, OutputFile("a.xyz", b"Some words."), nobody) is None


def test_a_page_is_its_own_page_and_anything_else_is_not() -> None:
    shown = own_page(preview(STORY, "html"))
    assert shown is not None
    assert "Bridge stands" in shown.head
    assert shown.pictures
    assert own_page(preview(STORY, "markdown")) is None


def test_a_picture_of_a_page_in_a_folder_is_found_beside_it() -> None:
    within = replace(
        preview(STORY, "html"), path="EPUB/story.xhtml", pictures={"EPUB/images/a.jpg": "a" * 64}
    )
    shown = own_page(within)
    assert shown is not None
    assert shown.pictures["images/a.jpg"] == "a" * 64


def test_a_long_page_is_cut_without_losing_a_character() -> None:
    document = "".join(f"<p>Paragraph {number} of many.</p>" for number in range(2000))
    page = page_of_document(document.encode(), {})
    assert len(page.blocks) > 5
    assert words_of(page) == document
