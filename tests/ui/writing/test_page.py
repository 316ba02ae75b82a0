"""The page in the real window: fixes, dimming, zoom, and what the ledger gives back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.writing.plain_surface import PlainSurface

pytestmark = [
    pytest.mark.window,
    # Of the menus, which nothing can grab the keyboard for here.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

_CONTROL = Qt.KeyboardModifier.ControlModifier
OpenDesk = Callable[[str | None], Desk]


@pytest.fixture
def write(
    open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, qtbot: QtBot
) -> Callable[[str], Desk]:
    """Opens the window on a story with this text, the caret at its end."""

    def on(body: str) -> Desk:
        newsroom.stories.save(replace(newsroom.stories.get(bridge.id), body=body))
        desk = open_desk("bridge-vote")
        qtbot.waitUntil(lambda: desk.open_story.is_open)
        surface = desk.window.page.surface
        surface.setFocus()
        surface.select(len(body), len(body))
        return desk

    return on


Write = Callable[[str], Desk]


def _surface(desk: Desk) -> PlainSurface:
    return desk.window.page.surface


def _kept(desk: Desk, newsroom: Newsroom) -> str:
    desk.open_story.save_now()
    tasks.finish()
    return newsroom.stories.get(desk.open_story.fields.id).body


def test_a_finding_about_a_whole_sentence_underlines_its_first_word(write: Write) -> None:
    body = f"😀 {'Long words go on and on ' * 6}."
    desk = write(body)
    surface = _surface(desk)
    found = Finding("long-sentence", Severity.HINT, "It is long.", "body", 2, len(body))
    desk.open_story.set_findings((found,))
    block = surface.document().firstBlock()
    assert list(surface.underlines.ranges("finding", block)) == [(3, 4)]


def test_a_finding_is_underlined_and_fixed_as_one_step(write: Write, qtbot: QtBot) -> None:
    desk = write("🔥 She dove in.\n")
    surface = _surface(desk)
    desk.open_story.set_findings(
        (Finding("ap", Severity.HINT, "AP says dived.", "body", 6, 10, "dove", ("dived",)),)
    )
    block = surface.document().firstBlock()
    assert list(surface.underlines.ranges("finding", block)) == [(7, 4)]
    surface.select(0, 0)
    QTest.keyClicks(surface, "So ")
    assert list(surface.underlines.ranges("finding", block)) == [(10, 4)]

    surface.select(11, 11)
    next(act for act in desk.window.actions() if act.objectName() == "text.fix").trigger()
    menu = next(each for each in surface.findChildren(QMenu) if each.isVisible())
    next(action for action in menu.actions() if action.text() == "dived").trigger()
    menu.close()
    assert surface.text() == "So 🔥 She dived in.\n"
    assert list(surface.underlines.ranges("finding", block)) == []
    QTest.keyClick(surface, Qt.Key.Key_Z, _CONTROL)

    assert surface.text() == "So 🔥 She dove in.\n"


def _darkest(surface: PlainSurface, place: QPoint) -> int:
    picture = surface.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    return min(
        QColor(
            picture.pixel(int((place.x() + x) * scale), int((place.y() + y) * scale))
        ).lightness()
        for x in range(4, 40)
        for y in range(18)
    )


@pytest.mark.parametrize(
    ("kind", "dimmed"),
    [("off", (False,) * 3), ("paragraph", (True, False, False)), ("sentence", (True, True, False))],
)
def test_what_is_not_being_written_is_dimmed(
    write: Write, kind: str, dimmed: tuple[bool, ...]
) -> None:
    body = "Above it.\n\nThe first sentence. The second one."
    desk = write(body)
    desk.window.chosen.choose(focus=kind)
    surface = _surface(desk)
    places = []
    for words in ("Above", "The first", "The second"):
        at = body.index(words)
        surface.select(at, at)
        places.append(surface.cursorRect().topLeft())
    surface.select(len(body) - 1, len(body) - 1)

    assert tuple(_darkest(surface, place) > 80 for place in places) == dimmed


def test_the_line_that_is_written_stays_in_the_middle(write: Write) -> None:
    desk = write("\n".join(f"Line {number}." for number in range(200)))
    surface = _surface(desk)
    desk.window.chosen.choose(typewriter=True)
    for place in (700, len(surface.text())):
        surface.select(place, place)
        QTest.keyClicks(surface, "x")
        QTest.keyClick(surface, Qt.Key.Key_Return)
        middle = surface.viewport().height() / 2

        assert abs(surface.cursorRect().center().y() - middle) < 50


def test_the_wheel_with_ctrl_makes_the_text_larger_and_smaller(write: Write) -> None:
    desk = write("Words.")
    surface = _surface(desk)
    before = surface.cursorRect().height()

    def turn(steps: int) -> None:
        event = QWheelEvent(
            QPointF(20, 20),
            QPointF(surface.mapToGlobal(QPoint(20, 20))),
            QPoint(0, 0),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            _CONTROL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(surface.viewport(), event)

    turn(1)
    assert desk.window.chosen.settings.text_percent == 110
    assert surface.cursorRect().height() > before
    for _ in range(30):
        turn(-1)
    assert 0 < desk.window.chosen.settings.text_percent < 100


@pytest.mark.parametrize(
    ("typed", "shown", "literal"),
    [('a "', "a “”", 'a "'), ("a --", "a —", "a --"), ("a...", "a…", "a...")],
)
def test_undo_gives_back_what_was_typed_literally(
    write: Write, typed: str, shown: str, literal: str
) -> None:
    desk = write("")
    surface = _surface(desk)
    QTest.keyClicks(surface, typed)
    assert surface.text() == shown
    seen = []
    while surface.text():
        QTest.keyClick(surface, Qt.Key.Key_Z, _CONTROL)
        seen.append(surface.text())
        assert len(seen) < 10

    assert literal in seen


def test_a_pair_goes_with_its_words_and_comes_back(write: Write) -> None:
    desk = write("")
    surface = _surface(desk)
    QTest.keyClicks(surface, "say (it) now")
    assert surface.text() == "say (it) now"
    steps = 0
    while surface.text() and steps < 20:
        QTest.keyClick(surface, Qt.Key.Key_Z, _CONTROL)
        steps += 1
    assert surface.text() == ""
    for _ in range(steps):
        QTest.keyClick(surface, Qt.Key.Key_Z, _CONTROL | Qt.KeyboardModifier.ShiftModifier)

    assert surface.text() == "say (it) now"


def test_what_an_input_method_writes_is_saved_and_what_it_shows_is_not(
    write: Write, newsroom: Newsroom
) -> None:
    desk = write("東")
    surface = _surface(desk)
    QApplication.sendEvent(surface, QInputMethodEvent("きょう", []))
    assert _kept(desk, newsroom) == "東"
    commit = QInputMethodEvent()
    commit.setCommitString("京🔥")
    QApplication.sendEvent(surface, commit)
    assert _kept(desk, newsroom) == "東京🔥"
    QTest.keyClick(surface, Qt.Key.Key_Z, _CONTROL)

    assert surface.text() == "東"


def test_every_sign_is_kept_through_typing_undo_save_and_reload(
    write: Write, newsroom: Newsroom, open_desk: OpenDesk, qtbot: QtBot
) -> None:
    exact = "10\u00a0km, 3\u202fp.m. 👩‍👩‍👧 e\u0301 \u200fשלום\u200e\ttab"
    desk = write(exact)
    surface = _surface(desk)
    QTest.keyClicks(surface, " more")
    assert surface.text() == f"{exact} more"
    while surface.text() != exact:
        QTest.keyClick(surface, Qt.Key.Key_Z, _CONTROL)
    surface.textCursor().insertText("\u202f\u00a0🔥")
    assert _kept(desk, newsroom) == f"{exact}\u202f\u00a0🔥"
    again = open_desk("bridge-vote")
    qtbot.waitUntil(lambda: again.open_story.is_open)

    assert _surface(again).text() == f"{exact}\u202f\u00a0🔥"
