"""The chips on the screen: one stop of the Tab key, everything by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui import tasks
from editor.ui.captions.credit.box import CreditBox
from editor.ui.captions.credit.chip import Chip
from editor.ui.captions.session import CaptionSession

pytestmark = pytest.mark.window
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def box(qtbot: QtBot, session: CaptionSession) -> CreditBox:
    """The box on the screen."""
    made = CreditBox(session)
    qtbot.addWidget(made)
    made.resize(356, 160)
    made.show()
    qtbot.waitExposed(made)
    tasks.finish()
    return made


def _press(box: CreditBox, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(box.strip, key, held or Qt.KeyboardModifier.NoModifier)


def _shown(box: CreditBox) -> list[str]:
    return [chip.part.text for chip in box.findChildren(Chip) if chip.isVisible()]


def test_a_pasted_sign_off_falls_into_chips(box: CreditBox) -> None:
    QApplication.clipboard().setText("(Photo by Ann Poe/AFP via Getty Images)")
    QTest.keyClick(box.strip, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert _shown(box) == ["Ann Poe", "AFP", "Getty Images"]


def test_a_doubt_is_settled_by_one_key(box: CreditBox) -> None:
    box.model.take("(Suharti via AP)")
    box.look()
    assert box.strip.hasFocus()
    assert box.strip.current is not None
    assert box.strip.current.is_doubtful
    assert "look again" in box.strip.accessibleDescription()
    _press(box, Qt.Key.Key_Space)
    assert box.model.doubts == 0
    assert "look again" not in box.strip.accessibleDescription()
    tasks.finish()


def test_letters_say_what_a_name_is(box: CreditBox) -> None:
    box.model.take("(Kite Makers via AP)")
    box.look()
    _press(box, Qt.Key.Key_O)
    _press(box, Qt.Key.Key_P)
    assert box.model.credit.organisations == ("Kite Makers",)
    assert box.model.credit.pool
    tasks.finish()


def test_a_name_is_opened_written_and_taken_over(box: CreditBox) -> None:
    box.model.take("(AP Photo/Ann Poe, Bo Roe)")
    box.look()
    _press(box, Qt.Key.Key_Right)
    _press(box, Qt.Key.Key_F2)
    field = box.strip.field
    assert field is not None
    assert _shown(box) == ["Ann Poe", "AP"]
    (before, behind) = (each for each in box.findChildren(Chip) if each.isVisible())
    assert before.x() < field.x() < behind.x() or field.y() < behind.y()
    QTest.keyClicks(field, "Cy Doe")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert _shown(box) == ["Ann Poe", "Cy Doe", "AP"]
    assert box.strip.hasFocus()
    _press(box, Qt.Key.Key_Left, SHIFT)
    assert _shown(box) == ["Cy Doe", "Ann Poe", "AP"]
    _press(box, Qt.Key.Key_Delete)
    assert _shown(box) == ["Ann Poe", "AP"]
    tasks.finish()


def test_escape_leaves_a_name_as_it_was(box: CreditBox) -> None:
    box.model.take("(AP Photo/Ann Poe)")
    box.look()
    _press(box, Qt.Key.Key_F2)
    assert box.strip.field is not None
    QTest.keyClicks(box.strip.field, "X")
    QTest.keyClick(box.strip.field, Qt.Key.Key_Escape)
    assert _shown(box) == ["Ann Poe", "AP"]
    assert box.strip.field is None


def test_a_new_name_may_be_a_whole_sign_off(box: CreditBox) -> None:
    box.model.take("(AP Photo/Ann Poe)")
    box.look()
    _press(box, Qt.Key.Key_N)
    assert box.strip.field is not None
    QTest.keyClicks(box.strip.field, "Bo Roe/Northern Courier via Reuters")
    QTest.keyClick(box.strip.field, Qt.Key.Key_Return)
    assert _shown(box) == ["Bo Roe", "Northern Courier", "Reuters"]


def test_a_long_name_does_not_widen_the_box(box: CreditBox) -> None:
    box.model.take(f"(AP Photo/{'Una ' * 5}{'Reid' * 30})")
    assert box.minimumSizeHint().width() <= 356
