"""A format is found by typing a part of its name, with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor.exporters import all_exporters
from editor.ui.export.format_choice import FormatChoice

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]


def _typed(qtbot: QtBot, words: str) -> tuple[FormatChoice, list[str]]:
    choice, picked = FormatChoice(all_exporters(), "html", "Format"), list[str]()
    qtbot.addWidget(choice)
    choice.picked.connect(picked.append)
    choice.show()
    line = choice.lineEdit()
    assert isinstance(line, QLineEdit)
    line.setText(words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    return choice, picked


def test_enter_takes_the_format_that_a_part_of_its_name_found(qtbot: QtBot) -> None:
    choice, picked = _typed(qtbot, "nitf")
    assert picked == ["nitf"]
    assert choice.currentData() == "nitf"


@pytest.mark.parametrize("words", ["no such format", " "])
def test_words_that_find_nothing_give_way_to_the_format_that_holds(
    qtbot: QtBot, words: str
) -> None:
    choice, picked = _typed(qtbot, words)
    assert not picked
    assert choice.currentData() == "html"
