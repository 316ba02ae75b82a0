"""Paragraphs that are written from right to left, among others."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.ui.theme import load_theme
from editor.ui.writing.plain_surface import PlainSurface
from editor.ui.writing.underlines import spots

pytestmark = pytest.mark.window

_HEBREW = "שלום עולם"
_ARABIC = "مرحبا بالعالم"
_WIDTH = 600


@pytest.fixture
def surface(qtbot: QtBot) -> PlainSurface:
    """A surface that is shown."""
    made = PlainSurface(load_theme("light"), 18.5)
    qtbot.addWidget(made)
    made.resize(_WIDTH, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def _caret_at(surface: PlainSurface, line: int, at: int = 0) -> int:
    cursor = QTextCursor(surface.document().findBlockByNumber(line))
    cursor.setPosition(cursor.position() + at)
    surface.setTextCursor(cursor)
    return surface.cursorRect().x()


def test_a_paragraph_in_hebrew_begins_on_the_right(surface: PlainSurface) -> None:
    surface.load(f"English.\n{_HEBREW}.\n{_ARABIC}.\n🔥 {_HEBREW} and English\n- {_HEBREW}")

    starts = [_caret_at(surface, line) for line in range(5)]
    assert starts[0] < 20
    assert all(start > _WIDTH - 40 for start in starts[1:])


def test_its_first_letter_decides_as_it_is_typed(surface: PlainSurface) -> None:
    surface.load("")
    assert _caret_at(surface, 0) < 20
    surface.textCursor().insertText("ש")
    assert surface.cursorRect().x() > _WIDTH - 60
    surface.undo()
    QTest.keyClicks(surface, "a")

    assert surface.cursorRect().x() < 40


def test_an_empty_paragraph_goes_on_as_the_one_above(surface: PlainSurface) -> None:
    surface.load(_HEBREW)
    surface.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(surface, Qt.Key.Key_Return)
    QTest.keyClick(surface, Qt.Key.Key_Return)

    assert surface.cursorRect().x() > _WIDTH - 40


@pytest.mark.parametrize("width", [_WIDTH, 300])
def test_a_click_sets_the_caret_where_the_words_are(surface: PlainSurface, width: int) -> None:
    surface.load(f"English.\n{_HEBREW * 12}")
    surface.resize(width, 300)
    surface.viewport().repaint()
    for at in (0, 3, 40, 100):
        _caret_at(surface, 1, at)
        place = surface.cursorRect().center()
        QTest.mouseClick(
            surface.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y())
        )

        # Either side of the space that a line ends with is the same place.
        assert abs(surface.textCursor().positionInBlock() - at) <= 1
        assert abs(surface.cursorRect().center().x() - place.x()) < 14


def test_a_mark_stands_under_its_word(surface: PlainSurface) -> None:
    surface.load(f"English.\n{_HEBREW}")
    surface.viewport().repaint()
    boxes = list(surface.visible_boxes())

    def place(block: QTextBlock) -> tuple[float, float]:
        box = next(box for each, box in boxes if each == block)
        spot = next(spots(block, box, 0, 4))
        return spot.left(), spot.right()

    left, right = place(surface.document().findBlockByNumber(1))
    assert abs(right - _caret_at(surface, 1, 0)) <= 2
    assert abs(left - _caret_at(surface, 1, 4)) <= 2
    assert place(surface.document().firstBlock())[0] < 20


def test_the_side_is_no_change_of_the_text(surface: PlainSurface) -> None:
    surface.load(f"{_HEBREW}\nEnglish")
    surface.viewport().repaint()
    _caret_at(surface, 1)

    assert not surface.document().isUndoAvailable()
    assert not surface.document().isModified()


def test_a_caret_at_the_right_edge_pushes_nothing_sideways(surface: PlainSurface) -> None:
    surface.load(f"{'long' * 60}\n{_HEBREW}")
    for line, at in ((1, 0), (0, 240)):
        _caret_at(surface, line, at)
        surface.ensureCursorVisible()

        assert surface.contentOffset().x() == 0
        assert surface.viewport().rect().contains(surface.cursorRect().adjusted(1, 0, -1, 0))
