"""Whatever was done: undone, it is as before; done again, it is as after."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.credit import Credit
from editor.domain.figure import Figure
from tests.ui.undo.writing import BRIDGE, Writing

pytestmark = pytest.mark.window

Act = Callable[[Writing], object]


def _type(text: str) -> Act:
    return lambda writing: writing.surface.insertPlainText(text)


def _key(key: Qt.Key) -> Act:
    return lambda writing: QTest.keyClick(writing.surface, key)


def _goto(at: int) -> Act:
    def act(writing: Writing) -> None:
        cursor = writing.surface.textCursor()
        cursor.setPosition(at % writing.surface.document().characterCount())
        # There and back: nobody's caret stands within one of the two halves of an emoji.
        if cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        writing.surface.setTextCursor(cursor)

    return act


def _edit(name: str, value: object) -> Act:
    return lambda writing: writing.story.edit(**{name: value})


def _figure(name: str) -> Act:
    def act(writing: Writing) -> None:
        article = writing.story.article
        writing.story.edit(
            figures=(*article.figures, Figure(name)), body=article.body + f"\n![](figure:{name})\n"
        )

    return act


def _undo(writing: Writing) -> None:
    writing.story.ledger.undo()


def _redo(writing: Writing) -> None:
    writing.story.ledger.redo()


def _select_all(writing: Writing) -> None:
    writing.surface.selectAll()


_words = st.text("ab .,\n🔥\u00a0é", min_size=1, max_size=5)
_keys = st.sampled_from(
    [Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_A, Qt.Key.Key_Space]
)
_acts = st.one_of(
    _words.map(_type),
    _keys.map(_key),
    st.integers(0, 60).map(_goto),
    st.sampled_from(["headline", "standfirst", "body"]).flatmap(
        lambda name: _words.map(lambda text: _edit(name, text))
    ),
    st.lists(st.builds(Credit, _words), max_size=2).map(lambda c: _edit("credits", tuple(c))),
    st.sampled_from(["x", "y"]).map(_figure),
    st.sampled_from([_undo, _redo, _select_all]),
)


@given(st.lists(_acts, max_size=25))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
def test_undo_all_is_the_first_value_and_redo_all_the_last(qtbot: QtBot, acts: list[Act]) -> None:
    writing = Writing()
    for act in acts:
        act(writing)
        writing.now_s += 0.3
        assert writing.story.article.body == writing.surface.text()
    while writing.story.ledger.redo():
        pass
    last = writing.story.article
    states = writing.undo_all()

    assert writing.story.article == BRIDGE
    assert writing.surface.text() == BRIDGE.body
    again = []
    while writing.story.ledger.redo():
        again.append(writing.story.article)
    assert writing.story.article == last
    assert again == [*reversed(states[:-1]), last][: len(states)]
    writing.surface.deleteLater()
    writing.story.deleteLater()
