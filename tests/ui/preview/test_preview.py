from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.exporters.html import Shape
from editor.exporters.preview import page_of, preview
from editor.ui import tasks
from editor.ui.export.words import loss_words
from editor.ui.open_story import OpenStory
from editor.ui.preview.looks import Look
from editor.ui.preview.pane import PreviewPane
from editor.ui.theme import load_theme
from editor.ui.thumbnails import Thumbnails
from editor.ui.writing.plain_surface import PlainSurface
from editor.workers.client import Worker
from tests.builders import jpeg

pytestmark = pytest.mark.window


@pytest.fixture
def pane(qtbot: QtBot, open_story: OpenStory) -> Iterator[PreviewPane]:
    with Worker() as worker:
        open_story.worker = worker
        yield _shown(qtbot, open_story)


def _shown(qtbot: QtBot, open_story: OpenStory) -> PreviewPane:
    made = PreviewPane(open_story, Thumbnails(open_story, open_story), load_theme("light"))
    qtbot.addWidget(made)
    made.resize(520, 700)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: bool(made.model.page.head))
    return made


def choose(qtbot: QtBot, pane: PreviewPane, format: str, look: Look) -> None:
    """Choose a format and a way to look at it by the controls, and wait until it is there."""
    pane.head.formats.setCurrentIndex(pane.head.formats.findData(format))
    pane.head.formats.activated.emit(pane.head.formats.currentIndex())
    qtbot.waitUntil(lambda: pane.model.looks.made is not None, timeout=20_000)
    QTest.mouseClick(pane.head.buttons[look], Qt.MouseButton.LeftButton)
    tasks.finish()


def test_the_preview_shows_the_page_that_an_export_writes(
    pane: PreviewPane, open_story: OpenStory
) -> None:
    assert pane.model.page == page_of(open_story.story)
    assert "Voters approve bridge" in pane.page.toPlainText()


def test_it_follows_the_writing(qtbot: QtBot, pane: PreviewPane, open_story: OpenStory) -> None:
    with qtbot.waitSignal(pane.model.changed):
        open_story.edit(headline="Another headline")
    assert "Another headline" in pane.page.toPlainText()


def test_nothing_is_made_while_nobody_looks(pane: PreviewPane, open_story: OpenStory) -> None:
    pane.hide()
    open_story.edit(headline="Another headline")
    assert not pane.model._pause.isActive()


def test_the_story_s_pictures_are_shown_no_wider_than_the_page(
    qtbot: QtBot, pane: PreviewPane, open_story: OpenStory, tmp_path: Path
) -> None:
    open_story.add_photos([jpeg(tmp_path / "boat.jpg", 2000, 1000)])
    tasks.finish()
    with qtbot.waitSignal(pane.model.changed):
        open_story.edit(kicker="now")
    tasks.finish()
    (path, *_) = pane.model.pictures
    shown = pane.page.loadResource(2, path)
    assert 0 < shown.deviceIndependentSize().width() <= pane.page.viewport().width()
    assert pane.page.loadResource(2, "http://127.0.0.1/x.png").height() > 0
    assert pane.page.loadResource(3, "style.css") is None


def test_another_format_is_shown_as_its_exact_text(qtbot: QtBot, pane: PreviewPane) -> None:
    choose(qtbot, pane, "markdown", Look.TEXT)
    assert pane.exact.isVisible()
    assert "slug: bridge-vote" in pane.exact.toPlainText()


def test_the_browser_gets_a_page_in_a_folder_that_goes_away(
    qtbot: QtBot, pane: PreviewPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    QTest.mouseClick(pane.head.browser, Qt.MouseButton.LeftButton)
    tasks.finish()
    assert len(opened) == 1
    assert "Voters approve bridge" in Path(opened[0]).read_text(encoding="utf-8")


def test_escape_closes_it(qtbot: QtBot, pane: PreviewPane) -> None:
    with qtbot.waitSignal(pane.closed):
        QTest.keyClick(pane.page, Qt.Key.Key_Escape)


def _long(qtbot: QtBot, pane: PreviewPane, open_story: OpenStory) -> PlainSurface:
    surface = PlainSurface(load_theme("light"), 18.0)
    qtbot.addWidget(surface)
    surface.resize(600, 700)
    surface.load("\n\n".join(f"Paragraph {number} " + "word " * 60 for number in range(600)))
    surface.show()
    open_story.body_source = surface.text
    surface.typed.connect(open_story.typed)
    pane.follow(surface)
    with qtbot.waitSignal(pane.model.changed):
        open_story.edit(body=surface.text())
    return surface


def test_of_a_long_story_the_part_round_the_caret_is_laid_out(
    qtbot: QtBot, pane: PreviewPane, open_story: OpenStory
) -> None:
    surface = _long(qtbot, pane, open_story)
    assert "Paragraph 0 " in pane.page.toPlainText()
    assert "Paragraph 500 " not in pane.page.toPlainText()
    surface.setTextCursor(QTextCursor(surface.document().findBlockByNumber(1000)))
    assert "Paragraph 500 " in pane.page.toPlainText()
    assert "Paragraph 0 " not in pane.page.toPlainText()


def test_the_text_and_the_preview_scroll_each_other(
    qtbot: QtBot, pane: PreviewPane, open_story: OpenStory
) -> None:
    surface = _long(qtbot, pane, open_story)
    target = surface.document().findBlockByNumber(600)
    surface.verticalScrollBar().setValue(target.firstLineNumber())
    assert pane.page.line_at_top() == (600, 0)
    bar = pane.page.verticalScrollBar()
    bar.setValue(bar.value() + 500)
    shown = pane.page.line_at_top()
    assert shown is not None
    assert shown[0] > 600
    assert next(iter(surface.visible_blocks())).blockNumber() == shown[0]


def test_typing_into_a_long_story_shows_its_paragraph_without_reading_the_whole_text(
    qtbot: QtBot, pane: PreviewPane, open_story: OpenStory
) -> None:
    surface = _long(qtbot, pane, open_story)
    whole = len(pane.model.page.blocks)
    surface.setTextCursor(QTextCursor(surface.document().findBlockByNumber(600)))
    surface.textCursor().insertText("New.\n\nEven newer ")
    open_story.body_source = lambda: pytest.fail("the whole text was read")
    with qtbot.waitSignal(pane.model.changed):
        pane.model._edited("body")
    assert len(pane.model.page.blocks) == whole + 1
    assert "Even newer Paragraph 300" in pane.page.toPlainText()
    open_story.body_source = surface.text
    with qtbot.waitSignal(pane.model.changed):
        pane.model._make()
    assert pane.model.page == page_of(open_story.story)


def test_a_format_is_shown_as_its_reader_gets_it_as_text_and_as_a_tree(
    qtbot: QtBot, pane: PreviewPane
) -> None:
    choose(qtbot, pane, "markdown", Look.RENDERED)
    assert pane.rendered.isVisible()
    assert "Voters approve bridge" in pane.rendered.toPlainText()
    assert pane._note.text() == "As a reader of this format gets it"
    assert pane.head.buttons[Look.TREE].isHidden()


def test_the_page_tells_what_it_loses_and_doesn_t_lay_itself_out_again(
    qtbot: QtBot, pane: PreviewPane, open_story: OpenStory
) -> None:
    with qtbot.waitSignal(pane.model.weighed, timeout=20_000):
        open_story.edit(desk="Metro")
    made = pane.model.looks.preview
    assert made is not None
    assert pane.fitness.losses.text() == loss_words(made.losses)
    shown = pane.page.toHtml()
    pane._show_fitness()
    assert pane.page.toHtml() == shown


def test_a_late_answer_about_another_format_is_let_go(qtbot: QtBot, pane: PreviewPane) -> None:
    choose(qtbot, pane, "markdown", Look.TEXT)
    late = pane.model.looks.made
    assert late is not None
    pane.model.choose("html-fragment")
    pane.model._take_export(pane.model._asked_export - 1, late)
    assert pane.model.looks.made is None


def test_other_options_are_another_preview(
    qtbot: QtBot, pane: PreviewPane, open_story: OpenStory
) -> None:
    choose(qtbot, pane, "html", Look.TEXT)
    options = replace(pane.model.options, shape=Shape.SQUARE)
    with qtbot.waitSignal(pane.model.changed, timeout=20_000):
        pane.model.choose_options(options)
    assert pane.model.looks.text.data == preview(open_story.story, "html", options).document
    pane.model.look(Look.RENDERED)
    assert not pane.model.is_page
