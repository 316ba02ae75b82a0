"""What somebody types, and what stands there then; the caret is ``|``."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.writing.plain_surface import PlainSurface

pytestmark = pytest.mark.window

Aided = Callable[..., PlainSurface]


def _shown(surface: PlainSurface) -> str:
    text, at = surface.text(), surface.cursor_offset()
    return f"{text[:at]}|{text[at:]}"


def _type(surface: PlainSurface, keys: str) -> None:
    special = {"\n": Qt.Key.Key_Return, "\b": Qt.Key.Key_Backspace, "\t": Qt.Key.Key_Tab}
    for sign in keys:
        if sign in special:
            QTest.keyClick(surface, special[sign])
        else:
            QTest.keyClicks(surface, sign)


@pytest.mark.parametrize(
    ("text", "keys", "result"),
    [
        ("", 'He said "no" to it.', "He said “no” to it.|"),
        ("", "(a [b] c) d", "(a [b] c) d|"),
        ("", "a **bold** word", "a **bold** word|"),
        ("", "an *it* and 2 * 3", "an *it* and 2 * 3|"),
        ("", "see `co", "see `co|`"),
        ("", '`say "x"`', '`say "x"`|'),
        ("", "<!-- ask 'her'", "<!-- ask 'her'| -->"),
        ("", "![](figure:a-b)", "![](figure:a-b)|"),
        ("", "https://a.example/it's--so...", "https://a.example/it's--so...|"),
        ("", "[x](https://a.example/it's)", "[x](https://a.example/it's)|"),
        ("", "* one", "* one|"),
        ("", "(\b", "|"),
        ("|word", "(", "(|word"),
        ("", "---", "---|"),
        ("", "don't -- do", "don’t — do|"),
        ("", 'a "\b', 'a "|'),
        ("", "a --\b", "a --|"),
    ],
)
def test_typing(aided: Aided, text: str, keys: str, result: str) -> None:
    surface = aided(text)
    _type(surface, keys)

    assert _shown(surface) == result


def test_what_was_typed_comes_back_with_undo(aided: Aided) -> None:
    surface = aided("", auto_pairs=False)
    _type(surface, 'a "')
    assert surface.text() == "a “"
    surface.undo()

    assert surface.text() == 'a "'


def test_the_settings_are_obeyed(aided: Aided) -> None:
    surface = aided("", smart_quotes=False, auto_pairs=False)
    _type(surface, 'a "b" (c -- d...')

    assert surface.text() == 'a "b" (c -- d...'


def test_the_quotes_are_those_of_the_story(aided: Aided) -> None:
    surface = aided("", language="de")
    _type(surface, 'Sie sagt "ja".')

    assert surface.text() == "Sie sagt „ja“."


def test_a_french_quote_is_given_back_with_its_narrow_space(aided: Aided) -> None:
    surface = aided("", language="fr")
    _type(surface, '"')
    assert surface.text() == "«\u202f\u202f»"
    _type(surface, "\b")

    assert surface.text() == '"'


@pytest.mark.parametrize(
    ("sign", "result"),
    [("*", "a *word* b"), ("(", "a (word) b"), ('"', "a “word” b"), ("`", "a `word` b")],
)
def test_a_pair_goes_around_the_selection(aided: Aided, sign: str, result: str) -> None:
    surface = aided("a word b")
    surface.select(2, 6)
    _type(surface, sign)

    assert surface.text() == result
    assert surface.selected_text() == "word"


@pytest.mark.parametrize(
    ("text", "keys", "result"),
    [
        ("- one|", "\ntwo", "- one\n- two|"),
        ("- one\n- |", "\n", "- one\n|"),
        ("1. one|\n2. two\n3. three", "\nnew", "1. one\n2. new|\n3. two\n4. three"),
        ("> said|", "\nmore", "> said\n> more|"),
        ("> [!factbox] Title|", "\nline", "> [!factbox] Title\n> line|"),
        ("- one|", "\n\tsub", "- one\n    - sub|"),
        ("plain|", "\nnext", "plain\nnext|"),
        ("|- one", "\n", "\n|- one"),
    ],
)
def test_lists_and_quotes_go_on(aided: Aided, text: str, keys: str, result: str) -> None:
    surface = aided(text)
    _type(surface, keys)

    assert _shown(surface) == result


def test_shift_tab_takes_an_item_out(aided: Aided) -> None:
    surface = aided("- a\n    - b|")
    QTest.keyClick(surface, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)

    assert _shown(surface) == "- a\n- b|"


def test_an_input_method_that_only_shows_changes_nothing(aided: Aided) -> None:
    surface = aided("ab|")
    told: list[int] = []
    surface.typed.connect(lambda: told.append(1))
    QApplication.sendEvent(surface, QInputMethodEvent("か", []))
    assert (surface.text(), told) == ("ab", [])
    commit = QInputMethodEvent()
    commit.setCommitString("課")
    QApplication.sendEvent(surface, commit)

    assert (surface.text(), told) == ("ab課", [1])


def test_an_event_that_says_nothing_leaves_the_selection(aided: Aided) -> None:
    surface = aided("some words")
    surface.select(0, 4)
    QApplication.sendEvent(surface, QInputMethodEvent())

    assert surface.selected_text() == "some"


def test_the_candidates_of_an_input_method_stand_at_the_caret(aided: Aided) -> None:
    surface = aided("words|")
    surface.resize(600, 300)
    surface.set_margins(100, 80)
    place = surface.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)

    assert place.top() >= 80
    assert place.left() >= 100
