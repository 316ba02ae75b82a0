"""Paste, drop and copy on the page."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor
from pytestqt.qtbot import QtBot

from editor.domain.figure import Figure
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.pasting.clipboard import OWN
from editor.ui.pasting.pasting import AT_ONCE_CHARACTERS, Pasting
from editor.ui.theme import load_theme
from editor.ui.writing.plain_surface import PlainSurface
from tests.photos.files import jpeg_octets, stored

pytestmark = pytest.mark.window


@pytest.fixture
def surface(qtbot: QtBot, open_story: OpenStory) -> PlainSurface:
    """A surface with the text of the open story."""
    made = PlainSurface(load_theme("light"), 18.5)
    qtbot.addWidget(made)
    made.load("")
    open_story.edit(body="")
    made.typed.connect(open_story.typed)
    open_story.body_source = made.text
    open_story.body_set.connect(made.change_to)
    made.pasting = Pasting(open_story, made)  # type: ignore[attr-defined]
    return made


def _source(text: str = "", html: str = "", image: QImage | None = None) -> QMimeData:
    source = QMimeData()
    if text:
        source.setText(text)
    if html:
        source.setHtml(html)
    if image is not None:
        source.setImageData(image)
    return source


def _pixels() -> QImage:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


def test_office_puts_text_and_a_picture_of_it_and_text_is_meant(
    surface: PlainSurface, open_story: OpenStory
) -> None:
    surface.insertFromMimeData(_source("a b", "<p>a <b>b</b></p>", _pixels()))
    tasks.finish()
    assert surface.text() == "a **b**"
    assert open_story.article.figures == ()


def test_a_paste_is_one_step_back(surface: PlainSurface) -> None:
    surface.load("Before. ")
    surface.moveCursor(QTextCursor.MoveOperation.End)
    surface.insertFromMimeData(_source(html="<p>One.</p><ul><li>a<li>b</ul>"))
    assert surface.text() == "Before. One.\n\n- a\n- b"
    surface.undo()
    assert surface.text() == "Before. "


def test_pasting_replaces_what_is_selected(surface: PlainSurface) -> None:
    surface.load("🔥 one two three")
    surface.select(6, 9)
    surface.insertFromMimeData(_source(html="<i>2</i>"))
    assert surface.text() == "🔥 one *2* three"


def test_plain_markdown_stays_as_it_is(surface: PlainSurface) -> None:
    surface.insertFromMimeData(_source("## Subhead\r\n\r\n- a *b*\u200b"))
    assert surface.text() == "## Subhead\n\n- a *b*"


def test_the_colours_of_a_code_editor_are_no_formatting(surface: PlainSurface) -> None:
    source = _source("**a** b", "<div><span style='color:red'>**a**</span> b</div>")
    source.setData("vscode-editor-data", b"{}")
    surface.insertFromMimeData(source)
    assert surface.text() == "**a** b"


def test_the_key_for_plain_text_leaves_the_formatting(surface: PlainSurface) -> None:
    QGuiApplication.clipboard().setMimeData(_source("a b", "<p>a <b>b</b></p>"))
    surface.pasting.paste_plain()  # type: ignore[attr-defined]
    assert surface.text() == "a b"


def test_a_very_long_paste_arrives_where_the_caret_was(surface: PlainSurface) -> None:
    surface.load("AB")
    surface.moveCursor(QTextCursor.MoveOperation.Right)
    words = "word " * (AT_ONCE_CHARACTERS // 5 + 1)
    surface.insertFromMimeData(_source(html=f"<p>{words}</p>"))
    tasks.finish()
    assert surface.text() == f"A{words.strip()}B"


def test_copying_gives_markdown_and_html(surface: PlainSurface) -> None:
    surface.load("A **bold** [word](https://a.example).\n\n- one\n- two\n")
    surface.selectAll()
    data = surface.createMimeDataFromSelection()
    assert data.text() == surface.text()
    assert "<strong>bold</strong>" in data.html()
    assert "<li>one</li>" in data.html()


def test_a_copied_word_is_no_paragraph_elsewhere(surface: PlainSurface) -> None:
    surface.load("A **bold** word")
    surface.select(2, 10)
    assert surface.createMimeDataFromSelection().html() == (
        '<meta charset="utf-8"><strong>bold</strong>'
    )


def test_a_figure_line_pasted_into_another_story_brings_its_figure(
    surface: PlainSurface, open_story: OpenStory, newsroom: Newsroom
) -> None:
    open_story.edit(figures=(Figure("boat", caption="A boat."), Figure("sea")))
    surface.load("![](figure:boat)")
    open_story.typed()
    surface.selectAll()
    copy = surface.createMimeDataFromSelection()
    other = newsroom.stories.new("other")
    newsroom.stories.save(replace(other, figures=(Figure("boat", caption="Another."),)))
    open_story.open("other")
    tasks.finish()
    surface.load("")
    surface.insertFromMimeData(copy)
    assert surface.text() == "![](figure:boat)"
    copied = _copy(copy)
    surface.insertFromMimeData(copied)
    assert "![](figure:boat-2)" in surface.text()
    assert [figure.name for figure in open_story.article.figures] == ["boat", "boat-2"]


def _copy(source: QMimeData) -> QMimeData:
    other = QMimeData()
    other.setText(source.text())
    other.setData(OWN, source.data(OWN))
    return other


def test_cut_and_paste_keeps_a_figure_and_a_second_paste_makes_a_second_one(
    surface: PlainSurface, open_story: OpenStory
) -> None:
    open_story.edit(figures=(Figure("boat", caption="A boat.", lead=True),))
    surface.load("![](figure:boat)\n")
    open_story.typed()
    surface.selectAll()
    copied = surface.createMimeDataFromSelection()
    surface.textCursor().removeSelectedText()
    surface.insertFromMimeData(_copy(copied))
    assert surface.text() == "![](figure:boat)\n"
    surface.insertFromMimeData(_copy(copied))
    assert "![](figure:boat-2)" in surface.text()
    first, second = open_story.article.figures
    assert (first.lead, second.lead, second.caption) == (True, False, "A boat.")


def test_figures_of_somebody_elses_making_do_no_harm(surface: PlainSurface) -> None:
    source = _source("![](figure:x)")
    source.setData(OWN, b'[{"name": 3}]')
    surface.insertFromMimeData(source)
    assert surface.text() == "![](figure:x)"


def test_a_screenshot_becomes_a_photo_where_the_caret_is(
    surface: PlainSurface, open_story: OpenStory
) -> None:
    surface.load("One.\n\nTwo.")
    open_story.typed()
    surface.insertFromMimeData(_source(image=_pixels()))
    tasks.finish()
    assert surface.text() == "One.\n\n![](figure:pasted-picture)\n\nTwo."
    assert open_story.article.figures[0].photo


def test_a_picture_copied_in_a_browser_comes_as_the_picture(
    surface: PlainSurface, open_story: OpenStory
) -> None:
    html = '<meta charset="utf-8"><img src="https://a.example/x.png" alt="A long description">'
    surface.insertFromMimeData(_source(html=html, image=_pixels()))
    tasks.finish()
    assert surface.text() == "![](figure:pasted-picture)"
    assert len(open_story.article.figures) == 1


@pytest.fixture
def told(open_story: OpenStory) -> list[str]:
    """What the banner says."""
    said: list[str] = []
    open_story.banner.connect(lambda message, _hint: said.append(message))
    return said


def test_a_mixed_drop_gives_photos_stories_and_clear_words_about_the_rest(
    surface: PlainSurface,
    open_story: OpenStory,
    newsroom: Newsroom,
    tmp_path: Path,
    told: list[str],
) -> None:
    photo = stored(tmp_path, jpeg_octets(), "boat.jpg")
    story, folder, other = tmp_path / "note.md", tmp_path / "folder", tmp_path / "minutes.pdf"
    story.write_text("# A headline\n\nWords.\n", encoding="utf-8")
    folder.mkdir()
    other.write_bytes(b"%PDF-1.4")
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(each)) for each in (photo, story, folder, other)])
    surface.load("One.\n\nTwo.")
    open_story.typed()
    surface.insertFromMimeData(source)
    for _ in range(4):
        tasks.finish()
    assert newsroom.stories.get("bridge-vote").body == "One.\n\n![](figure:boat)\n\nTwo."
    assert open_story.article.headline == "A headline"
    assert "“folder” is a folder." in told
    assert any("“minutes.pdf” is neither" in each for each in told)
