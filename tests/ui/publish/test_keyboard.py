"""The sheet and the form of a target by keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.errors import SecretError
from editor.ui.publish.pane import PublishPane
from editor.ui.publish.tab_order import stops
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.theme import load_theme
from tests.ui.publish.conftest import begin_site, settle
from tests.ui.publish.desk import FakeDesk

pytestmark = pytest.mark.window

Plan = Callable[[], None]


def tabbed(first: QWidget, to: QWidget) -> list[QWidget]:
    """What Tab comes to from one part to another, both with it."""
    first.setFocus()
    met = [first]
    while met[-1] is not to and len(met) < 60:
        QTest.keyClick(met[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        met.append(now)
    return met


def test_tab_goes_through_rows_and_cards_that_came_later_as_they_are_read(
    pane: PublishPane, planned: Plan
) -> None:
    pane.places.rows["t1"].box.setChecked(True)
    planned()
    pane.foot.go.click()
    settle()
    planned()

    met = tabbed(pane.close_button, pane.foot.go)

    rows, cards = pane.places.rows, pane.plans.cards
    (waiting,) = pane.under_way.cards.values()
    wanted = [waiting.cancel, rows["t1"].box, rows["t2"].box, pane.places.add, cards["t1"].head]
    assert [each for each in met if each in wanted] == wanted
    assert met == [each for each in stops(pane) if each in met]


def test_the_keyboard_waits_in_the_sheet_for_its_first_target(
    qtbot: QtBot, model: PublishViewModel
) -> None:
    desk, model.desk, model.places = model.desk, lambda: None, None
    pane = PublishPane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.setFocus()
    assert pane.hasFocus()
    model.desk = desk
    model.read()
    settle()
    assert pane.places.rows["t1"].box.hasFocus()


def test_the_button_keeps_the_keyboard_while_it_is_stored_and_planned_anew(
    pane: PublishPane, planned: Plan, desk: FakeDesk
) -> None:
    pane.places.rows["t1"].box.setChecked(True)
    planned()
    pane.foot.go.setFocus()
    QTest.keyClick(pane.foot.go, Qt.Key.Key_Return)
    assert pane.foot.go.hasFocus()
    settle()
    assert pane.model.planning.is_due
    assert pane.foot.go.hasFocus()
    QTest.keyClick(pane.foot.go, Qt.Key.Key_Return)  # nobody knows yet what it would do
    settle()
    assert len(desk.publishing.stored) == 1


def test_ctrl_return_publishes_from_anywhere_in_the_sheet(
    pane: PublishPane, planned: Plan, desk: FakeDesk
) -> None:
    box = pane.places.rows["t1"].box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert desk.publishing.stored == []
    box.setChecked(True)
    planned()
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert len(desk.publishing.stored) == 1


def test_tab_comes_to_the_options_of_a_target_before_its_acts(pane: PublishPane) -> None:
    pane.places.add.click()
    form = pane.form
    form.kind.setCurrentIndex(form.kind.findData("wordpress"))
    form.name.setText("Evening site")
    form.url.setText("https://evening.example")
    form.secret.setText("abcd")
    settle()

    names = [each.accessibleName() for each in tabbed(form.secret, form.keep)]

    told = ["Category", "Send authors", "Back to the Publish sheet"]
    assert [each for each in names if each in told] == told


def test_return_in_a_line_adds_the_target(pane: PublishPane, desk: FakeDesk) -> None:
    pane.places.add.click()
    form = pane.form
    form.kind.setCurrentIndex(form.kind.findData("folder"))
    form.name.setText("Second drop")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert "new-Second drop" not in desk.targets.known
    form.url.setText("/srv/second")
    form.url.setFocus()
    QTest.keyClick(form.url, Qt.Key.Key_Return)
    settle()
    assert "new-Second drop" in desk.targets.known
    assert form.url.hasFocus()


def test_without_a_keyring_the_form_says_which_variable_and_asks_for_the_secret_again(
    pane: PublishPane, desk: FakeDesk
) -> None:
    desk.targets.error = SecretError("This computer has no keyring that Copydesk can use.")
    form = begin_site(pane, "abcd")
    form.keep.setFocus()
    form.keep.click()
    settle()

    assert "no keyring" in form.error.text()
    assert "COPYDESK_SECRET_EVENING_SITE" in form.secret_said.text()
    assert form.secret.hasFocus()


def test_a_secret_of_the_environment_needs_no_typing(
    pane: PublishPane, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPYDESK_SECRET_EVENING_SITE", "abcd")
    pane.places.add.click()
    form = pane.form
    form.kind.setCurrentIndex(form.kind.findData("wordpress"))
    form.name.setText("Evening site")
    form.url.setText("https://evening.example")
    assert "COPYDESK_SECRET_EVENING_SITE" in form.secret_said.text()
    assert form.keep.isEnabled()
    form.keep.click()
    settle()
    assert "new-Evening site" in desk.targets.known


def test_who_pauses_a_target_has_the_keyboard_on_resuming_it(
    pane: PublishPane, desk: FakeDesk
) -> None:
    pane.places.rows["t1"].change.click()
    settle()
    form = pane.form.standing
    form.why.setFocus()
    form.why.setText("it is being moved")
    QTest.keyClick(form.why, Qt.Key.Key_Return)
    settle()
    assert desk.targets.known["t1"].paused == "it is being moved"
    assert form.resume.hasFocus()
    QTest.keyClick(form.resume, Qt.Key.Key_Return)
    settle()
    assert desk.targets.known["t1"].paused == ""
    assert form.why.hasFocus()
