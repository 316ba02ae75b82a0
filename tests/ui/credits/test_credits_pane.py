from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.credits.pane import CreditsPane
from editor.ui.open_story import OpenStory
from editor.ui.undo.keys import UNDO
from tests.ui.credits.conftest import PEOPLE

pytestmark = pytest.mark.window


def _signed(name: str, *creators: str) -> Figure:
    return Figure(name, sign_off=CreditLine(creators, ("AP",)))


def test_enter_in_the_field_credits_somebody(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    QTest.keyClicks(pane.add, "New Name")
    QTest.keyClick(pane.add, Qt.Key.Key_Return)
    tasks.finish()
    assert open_story.fields.credits[-1].name == "New Name"
    assert pane.add.text() == ""
    assert len(pane._rows) == 4


@pytest.mark.qt_log_ignore("does not support")  # the offscreen platform, of pop-ups
def test_type_ahead_offers_people_of_the_directory(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory, newsroom: Newsroom
) -> None:
    person = newsroom.contributors.add("Ruth Beck", "Northern Courier")
    pane.add.setFocus()
    qtbot.waitUntil(pane.add.hasFocus)
    QTest.keyClicks(pane.add, "bec")
    tasks.finish()
    assert pane.add._names.stringList() == ["Ruth Beck · Northern Courier"]
    pane.add._take("Ruth Beck · Northern Courier")
    popup = pane.add._completer.popup()
    assert popup is not None
    popup.hide()
    qtbot.waitUntil(lambda: pane.add.text() == "")
    assert open_story.fields.credits[-1].contributor_id == person.id


@pytest.mark.qt_log_ignore("does not support")  # the offscreen platform, of pop-ups
def test_nothing_to_offer_closes_the_type_ahead(
    qtbot: QtBot, pane: CreditsPane, newsroom: Newsroom
) -> None:
    newsroom.contributors.add("Ruth Beck")
    pane.add.setFocus()
    qtbot.waitUntil(pane.add.hasFocus)
    QTest.keyClicks(pane.add, "be")
    tasks.finish()
    popup = pane.add._completer.popup()
    assert popup is not None
    assert popup.isVisible()
    pane.model.suggestions.emit(())
    assert not popup.isVisible()


@pytest.mark.parametrize("part", ["name", "role", "hidden"])
def test_alt_and_an_arrow_move_the_row_with_the_keyboard_in_it(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory, part: str
) -> None:
    moves_a_line = QShortcut(QKeySequence("Alt+Down"), pane)  # as the window has it
    moves_a_line.activated.connect(lambda: pytest.fail("a line of the text was moved"))
    held = getattr(pane._rows[0], part)
    held.setFocus()
    qtbot.waitUntil(held.hasFocus)
    QTest.keyClick(held, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert open_story.fields.credits == (PEOPLE[1], PEOPLE[0], PEOPLE[2])
    assert getattr(pane._rows[1], part).hasFocus()
    assert pane._rows[1].name.text() == "Ana Lind"


def test_a_row_edits_its_credit(qtbot: QtBot, pane: CreditsPane, open_story: OpenStory) -> None:
    row = pane._rows[2]
    QTest.keyClicks(row.place, "Houston")
    row.place.editingFinished.emit()
    row.role.setCurrentText("research")
    row.role.textActivated.emit("research")
    QTest.mouseClick(row.hidden, Qt.MouseButton.LeftButton)
    assert open_story.fields.credits[2] == Credit(
        "Leila Haddad", "research", place="Houston", hidden=True
    )
    QTest.mouseClick(row.delete, Qt.MouseButton.LeftButton)
    assert open_story.fields.credits == PEOPLE[:2]


def test_an_emptied_name_comes_back(pane: CreditsPane) -> None:
    pane._rows[0].name.selectAll()
    QTest.keyClick(pane._rows[0].name, Qt.Key.Key_Delete)
    pane._rows[0].name.editingFinished.emit()
    assert pane._rows[0].name.text() == "Ana Lind"


@pytest.mark.parametrize("part", ["name", "role", "delete"])
def test_taking_somebody_out_leaves_the_others_as_they_are(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory, part: str
) -> None:
    held = getattr(pane._rows[0], part)
    held.setFocus()
    qtbot.waitUntil(held.hasFocus)
    pane._rows[0].delete.click()
    assert open_story.fields.credits == PEOPLE[1:]
    assert len(pane._rows) == 2
    assert pane._rows[0].name.hasFocus()


def test_a_field_with_the_keyboard_shows_whom_its_row_is_about(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    name = pane._rows[2].name
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    open_story.edit(credits=PEOPLE[::-1])
    assert name.text() == "Ana Lind"
    pane.add.setFocus()
    assert open_story.fields.credits == PEOPLE[::-1]


def test_tab_goes_from_the_field_through_rows_and_cards_to_the_lines(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    open_story.edit(figures=(_signed("a", "Una Reid"),))
    (card,) = pane.to_settle.cards
    first, last = pane._rows[0], pane._rows[-1]
    pen = pane.printed.lines["byline"].pen
    pane.add.setFocus()
    qtbot.waitUntil(pane.add.hasFocus)
    stops = []
    while (held := pane.focusWidget()) is not pen and held not in stops:
        stops.append(held)
        pane.focusNextPrevChild(True)
    assert stops[:4] == [pane.add, first.name, first.role, first.place]
    assert stops.index(last.delete) + 1 == stops.index(card)
    assert pen.hasFocus()


def test_undo_in_the_empty_field_is_the_storys(qtbot: QtBot, pane: CreditsPane) -> None:
    undone: list[str] = []
    action = QAction(pane)
    action.setObjectName(UNDO)
    action.triggered.connect(lambda: undone.append("story"))
    pane.addAction(action)
    QTest.keyClick(pane.add, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["story"]
    QTest.keyClicks(pane.add, "A")
    QTest.keyClick(pane.add, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["story"]
    assert pane.add.text() == ""


def test_undo_shows_what_is_undone_where_the_keyboard_is(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    place = pane._rows[1].place
    place.setFocus()
    qtbot.waitUntil(place.hasFocus)
    QTest.keyClicks(place, "Oslo")
    open_story.ledger.undo()
    pane.add.setFocus()  # as the window does, which brings up the credits
    assert place.text() == ""
    qtbot.waitUntil(place.hasFocus)


def test_a_line_is_written_over_and_goes_back_to_its_rule(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    line = pane.printed.lines["byline"]
    QTest.mouseClick(line.pen, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(line.box.hasFocus)
    line.box.setPlainText("By our staff")
    QTest.keyClick(line.box, Qt.Key.Key_Return)
    assert line.pen.hasFocus()
    assert open_story.fields.printed.byline == "By our staff"
    assert line.words.text() == "By our staff"
    QTest.mouseClick(line.back, Qt.MouseButton.LeftButton)
    assert line.words.text() == "By Ana Lind and Kofi Mensah"
    QTest.mouseClick(line.pen, Qt.MouseButton.LeftButton)
    line.box.setPlainText("Nobody")
    QTest.keyClick(line.box, Qt.Key.Key_Escape)
    assert open_story.fields.printed.byline is None


def test_a_note_and_readers_only_unfold(pane: CreditsPane, open_story: OpenStory) -> None:
    row = pane._rows[0]
    assert not row.note.isVisible()
    row.more.click()
    QTest.keyClicks(row.note, "Day rate agreed")
    row.note.editingFinished.emit()
    row.vanity.click()
    assert open_story.fields.credits[0] == replace(
        PEOPLE[0], note="Day rate agreed", is_vanity=True
    )


def test_an_unfolded_note_folds_where_another_credit_comes_to_stand(
    qtbot: QtBot, pane: CreditsPane
) -> None:
    first, second = pane._rows[:2]
    first.more.click()
    first.note.setFocus()
    qtbot.waitUntil(first.note.hasFocus)
    QTest.keyClick(first.note, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert not first.note.isVisible()
    assert second.name.hasFocus()
