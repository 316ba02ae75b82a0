from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.figure import Figure
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.photos.card import PhotoCard
from editor.ui.photos.pane import EMPTY, PhotosPane
from editor.ui.theme import load_theme
from editor.ui.thumbnails import Thumbnails
from tests.builders import jpeg

pytestmark = pytest.mark.window


@pytest.fixture
def pane(qtbot: QtBot, open_story: OpenStory) -> PhotosPane:
    made = PhotosPane(open_story, Thumbnails(open_story, open_story), load_theme("light"))
    qtbot.addWidget(made)
    made.resize(348, 800)
    made.show()
    return made


def test_an_empty_story_says_what_belongs_here(pane: PhotosPane) -> None:
    assert pane._empty.text() == EMPTY
    assert pane._empty.isVisible()


def test_typing_a_caption_changes_the_story_and_keeps_the_caret(
    qtbot: QtBot, pane: PhotosPane, open_story: OpenStory
) -> None:
    open_story.edit(figures=(Figure("one"), Figure("two")))
    card = pane._cards[1]
    QTest.keyClicks(card.caption, "A red boat.")
    assert open_story.fields.figures[1].caption == "A red boat."
    assert pane._cards[1] is card
    assert card.caption.textCursor().position() == len("A red boat.")
    assert card.caption_count.text() == "11"


def test_a_no_break_space_in_a_caption_stays_one(pane: PhotosPane, open_story: OpenStory) -> None:
    open_story.edit(figures=(Figure("one"),))
    pane._cards[0].caption.insertPlainText("48\u00a0million")
    assert open_story.fields.figures[0].caption == "48\u00a0million"


def test_the_alt_text_counter_turns_amber_past_its_limit(
    pane: PhotosPane, open_story: OpenStory
) -> None:
    open_story.edit(figures=(Figure("one", alt="a" * 126),))
    card = pane._cards[0]
    assert card.alt_count.text() == "126/125"
    assert card.alt_count.property("look") == "over"


def test_decorative_hides_the_alt_text(
    qtbot: QtBot, pane: PhotosPane, open_story: OpenStory
) -> None:
    open_story.edit(figures=(Figure("one"),))
    card = pane._cards[0]
    card.is_decorative.click()
    assert open_story.fields.figures[0].alt == ""
    assert not card.alt.isVisible()


def test_a_photo_that_is_not_in_the_text_can_be_placed(
    qtbot: QtBot, pane: PhotosPane, open_story: OpenStory
) -> None:
    open_story.edit(figures=(Figure("one"),))
    with qtbot.waitSignal(pane.place_requested) as asked:
        QTest.mouseClick(pane._cards[0].place, Qt.MouseButton.LeftButton)
    assert asked.args == ["one"]


def test_dropped_files_become_photos_with_a_thumbnail(
    qtbot: QtBot, pane: PhotosPane, open_story: OpenStory, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(jpeg(tmp_path / "boat.jpg")))])
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    nothing = Qt.KeyboardModifier.NoModifier
    pane.dropEvent(QDropEvent(QPointF(9, 9), action, data, buttons, nothing))
    tasks.finish()
    (card,) = pane._cards
    assert isinstance(card, PhotoCard)
    assert card.picture._picture is not None


def test_show_field_puts_the_keyboard_where_it_is_wanted(
    qtbot: QtBot, pane: PhotosPane, open_story: OpenStory
) -> None:
    open_story.edit(figures=(Figure("one"), Figure("two")))
    assert pane.show_field("figures[1].alt")
    qtbot.waitUntil(pane._cards[1].alt.hasFocus)
    assert not pane.show_field("headline")
    assert not pane.show_field("figures[7].alt")


def test_another_story_brings_its_own_cards(pane: PhotosPane, open_story: OpenStory) -> None:
    open_story.edit(figures=(Figure("one"),))
    open_story.edit(figures=())
    assert pane._cards == []
    assert pane._empty.isVisible()
