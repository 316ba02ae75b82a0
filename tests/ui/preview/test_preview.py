from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.preview.pane import PreviewPane
from editor.ui.preview.shown_html import shown_html
from editor.ui.theme import load_theme
from editor.ui.thumbnails import Thumbnails
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
    qtbot.waitUntil(lambda: bool(made.model.document))
    return made


def test_the_preview_holds_exactly_what_an_export_writes(
    pane: PreviewPane, open_story: OpenStory, newsroom: Newsroom, tmp_path: Path
) -> None:
    written = newsroom.exports.export(
        open_story.fields.id, "html", tmp_path / "out", override="for the test"
    )
    assert pane.model.document == written.read_bytes()
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
    pane.formats.setCurrentIndex(pane.formats.findData("markdown"))
    with qtbot.waitSignal(pane.model.changed):
        pane.formats.activated.emit(pane.formats.currentIndex())
    assert pane.exact.isVisible()
    assert "slug: bridge-vote" in pane.exact.toPlainText()


def test_the_browser_gets_a_page_in_a_folder_that_goes_away(
    qtbot: QtBot, pane: PreviewPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    QTest.mouseClick(pane.browser, Qt.MouseButton.LeftButton)
    tasks.finish()
    assert len(opened) == 1
    assert "Voters approve bridge" in Path(opened[0]).read_text(encoding="utf-8")


def test_escape_closes_it(qtbot: QtBot, pane: PreviewPane) -> None:
    with qtbot.waitSignal(pane.closed):
        QTest.keyClick(pane.page, Qt.Key.Key_Escape)


def test_a_page_is_brought_into_old_elements_and_keeps_its_words() -> None:
    page = (
        "<style>p { color: red }</style><script>bad()</script><figure>"
        '<img src="a.jpg" srcset="b.jpg 2x" width="900" alt="A">'
        "<figcaption>Words</figcaption></figure>"
    )
    assert shown_html(page) == (
        '<div class="figure"><img src="a.jpg" alt="A"><p class="figcaption">Words</p></div>'
    )
