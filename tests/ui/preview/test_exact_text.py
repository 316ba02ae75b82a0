"""The exact text: nothing is lost of it on the way to the screen and to the clipboard."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.preview.exact_lines import LONGEST_PIECE, copied, line_end, pieces_of
from editor.ui.preview.exact_text import ExactText

pytestmark = pytest.mark.window
TEXTS = st.lists(
    st.sampled_from(("a", "ferry 😀", "", "\x01", "x" * (LONGEST_PIECE + 5), "\x1bE", "«CR"))
).map("\n".join)


def taken(view: ExactText) -> str:
    view.selectAll()
    return view.createMimeDataFromSelection().text()


def test_control_characters_are_named_on_the_screen_and_copied_as_they_are(qtbot: QtBot) -> None:
    view = ExactText()
    qtbot.addWidget(view)
    view.show_text("\x01a\r\nb\x03\r\n")
    assert view.toPlainText() == "«SOH»a\nb«ETX»\n"
    assert taken(view) == "\x01a\r\nb\x03\r\n"


def test_line_ends_that_differ_are_shown() -> None:
    assert line_end("a\r\nb\n") == "\n"
    assert [each.text for each in pieces_of("a\r\nb\n")] == ["a«CR»", "b", ""]
    assert line_end("a\r\nb\r\n") == "\r\n"
    assert copied("a«CR»") == "a\r"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(first=TEXTS, second=TEXTS)
def test_a_change_leaves_the_text_that_it_became(first: str, second: str) -> None:
    assert QApplication.instance() is not None
    view = ExactText()
    for text in (first, second):
        view.show_text(text)
        assert taken(view) == text
    view.deleteLater()


def test_a_line_of_two_million_characters_is_shown_at_once_and_copied_as_one(qtbot: QtBot) -> None:
    view = ExactText()
    qtbot.addWidget(view)
    view.resize(500, 500)
    view.show()
    text = "ab " * 700_000
    started = time.monotonic()
    view.show_text(text)
    view.show_text(f"{text}!")
    QApplication.processEvents()
    assert time.monotonic() - started < 2
    assert taken(view) == f"{text}!"
