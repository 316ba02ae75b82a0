"""Notes move with their words while the text is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from editor.ui.notes.spans import Spans

pytestmark = pytest.mark.window

TEXT = "The bridge is old."


def _type(document: QTextDocument, at: int, end: int, text: str) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(at)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)


def _document() -> QTextDocument:
    made = QTextDocument(TEXT)
    made.documentLayout()  # without one it tells nobody of changes
    return made


@pytest.fixture
def document() -> QTextDocument:
    return _document()


def test_typing_before_the_words_moves_them(document: QTextDocument) -> None:
    spans = Spans(document)
    spans.set([("a", (4, 10))])
    _type(document, 0, 0, "Now: ")
    assert spans.of("a") == (9, 15)


def test_typing_within_the_words_makes_them_longer(document: QTextDocument) -> None:
    spans = Spans(document)
    spans.set([("a", (4, 10))])
    _type(document, 6, 6, "zz")
    assert spans.of("a") == (4, 12)


def test_deleted_words_have_no_place(document: QTextDocument) -> None:
    spans = Spans(document)
    spans.set([("a", (4, 10)), ("b", (14, 17))])
    _type(document, 2, 11, "")
    assert spans.of("a") is None
    assert spans.of("b") == (5, 8)


def test_a_note_over_two_paragraphs_is_marked_in_both(document: QTextDocument) -> None:
    document.setPlainText("One line.\nAnother line.")
    spans = Spans(document)
    spans.set([("a", (4, 17))])
    assert spans.in_block(document.firstBlock()) == [(4, 5)]
    assert spans.in_block(document.lastBlock()) == [(0, 7)]


@given(st.integers(0, 18), st.integers(0, 18), st.text("ab ", max_size=4))
def test_words_that_nobody_touched_are_still_marked(one: int, other: int, text: str) -> None:
    start, end = sorted((one, other))
    document = _document()
    spans = Spans(document)
    spans.set([("a", (4, 10))])
    _type(document, start, end, text)
    place = spans.of("a")
    if end <= 4 or start >= 10:
        assert place is not None
        assert document.toPlainText()[slice(*place)] == "bridge"
    elif place is not None:
        assert 0 <= place[0] < place[1] < document.characterCount()
