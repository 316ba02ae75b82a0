"""Qt gets a page in elements that it can lay out, and nothing of it is lost."""

import re

from editor.exporters import all_exporters
from editor.exporters.contract import PrintJob
from editor.ui.printing.rich_text import rich_text
from tests.exporters.office_story import ARABIC, STORY


def html_of(page: str, size: tuple[int, int] | None = (30, 20)) -> str:
    return rich_text(page, lambda *_: size)[0]


def page_of(story: object) -> str:
    (job,) = all_exporters()["pdf"].outputs(story)  # type: ignore[arg-type]
    assert isinstance(job, PrintJob)
    return job.page


def words(html: str) -> list[str]:
    body = html.partition("<body>")[2]
    return re.sub(r"<[^>]*>|↩\ufe0e?|\u200e", " ", body).replace("&nbsp;", " ").split()


def test_every_word_of_the_page_is_printed() -> None:
    page = page_of(STORY).replace("&#160;", " ").replace("\u00a0", " ")
    assert words(html_of(page)) == words(page)


def test_boxes_become_tables_and_galleries_stand_side_by_side() -> None:
    html = html_of(page_of(STORY))
    for kind in ("factbox", "note-box", "correction-box", "embargo-box", "embed-box"):
        assert f'<table class="{kind}"' in html
    gallery = html.partition('<table class="gallery"')[2].partition("</table>")[0]
    assert gallery.count("<td") == 2
    assert gallery.count("<tr") == 1


def test_a_picture_that_is_missing_leaves_its_words() -> None:
    html = html_of(page_of(STORY), None)
    assert "<img" not in html
    assert "People wait, a." in html


def test_scripts_styles_and_marks_of_the_screen_are_left_out() -> None:
    html = html_of("<style>p {}</style><script>x()</script><p>Text <a href='#fn'>1</a></p>")
    assert "script" not in html
    assert "#fn" not in html
    assert "Text" in html


def test_arabic_has_its_columns_turned_and_its_words_upright() -> None:
    html, is_right_to_left = rich_text(page_of(ARABIC), lambda *_: None)
    assert is_right_to_left
    assert html.index("العدد") < html.index("السنة")
    assert "<strong>إصلاحات</strong>" in html
