"""Somebody types: keys at moments that don't wait for the program, and what each of them took."""

import random
import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

PLACES = {"start": 0.0, "middle": 0.5, "end": 1.0}
_GAP_S = (0.03, 0.06)
_TEXT = "the bridge is closed, said the mayor. "
_EVERY = {37: Qt.Key.Key_Backspace, 53: Qt.Key.Key_Return, 71: Qt.Key.Key_Delete}
_PAUSE_EVERY = 60
_PAUSE_S = 0.5
_BEFORE_S = 2.0


def key_times(app: QApplication, edit: QPlainTextEdit, keys: int) -> list[float]:
    """Milliseconds from the moment each key was due to its paint, in the order of typing.

    A key is due while the program does whatever it does beside: if it is busy, that counts. Every
    60 keys the typist thinks for half a second, so that saves and checks run between keys.
    """
    dice = random.Random(7)
    times = []
    for place in PLACES.values():
        cursor = edit.textCursor()
        cursor.setPosition(int((edit.document().characterCount() - 1) * place))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        edit.setTextCursor(cursor)
        rest(app, _BEFORE_S)
        due = time.perf_counter()
        for number in range(1, keys // len(PLACES) + 1):
            due = max(due, time.perf_counter()) + dice.uniform(*_GAP_S)
            due += 0 if number % _PAUSE_EVERY else _PAUSE_S
            _until(app, due)
            _press(edit, number)
            edit.viewport().repaint()
            times.append((time.perf_counter() - due) * 1000)
    return times


def rest(app: QApplication, seconds: float) -> None:
    """Type nothing for so long."""
    _until(app, time.perf_counter() + seconds)


def _press(edit: QPlainTextEdit, number: int) -> None:
    special = next((key for every, key in _EVERY.items() if number % every == 0), None)
    if special is None:
        QTest.keyClicks(edit, _TEXT[number % len(_TEXT)])
    else:
        QTest.keyClick(edit, special)


def _until(app: QApplication, due: float) -> None:
    while (left := due - time.perf_counter()) > 0:
        app.processEvents()
        time.sleep(max(0.0, min(0.001, left, due - time.perf_counter())))
