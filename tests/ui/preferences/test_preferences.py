from collections.abc import Callable
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.settings import Settings, load_settings
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.preferences.view_model import OTHER, SECTIONS, all_choices, fault_of
from editor.ui.preferences.window import PreferencesWindow

pytestmark = [
    pytest.mark.window,
    # The offscreen platform has no windows that could come to the front.
    pytest.mark.qt_log_ignore(r"does not support (raise|propagateSizeHints)"),
]

OpenDesk = Callable[[str | None], Desk]


@pytest.fixture
def desk(open_desk: OpenDesk, bridge: Article) -> Desk:
    return open_desk("bridge-vote")


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> PreferencesWindow:
    desk.window.actions_by_id["window.preferences"].trigger()
    shown = desk.window.findChild(PreferencesWindow)
    assert shown is not None
    return shown


def _control(window: PreferencesWindow, name: str) -> QWidget:
    return next(row.control for row in window.rows if row.choice.name == name)


def _shown(window: PreferencesWindow) -> list[str]:
    return [row.choice.name for row in window.rows if row.isVisible()]


def test_every_declared_setting_can_be_chosen_in_a_section_of_its_own() -> None:
    declared = {each.name for each in fields(Settings) if "label" in each.metadata}

    assert {choice.name for choice in all_choices()} == declared
    assert [choice.name for choice in all_choices() if choice.section == OTHER] == []
    assert {name for names in SECTIONS.values() for name in names} == declared


def test_a_choice_is_in_force_at_once_and_kept(desk: Desk, window: PreferencesWindow) -> None:
    theme, quotes = _control(window, "theme"), _control(window, "smart_quotes")
    assert isinstance(theme, QComboBox)
    assert isinstance(quotes, QCheckBox)
    theme.setCurrentIndex(theme.findData("dark"))
    quotes.setChecked(False)
    tasks.finish()

    assert desk.window.theme.is_dark
    kept = load_settings()
    assert (kept.theme, kept.smart_quotes) == ("dark", False)


def test_a_name_is_taken_when_the_typing_stops(
    qtbot: QtBot, desk: Desk, window: PreferencesWindow
) -> None:
    name = _control(window, "name")
    assert isinstance(name, QLineEdit)
    name.clear()
    QTest.keyClicks(name, "Ruth")
    qtbot.waitUntil(lambda: desk.window.chosen.settings.name == "Ruth", timeout=2_000)


def test_what_cannot_be_is_explained_beside_it_and_not_taken(
    desk: Desk, window: PreferencesWindow
) -> None:
    row = next(row for row in window.rows if row.choice.name == "language")
    assert isinstance(row.control, QLineEdit)
    row.control.clear()
    QTest.keyClicks(row.control, "English!")
    row.control.editingFinished.emit()

    assert not row.fault.isHidden()
    assert "en-US" in row.fault.text()
    assert desk.window.chosen.settings.language == "en-US"


@pytest.mark.parametrize("code", ["en", "en-GB", "de-AT", "sr-Latn-RS", "nds"])
def test_a_language_code_is_taken(code: str) -> None:
    assert fault_of("language", code) == ""


def test_a_number_stays_between_its_limits(desk: Desk, window: PreferencesWindow) -> None:
    size = _control(window, "text_percent")
    assert isinstance(size, QSpinBox)
    size.setValue(9_000)

    assert desk.window.chosen.settings.text_percent == 300


def test_search_shows_what_fits_in_every_section(window: PreferencesWindow) -> None:
    window.search.setText("dim")
    assert _shown(window) == ["focus"]
    window.search.setText("language")
    assert {"language", "smart_quotes"} <= set(_shown(window))


def test_a_command_is_found_by_the_same_search(window: PreferencesWindow) -> None:
    window.search.setText("close the window")

    tree = window.findChild(QTreeWidget)
    assert tree is not None
    assert tree.isVisible()
    assert tree.topLevelItemCount() == 1


def test_a_section_shows_its_own(window: PreferencesWindow) -> None:
    assert set(_shown(window)) == set(SECTIONS["You"])
    window.sections.setCurrentRow(2)
    assert set(_shown(window)) == set(SECTIONS["Look"])


def test_a_change_by_key_shows_in_the_open_preferences(
    desk: Desk, window: PreferencesWindow
) -> None:
    desk.window.actions_by_id["view.larger"].trigger()

    size = _control(window, "text_percent")
    assert isinstance(size, QSpinBox)
    assert size.value() == 110


def test_every_control_has_a_name_and_the_keyboard_reaches_it(window: PreferencesWindow) -> None:
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)
    controls = [
        each
        for each in window.findChildren(QWidget)
        if isinstance(each, kinds)
        and not each.objectName().startswith("qt_")
        and not isinstance(each.parent(), kinds)
    ]
    nameless = [
        each
        for each in controls
        if not each.accessibleName() and not (isinstance(each, QAbstractButton) and each.text())
    ]
    assert nameless == []
    tab = Qt.FocusPolicy.TabFocus.value
    assert [each for each in controls if not each.focusPolicy().value & tab] == []
