"""Codes and earlier entries come in while somebody types, by key alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.codes import Code, CodeTable
from editor.ui.captions.tools.box_text import TypingBox
from editor.ui.captions.tools.code_expander import CodeExpander
from editor.ui.captions.tools.offers import code_offer, history_offer
from editor.ui.fields.text_box import TextBox

CODES = CodeTable((Code("rab", ("Commissioner Ruth Ann Beck", "Beck")),))
KINDS: tuple[Callable[[], TypingBox], ...] = (
    QLineEdit,
    QPlainTextEdit,
    lambda: TextBox("Caption", lines=2),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(QVBoxLayout())
    qtbot.addWidget(made)
    return made


@pytest.fixture
def expander(window: QWidget) -> CodeExpander:
    return CodeExpander(lambda: CODES, window)


def put_in(window: QWidget, box: TypingBox, qtbot: QtBot) -> TypingBox:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(box)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    return box


def text_of(box: TypingBox) -> str:
    return box.text() if isinstance(box, QLineEdit) else box.toPlainText()


@pytest.fixture(params=KINDS, ids=("line", "text", "box"))
def box(
    request: pytest.FixtureRequest, window: QWidget, expander: CodeExpander, qtbot: QtBot
) -> TypingBox:
    made: TypingBox = request.param()
    expander.watch(
        made,
        lambda before: code_offer(before, CODES),
        lambda before: history_offer(before, "city", ("Millbrook", "Mills"), is_list=False),
        with_all=lambda _: history_offer("", "city", ("Porto",), is_list=False, with_all=True),
    )
    return put_in(window, made, qtbot)


def offered(expander: CodeExpander, qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: expander.is_open)
    assert expander.shown is not None
    return expander.shown.lines


def test_the_second_equals_sign_puts_a_code_in(box: TypingBox) -> None:
    box.insert("\U0001f600 ") if isinstance(box, QLineEdit) else box.insertPlainText("\U0001f600 ")
    QTest.keyClicks(box, "=rab= votes")
    assert text_of(box) == "\U0001f600 Commissioner Ruth Ann Beck votes"


def test_a_second_column_and_a_code_that_is_not_known(box: TypingBox) -> None:
    QTest.keyClicks(box, "=rab#2= =zz=")
    assert text_of(box) == "Beck =zz="


def test_while_a_code_is_typed_its_words_are_shown_and_tab_puts_them_in(
    box: TypingBox, expander: CodeExpander, qtbot: QtBot
) -> None:
    QTest.keyClicks(box, "by =r")
    assert offered(expander, qtbot) == ["=rab=  Commissioner Ruth Ann Beck"]
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert text_of(box) == "by Commissioner Ruth Ann Beck"
    assert not expander.is_open


def test_down_and_return_put_in_what_was_typed_before(
    box: TypingBox, expander: CodeExpander, qtbot: QtBot
) -> None:
    QTest.keyClicks(box, "mil")
    assert offered(expander, qtbot) == ["Millbrook", "Mills"]
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert text_of(box) == "Mills"


def test_escape_puts_the_list_away_and_nothing_else(
    box: TypingBox, expander: CodeExpander, qtbot: QtBot
) -> None:
    QTest.keyClicks(box, "mil")
    offered(expander, qtbot)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not expander.is_open
    assert text_of(box) == "mil"


def test_down_in_an_empty_box_shows_all(
    box: TypingBox, expander: CodeExpander, qtbot: QtBot
) -> None:
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert offered(expander, qtbot) == ["Porto"]


def test_delete_on_a_chosen_line_forgets_it(
    box: TypingBox, expander: CodeExpander, qtbot: QtBot
) -> None:
    QTest.keyClicks(box, "mil")
    offered(expander, qtbot)
    QTest.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(expander.forgotten) as told:
        QTest.keyClick(box, Qt.Key.Key_Delete)
    assert told.args == ["city", "Millbrook"]
    assert text_of(box) == "mil"


def test_what_was_typed_is_told_at_return_once(
    box: TypingBox, expander: CodeExpander, qtbot: QtBot
) -> None:
    QTest.keyClicks(box, "Oslo")
    with qtbot.waitSignal(expander.typed):
        QTest.keyClick(box, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(expander.typed, wait=20):
        box.clearFocus()


def test_a_box_says_that_it_was_typed_into(window: QWidget, qtbot: QtBot) -> None:
    expander = CodeExpander(lambda: CODES, window)
    box = TextBox("Caption")
    expander.watch(box)
    put_in(window, box, qtbot)
    heard: list[str] = []
    box.typed.connect(heard.append)
    QTest.keyClicks(box, "=rab=")
    assert heard[-1] == "Commissioner Ruth Ann Beck"


def test_a_line_says_that_it_was_edited(window: QWidget, qtbot: QtBot) -> None:
    expander = CodeExpander(lambda: CODES, window)
    line = QLineEdit()
    expander.watch(line)
    put_in(window, line, qtbot)
    heard: list[str] = []
    line.textEdited.connect(heard.append)
    QTest.keyClicks(line, "=rab=")
    assert heard[-1] == "Commissioner Ruth Ann Beck"
