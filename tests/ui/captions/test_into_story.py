"""Photos of the library and of a card go into the open story."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.desk import CaptionDesk
from editor.ui.desk import Desk
from tests.builders import jpeg
from tests.ui.captions.test_keyboard_session import OpenDesk, caption_desk

pytestmark = pytest.mark.window


@pytest.fixture
def desk(open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, tmp_path: Path) -> Desk:
    """The window on a story without photos; three are in the library."""
    colours = ("teal", "navy", "olive")
    newsroom.photos.keep([jpeg(tmp_path / f"{each}.jpg", colour=each) for each in colours])
    opened = open_desk("bridge-vote")
    tasks.finish()
    opened.window.actions_by_id["view.captions"].trigger()
    tasks.finish()
    return opened


def all_shown(desk: Desk) -> CaptionDesk:
    captions = caption_desk(desk)
    captions.source.show_library()
    tasks.finish()
    assert len(captions.session.photos) == 3
    return captions


def pictures(desk: Desk) -> list[str | None]:
    return [each.photo for each in desk.open_story.fields.figures]


def test_selected_photos_go_into_the_story_in_the_order_of_the_sheet(desk: Desk) -> None:
    captions = all_shown(desk)
    digests = [each.digest for each in captions.session.photos]
    captions.session.select([digests[2], digests[0]])
    desk.window.actions_by_id["captions.into-story"].trigger()
    assert pictures(desk) == [digests[0], digests[2]]
    assert captions._said.text() == "2 photos put into bridge-vote"

    desk.window.actions_by_id["captions.into-story"].trigger()
    assert len(pictures(desk)) == 2
    assert captions._said.text() == "bridge-vote has them already"
    desk.open_story.ledger.undo()
    assert pictures(desk) == []


def test_photos_are_dragged_onto_the_story(desk: Desk) -> None:
    captions = all_shown(desk)
    captions.session.select([captions.session.photos[1].digest])
    view, target = captions.sheet.view, captions.left.of_story

    class FromSheet(QDropEvent):
        def source(self) -> QObject:
            return view

    event = FromSheet(
        QPointF(QPoint(3, 3)),
        Qt.DropAction.CopyAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert captions.left.into_story.eventFilter(target, event)
    assert pictures(desk) == [captions.session.photos[1].digest]


def test_photos_on_a_card_are_kept_first(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    card = tmp_path / "card"
    card.mkdir()
    jpeg(card / "DSC_0001.jpg", colour="red")
    captions = caption_desk(desk)
    captions.source.browse(card)
    tasks.finish()
    qtbot.waitUntil(lambda: bool(captions.session.places))
    captions.session.select([captions.session.photos[0].digest])
    desk.window.actions_by_id["captions.into-story"].trigger()
    tasks.finish()
    QApplication.processEvents()

    qtbot.waitUntil(lambda: len(pictures(desk)) == 1)
    newsroom = desk.open_story.newsroom
    assert newsroom is not None
    kept = {each.digest: each.file_name for each in newsroom.photos.all_photos()}
    assert [kept[each] for each in pictures(desk) if each] == ["DSC_0001.jpg"]
