"""The length and its target, as the status line and its popover show them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.errors import UnknownFieldError
from editor.ui.desk import Desk
from editor.ui.length.target import LINES, WORDS, Target, read_target, target_text

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)"),  # popups, offscreen
]


@pytest.mark.parametrize(
    ("typed", "unit", "target"),
    [
        ("450", WORDS, Target(450, WORDS)),
        ("450", LINES, Target(2250, LINES)),
        (" 40 Lines ", WORDS, Target(200, LINES)),
        ("1,200 words", LINES, Target(1200, WORDS)),
        ("", WORDS, None),
    ],
)
def test_a_target_is_read_in_words_and_lines(typed: str, unit: str, target: Target | None) -> None:
    assert read_target(typed, unit=unit, column_words=5) == target


@pytest.mark.parametrize("typed", ["long", "0", "12 inches", "9999999 lines"])
def test_what_is_no_length_is_refused(typed: str) -> None:
    with pytest.raises(UnknownFieldError):
        read_target(typed, unit=WORDS, column_words=5)


def test_lines_that_do_not_come_out_even_are_shown_in_words() -> None:
    assert target_text(200, unit=LINES, column_words=5) == "40 lines"
    assert target_text(202, unit=LINES, column_words=5) == "202 words"


def test_the_status_line_follows_typing_target_and_selection(
    qtbot: QtBot, open_desk: Callable[[str | None], Desk], bridge: Article
) -> None:
    desk = open_desk(bridge.id)
    bar, surface = desk.window.status_line, desk.window.page.surface
    qtbot.waitUntil(lambda: bar.length.text() == "8 words · 1 min")
    QTest.keyClicks(surface, "Two more ")
    qtbot.waitUntil(lambda: bar.length.text() == "10 words · 1 min")
    assert bar.model.set_target("40 lines") == ""
    assert bar.length.text() == "10 words · 1 min · target 40 lines (−38)"
    assert desk.open_story.fields.target_words == 200
    assert bar.model.set_target("9 words") == ""
    assert bar.length.text().endswith("target 9 (+1)")
    assert bar.length.property("over")
    surface.selectAll()
    qtbot.waitUntil(lambda: bar.length.text().startswith("10 of 10 words"))


def test_a_target_comes_back_as_it_was_typed(
    qtbot: QtBot, open_desk: Callable[[str | None], Desk], bridge: Article
) -> None:
    desk = open_desk(bridge.id)
    bar = desk.window.status_line
    bar.open_length()
    popover = bar._popover
    assert popover is not None
    QTest.keyClicks(popover.target, "40 lines")
    QTest.keyClick(popover.target, Qt.Key.Key_Return)

    assert popover.target.text() == "40 lines"
    assert desk.open_story.fields.target_words == 200
    assert popover.figures["Words"][1].text() == "8"
    popover.close()
