"""Going, selecting and deleting word by word; the caret is ``|``."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.ui.writing.plain_surface import PlainSurface
from editor.ui.writing.words.boundaries import next_stop, previous_stop, word_at

pytestmark = pytest.mark.window

Aided = Callable[..., PlainSurface]
_CONTROL = Qt.KeyboardModifier.ControlModifier


def _shown(surface: PlainSurface) -> str:
    text, at = surface.text(), surface.cursor_offset()
    return f"{text[:at]}|{text[at:]}"


@pytest.mark.parametrize(
    "stops",
    [
        "|I |don't |know|",
        "|She |isn’t |there|, |is |she|?|",
        "|a |well|-|known |name|",
        "|wait |… |what|?!|",
        "|新|聞|社 |x|",
        "|🔥 |fire|",
        "|👩‍👩‍👧 |family|",
        "|cafe\u0301 |au |lait|",
        "|10\u00a0|km|",
        "|**|bold|** |word|",
        "|a |rise|, |3.5 |million|",
    ],
)
def test_the_caret_stops_at_words_and_punctuation(aided: Aided, stops: str) -> None:
    parts = stops.strip("|").split("|")
    text = "".join(parts)
    places = [len("".join(parts[:number])) for number in range(len(parts) + 1)]
    surface = aided(f"{text}|")
    back = [surface.cursor_offset()]
    while surface.cursor_offset():
        QTest.keyClick(surface, Qt.Key.Key_Left, _CONTROL)
        back.append(surface.cursor_offset())
    forth = [0]
    while forth[-1] < len(text):
        QTest.keyClick(surface, Qt.Key.Key_Right, _CONTROL)
        forth.append(surface.cursor_offset())

    assert forth == places
    assert back[::-1] == places


@pytest.mark.parametrize(
    ("text", "key", "result"),
    [
        ("I don't| know", Qt.Key.Key_Backspace, "I | know"),
        ("I |don’t know", Qt.Key.Key_Delete, "I |know"),
        ("one\n|two", Qt.Key.Key_Backspace, "one|two"),
        ("one|\ntwo", Qt.Key.Key_Delete, "one|two"),
        ("新聞|社", Qt.Key.Key_Backspace, "新|社"),
        ("a 👩‍👩‍👧|", Qt.Key.Key_Backspace, "a |"),
        ("|", Qt.Key.Key_Backspace, "|"),
        ("|", Qt.Key.Key_Delete, "|"),
    ],
)
def test_a_word_is_deleted_as_one(aided: Aided, text: str, key: Qt.Key, result: str) -> None:
    surface = aided(text)
    QTest.keyClick(surface, key, _CONTROL)
    assert _shown(surface) == result
    surface.undo()

    assert surface.text() == text.replace("|", "")


def test_the_keys_point_where_hebrew_goes(aided: Aided) -> None:
    surface = aided("|שלום עולם")
    QTest.keyClick(surface, Qt.Key.Key_Left, _CONTROL)

    assert surface.cursor_offset() == 5


def test_shift_selects_by_words(aided: Aided) -> None:
    surface = aided("He said |don't go")
    QTest.keyClick(surface, Qt.Key.Key_Right, _CONTROL | Qt.KeyboardModifier.ShiftModifier)

    assert surface.selected_text() == "don't "


@pytest.mark.parametrize("word", ["don't", "isn’t", "cafe\u0301"])
def test_a_double_click_selects_the_whole_word(aided: Aided, qtbot: QtBot, word: str) -> None:
    surface = aided(f"She |{word} go")
    surface.resize(500, 200)
    surface.show()
    qtbot.waitExposed(surface)
    place = surface.cursorRect().center()
    place.setX(place.x() + 12)
    QTest.mouseDClick(surface.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert surface.selected_text() == word


@given(st.text("ab' -\u00a0.🔥新e\u0301", max_size=20))
def test_every_place_is_passed_in_both_directions(text: str) -> None:
    end = len(text.encode("utf-16-le")) // 2
    forth = [0]
    while forth[-1] < end:
        forth.append(next_stop(text, forth[-1]))
    back = [end]
    while back[-1] > 0:
        back.append(previous_stop(text, back[-1]))

    assert all(a < b for a, b in pairwise(forth))
    assert all(a > b for a, b in pairwise(back))
    for at in forth:
        start, stop = word_at(text, at)
        assert 0 <= start <= at <= stop <= end
