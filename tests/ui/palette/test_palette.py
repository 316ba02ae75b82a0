from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.ui.desk import Desk
from editor.ui.palette.popup import PalettePopup
from editor.ui.palette.view_model import Palette

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]


@pytest.fixture
def desk(open_desk: OpenDesk, bridge: Article) -> Desk:
    return open_desk("bridge-vote")


def _popup(desk: Desk) -> PalettePopup:
    popup = desk.window.findChild(PalettePopup)
    assert popup is not None
    return popup


def _palette(desk: Desk) -> Palette:
    palette = desk.window.findChild(Palette)
    assert palette is not None
    return palette


def _open(desk: Desk) -> PalettePopup:
    desk.window.actions_by_id["view.palette"].trigger()
    return _popup(desk)


def test_every_command_is_in_it_with_its_key(desk: Desk) -> None:
    _open(desk)
    entries = {entry.id: entry for entry in _palette(desk).entries}

    assert set(entries) == set(desk.window.actions_by_id)
    assert entries["story.save"].keys == "Ctrl+S"
    assert entries["story.save"].group == "Story"


def test_a_few_letters_and_return_do_it(desk: Desk) -> None:
    popup = _open(desk)
    QTest.keyClicks(popup.line, "dark")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)

    assert desk.window.theme.is_dark
    assert not popup.isVisible()


def test_the_keyboard_goes_back_to_the_text(desk: Desk) -> None:
    desk.window.page.surface.setFocus()
    popup = _open(desk)
    assert desk.window.focusWidget() is popup.line
    QTest.keyClick(popup.line, Qt.Key.Key_Escape)

    assert not popup.isVisible()
    assert desk.window.focusWidget() is desk.window.page.surface


def test_what_was_used_last_comes_first(desk: Desk) -> None:
    for words in ("full screen", "light"):
        popup = _open(desk)
        QTest.keyClicks(popup.line, words)
        QTest.keyClick(popup.line, Qt.Key.Key_Return)
    _open(desk)

    assert [entry.id for entry in _palette(desk).entries][:2] == ["theme.light", "view.full-screen"]


def test_what_cannot_be_done_is_there_with_the_reason_and_does_nothing(
    open_desk: OpenDesk,
) -> None:
    desk = open_desk(None)
    popup = _open(desk)
    QTest.keyClicks(popup.line, "export")
    entry = _palette(desk).entries[0]
    QTest.keyClick(popup.line, Qt.Key.Key_Return)

    assert (entry.id, entry.why_not) == ("story.export", "Open a story first")
    assert popup.isVisible()


def test_a_story_is_found_by_its_headline_after_the_commands(
    qtbot: QtBot, desk: Desk, newsroom: Newsroom
) -> None:
    newsroom.stories.new("heron-count")
    desk.window.stories.view_model.reload()
    qtbot.waitUntil(lambda: len(desk.window.stories.view_model.listings()) == 2, timeout=4_000)
    popup = _open(desk)
    QTest.keyClicks(popup.line, "heron")
    assert _palette(desk).entries[0].id
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.open_story.fields.slug == "heron-count", timeout=4_000)


def test_arrows_go_round(desk: Desk) -> None:
    popup = _open(desk)
    QTest.keyClick(popup.line, Qt.Key.Key_Up)

    assert popup.list.currentIndex().row() == len(_palette(desk).entries) - 1
    QTest.keyClick(popup.line, Qt.Key.Key_Down)
    assert popup.list.currentIndex().row() == 0


def test_a_screen_reader_hears_name_group_and_key(desk: Desk) -> None:
    popup = _open(desk)
    QTest.keyClicks(popup.line, "save now")
    said = popup.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Save now, Story, Ctrl+S"
