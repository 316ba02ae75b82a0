"""Notes are said, answered and settled beside the text, and stay with their words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.notes.pane import NotesPane

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]


@pytest.fixture
def desk(qtbot: QtBot, open_desk: OpenDesk, bridge: Article) -> Desk:
    opened = open_desk("bridge-vote")
    qtbot.waitUntil(lambda: opened.open_story.newsroom is not None)
    tasks.finish()
    return opened


def notes_pane(desk: Desk) -> NotesPane:
    (pane,) = desk.window.findChildren(NotesPane)
    return pane


def say(qtbot: QtBot, desk: Desk, words: str, text: str) -> None:
    surface = desk.window.page.surface
    start = surface.text().index(words)
    surface.select(start, start + len(words))
    desk.window.actions_by_id["notes.new"].trigger()
    pane = notes_pane(desk)
    before = len(pane.model.notes)
    QTest.keyClicks(pane.draft.words, text)
    QTest.keyClick(pane.draft.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(pane.model.notes) == before + 1)
    qtbot.waitUntil(lambda: all(pane.model.is_placed(note) for note in pane.model.notes))


def test_a_note_is_written_on_the_selected_words_by_keyboard(
    qtbot: QtBot, desk: Desk, newsroom: Newsroom, bridge: Article
) -> None:
    say(qtbot, desk, "was close", "By how many?")
    (note,) = newsroom.notes.of(bridge.id)
    assert (note.anchor.quote, note.remarks[0].text) == ("was close", "By how many?")
    assert desk.window.focusWidget() is desk.window.page.surface
    block = desk.window.page.surface.document().lastBlock().previous()
    assert list(desk.window.page.surface.underlines.ranges("note", block)) == [(9, 9)]


def test_the_mark_follows_typing_and_comes_back_with_undo(qtbot: QtBot, desk: Desk) -> None:
    say(qtbot, desk, "vote", "Which?")
    surface, pane = desk.window.page.surface, notes_pane(desk)
    (note,) = pane.model.notes
    surface.replace(0, 3, "Every")
    assert pane.model.spans.of(note.id) == (26, 30)
    surface.replace(0, len(surface.text()), "Nothing is left.")
    assert not pane.model.is_placed(note)
    desk.window.actions_by_id["edit.undo"].trigger()
    qtbot.waitUntil(lambda: pane.model.is_placed(note), timeout=3_000)


def test_a_settled_note_leaves_the_list_and_can_be_opened_again(qtbot: QtBot, desk: Desk) -> None:
    say(qtbot, desk, "vote", "Which?")
    pane = notes_pane(desk)
    pane.cards[0].settle.click()
    qtbot.waitUntil(lambda: pane.cards == [])
    assert pane.show_settled.text() == "Show 1 settled"
    pane.show_settled.click()
    pane.cards[0].settle.click()
    qtbot.waitUntil(lambda: pane.model.open_count == 1)


def test_an_answer_stands_under_the_note(qtbot: QtBot, desk: Desk) -> None:
    say(qtbot, desk, "vote", "Which?")
    pane = notes_pane(desk)
    QTest.keyClicks(pane.cards[0].answer, "The third one.")
    QTest.keyClick(pane.cards[0].answer, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(pane.model.notes[0].remarks) == 2)
    assert [each.text for each in pane.model.notes[0].remarks] == ["Which?", "The third one."]


def test_a_deleted_note_comes_back_with_undo(qtbot: QtBot, desk: Desk) -> None:
    say(qtbot, desk, "vote", "Which?")
    pane = notes_pane(desk)
    pane.cards[0].delete.click()
    qtbot.waitUntil(lambda: pane.model.notes == ())
    desk.window.actions_by_id["edit.undo"].trigger()
    qtbot.waitUntil(lambda: len(pane.model.notes) == 1)


def test_enter_on_a_card_shows_its_words(qtbot: QtBot, desk: Desk) -> None:
    say(qtbot, desk, "was close", "By how many?")
    pane = notes_pane(desk)
    desk.window.page.surface.select(0, 0)
    pane.cards[0].setFocus()
    QTest.keyClick(pane.cards[0], Qt.Key.Key_Return)
    assert desk.window.page.surface.selected_text() == "was close"


def test_escape_gives_the_draft_up_and_goes_back_to_the_text(desk: Desk) -> None:
    desk.window.page.surface.select(4, 10)
    desk.window.actions_by_id["notes.new"].trigger()
    pane = notes_pane(desk)
    QTest.keyClicks(pane.draft.words, "Half a")
    QTest.keyClick(pane.draft.words, Qt.Key.Key_Escape)
    assert pane.model.draft is None
    assert desk.window.focusWidget() is desk.window.page.surface


def test_a_note_is_about_the_word_at_the_cursor_if_nothing_is_selected(desk: Desk) -> None:
    desk.window.page.surface.select(6, 6)
    desk.window.actions_by_id["notes.new"].trigger()
    draft = notes_pane(desk).model.draft
    assert draft is not None
    assert draft.quote == "bridge"
