"""The truth view as it is seen and used by keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.truth.pane import TruthView
from editor.ui.open_story import OpenStory
from editor.ui.theme import load_theme
from tests.builders import jpeg
from tests.photos.files import sample


def test_a_photo_without_words_says_so_and_escape_goes_back(
    qtbot: QtBot, newsroom: Newsroom, open_story: OpenStory, tmp_path: Path
) -> None:
    session = CaptionSession(open_story, open_story)
    session.show(newsroom.photos.keep([jpeg(tmp_path / "bare.jpg")]).photos)
    view = TruthView(session, load_theme("light"))
    qtbot.addWidget(view)
    view.show()
    tasks.finish()
    assert view.summary.text() == "The file says nothing about itself."
    assert not view.repair.isEnabled()
    assert "signature" not in view.repair.toolTip()
    assert "Content Credentials: none." in view.text.toPlainText()
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view.text, Qt.Key.Key_Escape)
    session.close()


def test_the_button_says_before_that_it_breaks_a_signature(
    qtbot: QtBot, newsroom: Newsroom, open_story: OpenStory
) -> None:
    session = CaptionSession(open_story, open_story)
    session.show(newsroom.photos.keep([sample("c2pa-valid-C.jpg")]).photos)
    view = TruthView(session, load_theme("light"))
    qtbot.addWidget(view)
    view.show()
    tasks.finish()
    assert "breaks this signature" in view.repair.toolTip()
    session.close()
