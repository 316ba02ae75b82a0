"""Targets are set up and changed in the place of the sheet."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor.domain.errors import UnknownFieldError
from editor.targets.contract import Probe
from editor.ui.publish.pane import PublishPane
from tests.ui.publish.conftest import begin_site, settle
from tests.ui.publish.desk import FakeDesk

pytestmark = pytest.mark.window

Plan = Callable[[], None]


def test_a_target_is_added_in_the_same_pane(pane: PublishPane, desk: FakeDesk) -> None:
    desk.targets.probes = (
        Probe("Address", True, "It answers."),
        Probe("Sign-in", False, "Wrong.", "Type it again."),
    )
    pane.places.add.click()
    form = pane.form
    assert form.secret.echoMode() is QLineEdit.EchoMode.Password
    form.kind.setCurrentIndex(form.kind.findData("folder"))
    assert not form.secret.isVisible()
    assert not form.user.isVisible()
    assert form.url.accessibleName() == "Folder"
    form.kind.setCurrentIndex(form.kind.findData("wordpress"))
    assert form.secret.isVisible()
    form.name.setText("Evening site")
    form.url.setText("https://evening.example")
    form.secret.setText("abcd efgh")
    form.keep.click()
    settle()

    assert form.secret.text() == ""
    assert desk.targets.secrets["new-Evening site"] == "abcd efgh"
    assert [each.name for each in form.model.probes] == ["Address", "Sign-in"]
    QTest.keyClick(form.name, Qt.Key.Key_Escape)
    assert pane.pages.currentWidget() is not form
    assert "new-Evening site" in pane.places.rows


def test_a_refused_address_loses_nothing_that_was_typed(pane: PublishPane, desk: FakeDesk) -> None:
    desk.targets.error = UnknownFieldError("That is no address of a site.")
    form = begin_site(pane, "abcd efgh")
    form.url.setText("evening example")
    form.keep.click()
    settle()
    assert "no address" in form.error.text()
    assert (form.url.text(), form.secret.text()) == ("evening example", "abcd efgh")

    desk.targets.error = None
    form.url.setText("https://evening.example")
    form.keep.click()
    settle()
    assert form.secret.text() == ""
    assert desk.targets.secrets["new-Evening site"] == "abcd efgh"


def test_a_target_is_removed_only_by_a_second_press(pane: PublishPane, desk: FakeDesk) -> None:
    pane.places.rows["t2"].change.click()
    settle()
    pane.form.standing.remove.click()
    assert "t2" in desk.targets.known
    pane.form.standing.remove.click()
    settle()

    assert "t2" not in desk.targets.known
    assert pane.pages.currentWidget() is not pane.form
    assert list(pane.places.rows) == ["t1"]


def test_a_paused_target_says_so(pane: PublishPane, desk: FakeDesk) -> None:
    pane.places.rows["t1"].change.click()
    settle()
    QTest.keyClicks(pane.form.standing.why, "The site moves")
    pane.form.standing.pause.click()
    settle()
    assert pane.form.standing.resume.isVisible()

    assert pane.places.rows["t1"].paused.text().startswith("Paused: The site moves.")


def test_esc_goes_from_the_form_to_the_sheet_and_from_there_to_the_text(
    qtbot: QtBot, pane: PublishPane
) -> None:
    pane.places.add.click()
    QTest.keyClick(pane.form.name, Qt.Key.Key_Escape)
    assert pane.pages.currentWidget() is not pane.form
    with qtbot.waitSignal(pane.closed):
        QTest.keyClick(pane.places.first(), Qt.Key.Key_Escape)
