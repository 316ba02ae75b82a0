"""What every drafting surface has to keep, whatever widget it is made of."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from editor.ui.theme import load_theme
from editor.ui.writing.fixes import NOTHING, Fix
from editor.ui.writing.plain_surface import PlainSurface
from editor.ui.writing.surface import EditorSurface

pytestmark = [
    pytest.mark.window,
    # Of the menus, which nothing can grab the keyboard for here.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture(params=[PlainSurface])
def surface(request: pytest.FixtureRequest, qtbot: QtBot) -> PlainSurface:
    """Each surface there is, shown."""
    make: Callable[..., PlainSurface] = request.param
    made = make(load_theme("light"), 18.5)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def _menus(surface: PlainSurface) -> list[QMenu]:
    return [menu for menu in surface.findChildren(QMenu) if menu.isVisible()]


def test_it_keeps_the_protocol(surface: PlainSurface) -> None:
    kept: EditorSurface = surface

    assert kept.text() == ""


def test_a_key_that_was_handled_does_nothing_more(surface: PlainSurface) -> None:
    asked: list[str] = []

    def takes_x(event: QKeyEvent) -> bool:
        asked.append(event.text())
        return event.text() == "x"

    surface.key_handlers.append(takes_x)
    QTest.keyClicks(surface, "axb")

    assert surface.text() == "ab"
    assert asked == ["a", "x", "b"]


def test_what_is_pasted_is_given_to_the_handlers_in_order(surface: PlainSurface) -> None:
    seen: list[str] = []

    def passes(data: QMimeData) -> bool:
        seen.append("first")
        return False

    def takes(data: QMimeData) -> bool:
        seen.append("second")
        surface.textCursor().insertText(data.text().upper())
        return True

    surface.paste_handlers += [passes, takes]
    data = QMimeData()
    data.setText("words")
    surface.insertFromMimeData(data)

    assert seen == ["first", "second"]
    assert surface.text() == "WORDS"


def test_what_is_copied_keeps_its_no_break_spaces_and_gets_more_formats(
    surface: PlainSurface,
) -> None:
    surface.load("10\u00a0km\u202f!\nnext")
    surface.copy_handlers.append(lambda text, data: data.setHtml(f"<p>{text}</p>"))
    surface.selectAll()
    data = surface.createMimeDataFromSelection()

    assert data.text() == "10\u00a0km\u202f!\nnext"
    assert data.hasHtml()


def test_many_ranges_are_replaced_as_one_step(surface: PlainSurface) -> None:
    surface.load("🔥 one two one\none")
    told: list[int] = []
    surface.typed.connect(lambda: told.append(1))
    surface.replace_ranges([(2, 5, "1"), (10, 13, "uno"), (14, 17, "")])

    assert surface.text() == "🔥 1 two uno\n"
    assert told == [1]
    surface.undo()
    assert surface.text() == "🔥 one two one\none"


def test_blocks_that_changed_are_told_by_number(surface: PlainSurface) -> None:
    told: list[tuple[int, int]] = []
    surface.blocks_changed.connect(lambda first, last: told.append((first, last)))
    surface.load("a\nb\nc")
    surface.select(2, 2)
    QTest.keyClicks(surface, "x")
    surface.textCursor().insertText("1\n2\n3")
    surface.undo()

    assert told == [(0, 2), (1, 1), (1, 3), (1, 1)]


def test_styling_is_no_change_of_the_text(surface: PlainSurface) -> None:
    surface.load("a **b** c\n\nd")
    told: list[tuple[int, int]] = []
    surface.blocks_changed.connect(lambda first, last: told.append((first, last)))
    surface.set_theme(load_theme("dark"), 20)
    QTest.qWait(20)

    assert told == []


def test_only_what_can_be_seen_is_asked_for_marks(surface: PlainSurface) -> None:
    surface.load("\n".join(f"Paragraph {number}." for number in range(500)))
    asked: set[int] = set()

    def source(block: QTextBlock) -> list[tuple[int, int]]:
        asked.add(block.blockNumber())
        return [(0, 9)]

    for kind in ("spelling", "finding", "note", "hit", "current-hit"):
        surface.underlines.add(kind, source)
    surface.underlines.refresh()
    surface.viewport().repaint()

    visible = {block.blockNumber() for block in surface.visible_blocks()}
    assert asked == visible
    assert 5 < len(visible) < 40


def test_another_top_is_told(surface: PlainSurface) -> None:
    surface.load("\n".join("abc" for _ in range(500)))
    told: list[int] = []
    surface.scrolled_to.connect(told.append)
    surface.verticalScrollBar().setValue(70)

    assert told == [70]


def test_fixes_of_all_fixers_stand_in_one_menu(surface: PlainSurface) -> None:
    done: list[str] = []
    surface.load("A wrod.")
    surface.select(3, 3)
    surface.fixers.append(lambda _: [Fix("word", lambda: done.append("word"))])
    surface.fixers.append(lambda cursor: [Fix(f"at {cursor.position()}", list)])
    surface.show_fixes()
    menu = _menus(surface)[0]

    assert [action.text() for action in menu.actions()] == ["word", "at 3"]
    menu.actions()[0].trigger()
    assert done == ["word"]
    menu.close()


def test_answers_that_come_later_are_added_to_the_open_menu(surface: PlainSurface) -> None:
    known: list[Fix] = []
    surface.fixers.append(lambda _: known)
    surface.show_fixes()
    menu = _menus(surface)[0]
    assert [action.text() for action in menu.actions()] == [NOTHING]
    known.append(Fix("word", list))
    surface.show_fixes()

    assert [action.text() for action in menu.actions()] == ["word"]
    menu.close()


def test_the_menu_at_a_word_is_filled_by_the_parts_of_the_desk(surface: PlainSurface) -> None:
    places: list[int] = []

    def build(menu: QMenu, cursor: QTextCursor) -> None:
        places.append(cursor.position())
        menu.addAction("Note here")

    surface.menu_builders.append(build)
    surface.load("Some words")
    surface.select(5, 5)
    surface.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    )
    menu = _menus(surface)[0]

    assert places == [5]
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Note here",
        "Cut",
        "Copy",
        "Paste",
        "Select all",
    ]
    menu.close()
