"""The page to look at is the exported page, cut and marked."""

import re
from dataclasses import replace

from hypothesis import given

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters.html import page_with_lines
from editor.exporters.old_html import old_html
from editor.exporters.preview import page_of, preview, section_of, without_lines
from tests.markup.test_source_lines import BODIES

PHOTO = Photo(
    "a" * 64, "span.jpg", "image/jpeg", 1200, 800, 10, file=PhotoFields(alt_text="A span")
)
BODY = "First.[^1]\n\n![](figure:span)\n\n## Then\n\nLast *words*.\n\n[^1]: A note."
STORY = Story(
    Article(
        "1",
        "bridge",
        headline='The <p data-line="3"> bridge',
        standfirst="It stands",
        dateline=Dateline(place="Millbrook", region="Mont."),
        credits=(Credit("Dana Whitfield"),),
        body=BODY,
        figures=(Figure("span", photo=PHOTO.digest, caption='A <img data-line="7"> span'),),
    ),
    photos={PHOTO.digest: PHOTO},
)


def _with_body(body: str) -> Story:
    return replace(STORY, article=replace(STORY.article, body=body))


def test_the_page_without_its_marks_is_the_exported_page() -> None:
    assert without_lines(page_with_lines(STORY)[0]).encode() == preview(STORY, "html").document


@given(BODIES)
def test_the_page_of_any_text_without_its_marks_is_the_exported_page(body: str) -> None:
    story = _with_body(body)
    assert without_lines(page_with_lines(story)[0]).encode() == preview(story, "html").document


@given(BODIES)
def test_no_piece_of_the_page_is_lost_between_its_blocks(body: str) -> None:
    page = page_of(_with_body(body))
    whole = page.head + "".join(block.html for block in page.blocks) + page.foot
    assert whole == old_html(preview(_with_body(body), "html").document.decode())


def test_the_blocks_know_their_lines_and_the_page_its_pictures() -> None:
    page = page_of(STORY)
    assert [block.line for block in page.blocks] == [0, 2, 4, 6]
    assert "It stands" in page.head
    assert "Dana Whitfield" in page.head
    assert set(page.pictures.values()) == {PHOTO.digest}
    assert list(page.pictures)[-1] in page.blocks[1].html


def test_a_section_is_the_part_of_the_page_without_dateline_and_notes() -> None:
    section = section_of(_with_body("## Then\n\nLast *words*."), first_line=4)
    assert section.blocks[0] == page_of(STORY).blocks[2]
    assert section.blocks[1].line == 6
    assert "Last <em>words</em>." in section.blocks[1].html
    assert not re.search("MILLBROOK", "".join(block.html for block in section.blocks))


def test_a_page_is_brought_into_old_elements_and_keeps_its_words() -> None:
    page = (
        "<style>p { color: red }</style><script>bad()</script><figure>"
        '<img src="a.jpg" srcset="b.jpg 2x" width="900" alt="A">'
        "<figcaption>Words</figcaption></figure>"
    )
    assert old_html(page) == (
        '<div class="figure"><img src="a.jpg" alt="A"><p class="figcaption">Words</p></div>'
    )


def test_the_page_of_a_killed_story_is_its_notice() -> None:
    killed = replace(STORY, article=replace(STORY.article, status=Status.KILLED))
    page = page_of(killed)
    told = page.head + "".join(block.html for block in page.blocks) + page.foot
    assert "has been withdrawn" in told
    assert "First." not in told
    assert "A span" not in told
