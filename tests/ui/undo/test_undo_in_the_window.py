"""Ctrl+Z anywhere in the window goes to the ledger, and what changed is shown."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.ui.desk import Desk

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]


def _undo(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def _redo(widget: QWidget) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | shift)


@pytest.fixture
def desk(qtbot: QtBot, open_desk: OpenDesk, bridge: Article) -> Desk:
    """The window with the bridge's story, library and panels."""
    opened = open_desk(bridge.id)
    opened.window.activateWindow()
    qtbot.waitUntil(lambda: opened.open_story.newsroom is not None)
    return opened


def test_the_text_is_undone_from_the_headline_and_shown(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    before = page.surface.text()
    page.surface.setFocus()
    QTest.keyClicks(page.surface, "Then words")
    page.fields.headline.setFocus()
    _undo(page.fields.headline)

    assert page.surface.text() == f"Then{before}"
    assert desk.window.focusWidget() is page.surface
    _redo(page.surface)
    assert page.surface.text() == f"Then words{before}"


def test_a_headline_is_undone_word_by_word_from_the_text(desk: Desk) -> None:
    page = desk.window.page
    headline = page.fields.headline
    headline.moveCursor(headline.textCursor().MoveOperation.End)
    QTest.keyClicks(headline, " at last")
    page.surface.setFocus()
    _undo(page.surface)

    assert headline.toPlainText() == desk.open_story.fields.headline
    assert headline.toPlainText() == "Voters approve bridge at"
    assert desk.window.focusWidget() is headline
    assert headline.textCursor().atEnd()
    _undo(headline)
    assert headline.toPlainText() == "Voters approve bridge"


def test_the_menu_says_what_is_undone(desk: Desk) -> None:
    actions = desk.window.actions_by_id
    desk.open_story.edit(standfirst="A vote")

    assert actions["edit.undo"].text() == "Undo standfirst"
    actions["edit.undo"].trigger()
    assert actions["edit.undo"].text() == "Undo"
    assert actions["edit.redo"].text() == "Redo standfirst"


def test_a_name_in_the_credits_is_undone_in_its_row(qtbot: QtBot, desk: Desk) -> None:
    desk.open_story.edit(credits=(Credit("Dana", role="writer"),))
    desk.window.show_tab("Credits")
    row = next(w for w in desk.window.findChildren(QWidget) if type(w).__name__ == "CreditRow")
    name = row.name  # type: ignore[attr-defined]
    name.setFocus()
    name.end(False)
    QTest.keyClicks(name, " Whitfield")
    assert desk.open_story.fields.credits[0].name == "Dana Whitfield"
    _undo(name)

    assert desk.open_story.fields.credits[0].name == "Dana"
    assert name.text() == "Dana"


def test_undo_in_a_search_box_is_its_own(desk: Desk) -> None:
    search = desk.window.stories.search
    desk.open_story.edit(standfirst="A vote")
    search.setFocus()
    QTest.keyClicks(search, "bridge")
    _undo(search)

    assert search.text() == ""
    assert desk.open_story.fields.standfirst == "A vote"


def test_a_caption_is_undone_where_it_stands(qtbot: QtBot, desk: Desk) -> None:
    desk.open_story.edit(figures=(Figure("one", caption="A bridge"),))
    desk.window.show_tab("Photos")
    card = next(w for w in desk.window.findChildren(QWidget) if type(w).__name__ == "PhotoCard")
    caption = card.caption  # type: ignore[attr-defined]
    caption.setFocus()
    caption.moveCursor(caption.textCursor().MoveOperation.End)
    QTest.keyClicks(caption, " of iron")
    _undo(caption)

    assert caption.text() == desk.open_story.fields.figures[0].caption == "A bridge of"
    assert caption.textCursor().atEnd()


def test_a_number_half_typed_is_undone_first(desk: Desk) -> None:
    desk.open_story.edit(standfirst="A vote")
    desk.window.show_tab("Fields")
    row = next(
        w
        for w in desk.window.findChildren(QWidget)
        if type(w).__name__ == "FieldRow" and w.field.path == "target_words"  # type: ignore[attr-defined]
    )
    box = row.input  # type: ignore[attr-defined]
    box.setFocus()
    QApplication.processEvents()
    QTest.keyClicks(box, "450")
    _undo(box)

    assert box.text() == ""
    assert desk.open_story.fields.target_words is None
    assert desk.open_story.fields.standfirst == "A vote"


def test_an_undo_is_saved_like_typing(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    page.surface.setFocus()
    before = page.surface.text()
    QTest.keyClicks(page.surface, "x")
    desk.open_story.save_now()
    qtbot.waitUntil(lambda: not desk.open_story.saving.unsaved)
    _undo(page.surface)

    assert desk.open_story.saving.unsaved
    assert desk.open_story.article.body == before
