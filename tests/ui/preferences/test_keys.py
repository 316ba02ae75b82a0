from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from editor.domain.article import Article
from editor.settings import load_settings
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.preferences.keys import Keys, why_reserved
from editor.ui.preferences.keys_page import KeysPage

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(open_desk: OpenDesk, bridge: Article) -> Desk:
    return open_desk("bridge-vote")


@pytest.fixture
def keys(desk: Desk) -> Keys:
    return Keys(desk.window.commands, desk.window.chosen, desk)


def _page(desk: Desk, keys: Keys, name: str) -> KeysPage:
    page = KeysPage(keys)
    page.setParent(desk.window)
    page.look_for(name)
    return page


def test_no_two_commands_have_the_same_keys(desk: Desk) -> None:
    held = Counter(
        QKeySequence(command.keys).toString()
        for command in desk.window.commands.commands
        if command.keys
    )
    assert {written: count for written, count in held.items() if count > 1} == {}


def test_no_command_has_keys_that_the_text_needs(desk: Desk) -> None:
    wrong = {
        command.id: why_reserved(command.keys)
        for command in desk.window.commands.commands
        if command.keys and why_reserved(command.keys)
    }
    assert wrong == {}


def test_every_commands_keys_are_keys(desk: Desk) -> None:
    unknown = Qt.Key.Key_unknown
    wrong = [
        command.id
        for command in desk.window.commands.commands
        if command.keys and QKeySequence(command.keys)[0].key() in {unknown, 0}  # type: ignore[index]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "written",
    ["Left", "Shift+Down", "Ctrl+Right", "Ctrl+C", "Ctrl+V", "A", "Shift+B", "Return", "Tab"],
)
def test_keys_of_editing_are_refused_with_the_reason(written: str) -> None:
    assert why_reserved(written).startswith("The text needs these keys itself: ")


@pytest.mark.parametrize("written", ["F5", "Ctrl+J", "Alt+Up", "Ctrl+Shift+P", "Shift+F3"])
def test_keys_for_commands_are_free_to_choose(written: str) -> None:
    assert why_reserved(written) == ""


def test_new_keys_are_in_force_at_once_and_kept(desk: Desk, keys: Keys) -> None:
    keys.give("story.check", "F5")
    tasks.finish()

    assert desk.window.actions_by_id["story.check"].shortcut().toString() == "F5"
    assert load_settings().keys == {"story.check": "F5"}


def test_keys_that_another_command_has_are_taken_only_when_somebody_says_so(
    desk: Desk, keys: Keys
) -> None:
    page = _page(desk, keys, "bold")
    QTest.keyClick(page.field, Qt.Key.Key_E, CTRL)

    assert "Export…" in page.says.text()
    assert desk.window.chosen.settings.keys == {}
    assert page.give.text() == "Take them over"
    page.give.click()
    assert desk.window.actions_by_id["text.bold"].shortcut().toString() == "Ctrl+E"
    assert desk.window.actions_by_id["story.export"].shortcut().isEmpty()


def test_keeping_leaves_everything_as_it_is(desk: Desk, keys: Keys) -> None:
    page = _page(desk, keys, "bold")
    QTest.keyClick(page.field, Qt.Key.Key_E, CTRL)
    page.keep.click()

    assert desk.window.chosen.settings.keys == {}
    assert page.field.text() == ""


def test_reserved_keys_cannot_be_used(desk: Desk, keys: Keys) -> None:
    page = _page(desk, keys, "bold")
    QTest.keyClick(page.field, Qt.Key.Key_C, CTRL)

    assert "Copies" in page.says.text()
    assert not page.give.isEnabled()


def test_reset_gives_the_first_keys_back_and_forgets_the_choice(desk: Desk, keys: Keys) -> None:
    keys.give("text.bold", "Ctrl+E")
    keys.reset("text.bold")
    keys.reset("story.export")

    assert desk.window.chosen.settings.keys == {}
    assert desk.window.actions_by_id["text.bold"].shortcut().toString() == "Ctrl+B"


def test_a_command_can_have_no_keys(desk: Desk, keys: Keys) -> None:
    keys.give("text.bold", "")

    assert keys.row("text.bold").keys == ""
    assert desk.window.actions_by_id["text.bold"].shortcut().isEmpty()
    keys.reset_all()
    assert keys.row("text.bold").keys == "Ctrl+B"


def test_commands_are_found_by_their_keys(keys: Keys) -> None:
    assert [row.id for row in keys.rows("ctrl+0")] == ["view.actual-size"]


def test_keys_that_clash_in_the_file_are_shown(desk: Desk, keys: Keys) -> None:
    desk.window.chosen.choose(keys={"text.bold": "Ctrl+E"})

    assert keys.row("text.bold").clashes == ("Export…",)
