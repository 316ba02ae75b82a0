"""What the desk does for who works at it: undo, search, changes from elsewhere."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.domain.rights import Rights
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.desk import Desk
from tests.ui.captions.test_keyboard_session import Keyboard, caption_desk, desk

__all__ = ["desk"]
pytestmark = pytest.mark.window


def test_find_looks_for_photos_while_the_desk_is_there(qtbot: QtBot, desk: Desk) -> None:
    keyboard, captions = Keyboard(desk.window), caption_desk(desk)
    desk.window.actions_by_id["find.find"].trigger()
    assert captions.left.sheet.filters.search.hasFocus()
    keyboard.type("navy")
    keyboard.press(Qt.Key.Key_Return)
    keyboard.press(Qt.Key.Key_Home)
    keyboard.press(Qt.Key.Key_Return)

    assert captions.form.rows["caption"].input.hasFocus()
    assert captions.session.current is not None
    assert captions.session.current.file_name == "navy.jpg"


def test_undo_stays_at_the_desk_and_selects_the_photo(desk: Desk) -> None:
    captions = caption_desk(desk)
    digests = [each.digest for each in captions.session.photos]
    captions.session.select((digests[1],))
    captions.session.apply({"alt_text": "A tower"})
    captions.session.select((digests[0],))
    captions.sheet.setFocus()
    desk.window.actions_by_id["edit.undo"].trigger()

    assert captions.isVisible()
    assert captions.session.selected == (digests[1],)
    assert captions.session.value("alt_text") is None


def test_what_a_command_changes_is_seen_at_the_open_desk(
    qtbot: QtBot, desk: Desk, newsroom: Newsroom
) -> None:
    captions = caption_desk(desk)
    digest = captions.session.selected[0]
    newsroom.photos.set_fields((digest,), {"city": "Millbrook"})
    captions.outside.look()
    tasks.finish()

    qtbot.waitUntil(lambda: captions.session.value("city") == "Millbrook")
    assert captions.form.rows["city"].text == "Millbrook"
    assert desk.open_story.resolved_fields.photos[digest].library.city == "Millbrook"


def test_tab_goes_from_the_caption_to_the_alt_text(desk: Desk) -> None:
    keyboard, rows = Keyboard(desk.window), caption_desk(desk).form.rows
    assert rows["caption"].input.hasFocus()
    keyboard.press(Qt.Key.Key_Tab)
    assert rows["alt_text"].input.hasFocus()


def test_of_several_photos_one_that_may_not_be_used_is_told(desk: Desk) -> None:
    captions = caption_desk(desk)
    session = captions.session
    gone = Rights(expires_on=date(2020, 1, 1))
    session.apply({"rights": gone}, (session.photos[1].digest,))
    session.select([each.digest for each in session.photos])
    assert "one is expired 2020-01-01" in captions.form.marks.rights.accessibleName()
