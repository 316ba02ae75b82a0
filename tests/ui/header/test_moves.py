"""The status menu says who moved the story, and when."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from editor.domain.status import Status, StatusChange
from editor.ui.header.moves import move_text, show_moves

pytestmark = pytest.mark.window

_AT = datetime(2026, 11, 3, 14, 2, tzinfo=UTC)


def test_a_move_says_what_who_and_when() -> None:
    text = move_text(StatusChange(Status.IN_EDIT, "Dana", _AT))

    assert text.startswith("In edit · Dana · 3 Nov ")


def test_the_last_moves_stand_under_the_statuses_once(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Draft")
    log = [
        StatusChange(Status.READY, f"Dana {number}", _AT + timedelta(hours=number))
        for number in range(7)
    ]
    show_moves(menu, log)
    show_moves(menu, log)
    shown = [action.text() for action in menu.actions() if not action.isSeparator()]

    assert len(shown) == 6
    assert "Dana 6" in shown[1]
    assert not menu.actions()[2].isEnabled()
