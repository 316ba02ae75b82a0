"""The outbox as somebody uses it: by key, while it changes under their eyes."""

from collections.abc import Callable
from dataclasses import replace
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.publishing.dispatch import DispatchEvent, DispatchState
from editor.ui import tasks
from editor.ui.outbox.acts import Deed
from editor.ui.outbox.pane import OutboxPane
from editor.ui.outbox.view_model import OutboxViewModel
from editor.ui.theme import load_theme
from editor.ui.theme.tokens import THEMES
from tests.ui.controls import CONTROLS, is_part, text_of
from tests.ui.outbox.desk import (
    AT_SIX,
    NOW,
    FakeOutbox,
    FakeTargets,
    dispatch,
    newsroom_of,
    receipt,
)

pytestmark = pytest.mark.window

OpenPane = Callable[[FakeOutbox], OutboxPane]


def settled() -> None:
    for _ in range(4):
        tasks.finish()


@pytest.fixture
def open_pane(qtbot: QtBot) -> OpenPane:
    """Opens the pane on an outbox; its services answer at once."""

    def open_on(outbox: FakeOutbox) -> OutboxPane:
        model = OutboxViewModel(newsroom_of(outbox, FakeTargets()), clock=lambda: NOW)
        pane = OutboxPane(model, load_theme("light"))
        model.setParent(pane)
        qtbot.addWidget(pane)
        pane.resize(420, 600)
        pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        settled()
        return pane

    return open_on


def test_an_empty_outbox_says_what_belongs_there(open_pane: OpenPane) -> None:
    pane = open_pane(FakeOutbox())
    assert "press Publish" in pane.about.text()
    assert not pane.foot.isVisible()
    pane.setFocus()
    assert pane.close_button.hasFocus()


def test_what_is_chosen_stays_chosen_while_the_outbox_changes(open_pane: OpenPane) -> None:
    outbox = FakeOutbox([dispatch(f"d{number}") for number in range(60)])
    pane = open_pane(outbox)
    pane.list.choose("d40")
    at = pane.list.verticalScrollBar().value()
    assert at > 0
    outbox.kept = outbox.kept[3:]
    outbox.kept[10] = replace(outbox.kept[10], state=DispatchState.SENDING)
    pane.refresh()
    settled()
    QApplication.processEvents()
    assert pane.chosen == "d40"
    assert pane.list.verticalScrollBar().value() == at
    outbox.kept = [each for each in outbox.kept if each.id != "d40"]
    pane.refresh()
    settled()
    assert pane.chosen == "d41"


def test_an_entry_that_is_sent_is_followed_to_its_receipt(open_pane: OpenPane) -> None:
    outbox = FakeOutbox([dispatch("a"), dispatch("b")])
    pane = open_pane(outbox)
    pane.list.choose("a")
    outbox.kept[0] = receipt("a")
    pane.refresh()
    settled()
    assert pane.chosen == "a"
    assert pane.foot.buttons[Deed.BROWSE].isEnabled()
    assert not pane.foot.buttons[Deed.CANCEL].isEnabled()


def test_enter_shows_the_log_and_esc_goes_back(open_pane: OpenPane) -> None:
    events = [
        DispatchEvent("a", NOW, "Check", "Nothing stops it."),
        DispatchEvent("a", NOW, "Write the post", "It makes no sense.", "<html>502"),
    ]
    pane = open_pane(FakeOutbox([dispatch("a"), dispatch("b")], events))
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    settled()
    view = pane.entry_view
    assert view.isVisible()
    assert "Nothing stops it." in view.log.text()
    assert "502" not in view.log.text()
    assert not view.answer.isVisible()
    view.answers.click()
    assert view.answer.isVisible()
    assert "<html>502" in view.answer.text()
    QTest.keyClick(view.back, Qt.Key.Key_Escape)
    assert pane.list.hasFocus()
    pane.list.choose("b")
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    settled()
    assert view.log.text() == "Nothing was tried yet."
    assert not view.answers.isVisible()


def test_what_is_late_goes_out_only_after_a_yes(open_pane: OpenPane) -> None:
    outbox = FakeOutbox([dispatch("a", DispatchState.LATE, release_at=AT_SIX)])
    pane = open_pane(outbox)
    first = pane.foot.buttons[Deed.GO_ON]
    assert first.text() == "Send late…"
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_R)
    expected = "Its moment passed at 06:00 CET while nobody could send. Send now?"
    assert pane.question.words.text() == expected
    QTest.keyClick(pane.question.yes, Qt.Key.Key_Escape)
    assert not pane.question.isVisible()
    assert pane.list.hasFocus()
    settled()
    assert outbox.asked == []
    first.click()
    pane.question.yes.click()
    settled()
    assert outbox.asked == [("retry", "a")]


def test_keys_move_and_cancel_an_entry(open_pane: OpenPane) -> None:
    outbox = FakeOutbox([dispatch("a"), dispatch("b")])
    pane = open_pane(outbox)
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled()
    assert [each.id for each in outbox.kept] == ["b", "a"]
    assert pane.chosen == "a"
    QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    assert "“slug-a” to Courier site" in pane.question.words.text()
    pane.question.yes.click()
    settled()
    assert outbox.asked[-1] == ("cancel", "a")


def test_a_question_goes_when_another_entry_is_chosen(open_pane: OpenPane) -> None:
    outbox = FakeOutbox([dispatch("a"), dispatch("b")])
    pane = open_pane(outbox)
    pane.foot.buttons[Deed.CANCEL].click()
    pane.list.choose("b")
    assert not pane.question.isVisible()


def test_a_target_is_paused_with_a_reason(open_pane: OpenPane) -> None:
    pane = open_pane(FakeOutbox([dispatch("a")]))
    pane.foot.pause.click()
    QTest.keyClicks(pane.question.line, "moving house")
    QTest.keyClick(pane.question.line, Qt.Key.Key_Return)
    settled()
    heading = pane.model.rows()[0].heading
    assert heading == "Courier site · Paused: moving house"
    assert pane.foot.buttons[Deed.GO_ON].toolTip() == "Nothing is sent there: moving house"
    assert pane.foot.pause.text() == "Resume target"
    pane.foot.pause.click()
    settled()
    assert pane.model.rows()[0].heading == "Courier site"


def test_a_button_that_cannot_be_pressed_says_why(open_pane: OpenPane) -> None:
    pane = open_pane(FakeOutbox([dispatch("a", DispatchState.HELD, release_at=AT_SIX)]))
    buttons = pane.foot.buttons.values()
    assert not pane.foot.buttons[Deed.GO_ON].isEnabled()
    for button in buttons:
        assert button.toolTip() == button.accessibleDescription() != ""


def test_trouble_takes_the_place_of_what_is_always_true(open_pane: OpenPane) -> None:
    pane = open_pane(FakeOutbox([dispatch("a")]))
    pane.show_trouble("Sending broke off.")
    assert pane.about.text() == "Sending broke off."
    pane.show_trouble("")
    assert pane.about.text().startswith("Sent from here by itself")


def test_every_control_has_a_name_and_a_way_for_the_keyboard(open_pane: OpenPane) -> None:
    events = [DispatchEvent("a", NOW, "Check", "It makes no sense.", "<html>502")]
    pane = open_pane(FakeOutbox([dispatch("a")], events))
    pane.foot.pause.click()
    pane._do(Deed.DETAILS)
    settled()
    controls = [
        each
        for each in pane.findChildren(QWidget)
        if isinstance(each, CONTROLS) and not is_part(each, pane)
    ]
    shown = [each for each in controls if not each.isHidden()]
    assert [each for each in shown if not (each.accessibleName() or text_of(each))] == []
    tab = Qt.FocusPolicy.TabFocus.value
    assert [each for each in controls if not each.focusPolicy().value & tab] == []
    assert "Headline a" in pane.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("name", THEMES)
def test_the_colours_of_states_can_be_read_on_a_chosen_row(name: str) -> None:
    theme = load_theme(name)
    for tone in ("ink", "soft", "accent", "amber", "red", "green"):
        for ground in (theme.panel, theme.tint, theme.window):
            assert contrast(getattr(theme, tone), ground) >= 4.5, (tone, ground.name())


def test_five_hundred_entries_are_shown_and_changed_quickly(open_pane: OpenPane) -> None:
    outbox = FakeOutbox([dispatch(f"d{number}") for number in range(500)])
    pane = open_pane(outbox)
    pane.list.choose("d250")
    outbox.kept = outbox.kept[1:]
    begun = process_time()
    pane.refresh()
    settled()
    pane.grab()
    assert process_time() - begun < 1.0
    assert pane.chosen == "d250"


def contrast(ink: QColor, ground: QColor) -> float:
    """The contrast of two colours (WCAG 2.2, 1.4.3)."""
    light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
