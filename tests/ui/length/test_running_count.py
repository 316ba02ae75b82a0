"""The length, kept while somebody types, is the length that counting anew would find."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from editor.markup.word_count import count_words
from editor.ui.length.running_count import RunningCount

pytestmark = pytest.mark.window


def _box(qtbot: QtBot, text: str) -> tuple[QPlainTextEdit, RunningCount]:
    box = QPlainTextEdit()
    qtbot.addWidget(box)
    count = RunningCount(box.document(), box)
    box.setPlainText(text)
    return box, count


def _put(box: QPlainTextEdit, start: int, end: int, text: str) -> None:
    cursor = box.textCursor()
    last = box.document().characterCount() - 1
    cursor.setPosition(min(start, last))
    cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)


_pieces = st.lists(
    st.sampled_from(
        ["word ", "two words. ", "\n", "\n\n", "<!-- ", "-->", "🔥", "- ", "![](figure:a)"]
    ),
    max_size=6,
).map("".join)
_edits = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80), _pieces), max_size=12)


@given(_pieces, _edits)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150
)
def test_counting_along_is_counting_anew(
    qtbot: QtBot, text: str, edits: list[tuple[int, int, str]]
) -> None:
    box, count = _box(qtbot, text)
    count.finish()
    for start, end, new in edits:
        _put(box, start, end, new)
        anew = RunningCount(box.document())
        assert count.finish() == anew.finish(), repr(box.toPlainText())
    for _ in edits:
        box.undo()
        assert count.finish() == RunningCount(box.document()).finish()
    box.deleteLater()


def test_a_note_hides_its_words_over_paragraphs_and_an_unfinished_one_its_own(
    qtbot: QtBot,
) -> None:
    box, count = _box(qtbot, "One two <!-- a note\n\nover three\n\nparagraphs --> four.\n\nFive.")
    assert count.finish().words == 4

    text = box.toPlainText()
    at = text.index("-->")
    _put(box, at, at + 3, "")
    assert count.finish().words == count_words(box.toPlainText()) == 7


def test_typing_counts_one_line_however_long_the_text(qtbot: QtBot) -> None:
    box, count = _box(qtbot, "A line of five words.\n\n" * 3000)
    assert not count.is_complete
    assert count.finish().words == 15_000
    read: list[int] = []
    counted = RunningCount._count

    def count_line(self: RunningCount, number: int, block: object) -> object:
        read.append(number)
        return counted(self, number, block)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RunningCount, "_count", count_line)
        _put(box, 500, 500, "more ")

    assert len(read) == 1
    assert count.total.words == 15_001


def test_a_long_text_is_counted_in_turns(qtbot: QtBot) -> None:
    _, count = _box(qtbot, "A line of five words.\n\n" * 3000)
    with qtbot.waitSignal(count.changed, timeout=5_000):
        pass

    assert count.is_complete
    assert count.total.words == 15_000


def test_the_length_of_a_selection(qtbot: QtBot) -> None:
    box, count = _box(qtbot, "🔥 One two.\n\nThree **four**.\n\nFive six.")
    count.finish()
    text = box.document().toRawText()
    cursor = box.textCursor()
    cursor.setPosition(text.encode("utf-16-le").index("two".encode("utf-16-le")) // 2)
    end = text.encode("utf-16-le").index(" six".encode("utf-16-le")) // 2
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)

    assert count.of(cursor).words == 4
    cursor.setPosition(cursor.anchor() + 3, QTextCursor.MoveMode.KeepAnchor)
    assert count.of(cursor).words == 1
