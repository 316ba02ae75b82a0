"""The directory in the window: all of it by keyboard."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.open_story import OpenStory
from editor.ui.people.directory import Directory
from editor.ui.people.pane import PeoplePane
from editor.ui.theme import load_theme
from tests.ui.controls import CONTROLS, is_part, text_of
from tests.ui.people.conftest import ANA, BO, NUNEZ

pytestmark = pytest.mark.window


@pytest.fixture
def pane(qtbot: QtBot, directory: Newsroom, open_story: OpenStory) -> Iterator[Directory]:
    """What stands in the pane, which is shown."""
    outer = PeoplePane(open_story, load_theme("light"))
    qtbot.addWidget(outer)
    outer.resize(620, 640)
    yield _shown(qtbot, outer)
    tasks.finish()


def _shown(qtbot: QtBot, pane: PeoplePane) -> Directory:
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    tasks.finish()
    assert pane.directory is not None
    return pane.directory


def _type_in_form(pane: Directory, field: str, text: str) -> None:
    box = pane.form.boxes[field].input
    assert isinstance(box, QLineEdit)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Tab)
    tasks.finish()


def test_from_the_search_into_the_form_and_saved_as_a_field_is_left(
    pane: Directory, directory: Newsroom
) -> None:
    QTest.keyClicks(pane.side.search, "nunez metro")
    QTest.keyClick(pane.side.search, Qt.Key.Key_Return)
    tasks.finish()
    assert pane.model.chosen == ANA
    QTest.keyClick(pane.side.list, Qt.Key.Key_Return)
    assert pane.form.boxes["name"].input.hasFocus()
    assert pane.form.boxes["email"].text() == "ana@x.example"
    _type_in_form(pane, "desk", "Courts")
    assert directory.contributors.get(ANA.id).desk == "Courts"
    box = pane.form.boxes["has_left"].input
    QTest.keyClick(box, Qt.Key.Key_Space)
    tasks.finish()
    assert directory.contributors.get(ANA.id).has_left


def test_what_cannot_be_stays_with_the_reason_below(pane: Directory, directory: Newsroom) -> None:
    pane.model.choose(ANA.id)
    _type_in_form(pane, "identities", "twelve")
    box = pane.form.boxes["identities"]
    assert box.text() == "twelve"
    assert "TARGET=ID" in box.fault.text()
    pane.model.choose(BO.id)
    tasks.finish()
    assert (box.text(), box.fault.text()) == ("", "")
    assert directory.contributors.get(ANA.id) == ANA


def test_doubles_are_settled_by_key(pane: Directory, directory: Newsroom) -> None:
    assert pane.offered.text() == "1 likely double"
    pane.look_button.setFocus()
    QTest.keyClick(pane.look_button, Qt.Key.Key_Return)
    assert pane.double.isVisible()
    assert not pane.side.isVisible()
    assert pane.double.merge.hasFocus()
    QTest.keyClick(pane.double.merge, Qt.Key.Key_M)
    tasks.finish()
    assert NUNEZ not in directory.contributors.all()
    assert pane.side.isVisible()
    assert pane.notice.message.text() == "Merged “A. Nunez” into “Ana Núñez”."
    pane.notice.offers[0].setFocus()
    QTest.keyClick(pane.notice.offers[0], Qt.Key.Key_Return)
    assert pane.side.search.hasFocus()
    tasks.finish()
    assert NUNEZ in directory.contributors.all()
    assert pane.notice.isHidden()


def test_escape_leaves_the_doubles_and_then_the_directory(pane: Directory) -> None:
    closed: list[bool] = []
    outer = pane.parentWidget()
    assert isinstance(outer, PeoplePane)
    outer.closed.connect(lambda: closed.append(True))
    pane.look_button.click()
    QTest.keyClick(pane.double, Qt.Key.Key_Escape)
    assert not pane.double.isVisible()
    assert closed == []
    QTest.keyClick(pane.side.search, Qt.Key.Key_Escape)
    assert closed == [True]


def test_a_name_that_is_there_is_asked_about(qtbot: QtBot, pane: Directory) -> None:
    pane.side.new.setText("Ana Núñez")
    pane.side.new.setFocus()
    qtbot.waitUntil(pane.side.new.hasFocus)
    QTest.keyClick(pane.side.new, Qt.Key.Key_Return)
    tasks.finish()
    qtbot.waitUntil(pane.notice.offers[0].hasFocus)
    assert pane.notice.message.text() == "There is “Ana Núñez” (Metro) already."
    pane.doubles.find()
    tasks.finish()
    assert pane.notice.isVisible()
    _, other = pane.notice.offers
    other.click()
    tasks.finish()
    assert sum(each.name == "Ana Núñez" for each in pane.model.people) == 2


def test_an_empty_directory_says_what_to_do(qtbot: QtBot, open_story: OpenStory) -> None:
    outer = PeoplePane(open_story, load_theme("dark"))
    qtbot.addWidget(outer)
    pane = _shown(qtbot, outer)
    assert pane.side.empty.isVisible()
    assert pane.side.empty.text().startswith("Nobody yet. Type a name below")
    pane.model.add("Ana")
    tasks.finish()
    assert pane.side.list.isVisible()


def test_every_control_has_a_name_and_a_way_for_the_keyboard(pane: Directory) -> None:
    pane.model.choose(ANA.id)
    tasks.finish()
    controls = [
        each
        for each in pane.findChildren(QWidget)
        if isinstance(each, CONTROLS) and not is_part(each, pane)
    ]
    assert [each for each in controls if not (each.accessibleName() or text_of(each))] == []
    tab = Qt.FocusPolicy.TabFocus.value
    assert [each for each in controls if not each.focusPolicy().value & tab] == []


def test_tab_comes_to_every_field_in_the_order_of_the_form(pane: Directory) -> None:
    pane.model.choose(ANA.id)
    tasks.finish()
    pane.form.take_keyboard()
    reached = []
    for _ in range(len(pane.form.boxes)):
        here = pane.focusWidget()
        assert here is not None
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert reached == [box.input for box in pane.form.boxes.values()]


def test_thousands_are_listed_without_waiting(pane: Directory, directory: Newsroom) -> None:
    with directory.store.write() as shelf:
        for number in range(5_000):
            shelf.contributors.put(Contributor(f"{number:032x}", f"Ana {number:04} Ruiz"))
    pane.model.reload()
    tasks.finish()
    assert pane.side.count.text() == "5,005 entries"
    QTest.keyClicks(pane.side.search, "4321")
    assert pane.side.count.text() == "1 of 5,005 entries"


def test_the_directory_opens_beside_the_page_and_escape_closes_it(
    qtbot: QtBot, open_desk: Callable[[str | None], Desk], bridge: Article, directory: Newsroom
) -> None:
    desk = open_desk("bridge-vote")
    window = desk.window
    window.activateWindow()
    window.actions_by_id["view.people"].trigger()
    tasks.finish()
    (outer,) = (each for each in window.beside if isinstance(each, PeoplePane))
    pane = outer.directory
    assert pane is not None
    assert pane.isVisible()
    assert not window.side_panel.isVisible()
    qtbot.waitUntil(pane.side.search.hasFocus, timeout=4_000)
    assert window.minimumSizeHint().width() <= 1280
    pane.model.choose(ANA.id)
    _type_in_form(pane, "place", "Porto")
    window.actions_by_id["edit.undo"].trigger()
    tasks.finish()
    assert directory.contributors.get(ANA.id).place == ""
    QTest.keyClick(pane.side.search, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert window.side_panel.isVisible()
    assert window.page.surface.hasFocus()
