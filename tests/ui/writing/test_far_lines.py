"""Lines that look as another line says are styled again when that one comes or goes."""

import pytest
from PySide6.QtGui import QColor, QTextCharFormat
from pytestqt.qtbot import QtBot

from editor.ui.theme import load_theme
from editor.ui.writing.plain_surface import PlainSurface

pytestmark = pytest.mark.window
_THEME = load_theme("light")


@pytest.fixture
def surface(qtbot: QtBot) -> PlainSurface:
    """A surface of its own."""
    made = PlainSurface(_THEME, 18.5)
    qtbot.addWidget(made)
    return made


def _look(surface: PlainSurface, line: int, at: int) -> QTextCharFormat:
    formats = surface.document().findBlockByNumber(line).layout().formats()
    return next(
        (
            QTextCharFormat(each.format)
            for each in formats
            if each.start <= at < each.start + each.length
        ),
        QTextCharFormat(),
    )


def _colour(surface: PlainSurface, line: int, at: int) -> QColor:
    return _look(surface, line, at).foreground().color()


def test_a_note_hides_the_lines_up_to_an_end_that_comes_later(
    surface: PlainSurface, qtbot: QtBot
) -> None:
    surface.load("<!-- note\n\nin between\n\nlast words")
    assert _colour(surface, 2, 0) != _THEME.dim
    end = surface.text().index("last")
    surface.replace_ranges([(end, end, "--> ")])
    qtbot.waitUntil(lambda: _colour(surface, 2, 0) == _THEME.dim, timeout=1000)
    assert _colour(surface, 4, 6) != _THEME.dim
    surface.replace_ranges([(end, end + 4, "")])

    qtbot.waitUntil(lambda: _colour(surface, 2, 0) != _THEME.dim, timeout=1000)


def test_a_note_is_open_again_when_the_line_with_its_end_is_deleted(
    surface: PlainSurface, qtbot: QtBot
) -> None:
    surface.load("<!-- note\n\nin between\n-->\nlast words\n\nText")
    assert _colour(surface, 2, 0) == _THEME.dim
    surface.replace_ranges([(22, 26, "")])

    qtbot.waitUntil(lambda: _colour(surface, 2, 0) != _THEME.dim, timeout=1000)


def test_a_header_is_bold_while_there_is_a_line_under_it(
    surface: PlainSurface, qtbot: QtBot
) -> None:
    surface.load("a | b\nc | d")
    plain = _look(surface, 0, 0).fontWeight()
    surface.replace_ranges([(6, 6, "--- | ---\n")])
    qtbot.waitUntil(lambda: _look(surface, 0, 0).fontWeight() > plain, timeout=1000)
    surface.replace_ranges([(6, 16, "")])

    qtbot.waitUntil(lambda: _look(surface, 0, 0).fontWeight() == plain, timeout=1000)


@pytest.mark.parametrize(
    ("text", "definition"),
    [("See [the report][r].\n\nEnd.", "\n\n[r]: https://a.example"), ("Said.[^1]", "\n\n[^1]: X")],
)
def test_a_reference_leads_somewhere_while_its_definition_is_there(
    surface: PlainSurface, qtbot: QtBot, text: str, definition: str
) -> None:
    surface.load(text)
    assert _colour(surface, 0, 6) != _THEME.accent
    surface.replace_ranges([(len(text), len(text), definition)])
    qtbot.waitUntil(lambda: _colour(surface, 0, 6) == _THEME.accent, timeout=2000)
    surface.replace_ranges([(len(text), len(text + definition), "")])

    qtbot.waitUntil(lambda: _colour(surface, 0, 6) != _THEME.accent, timeout=2000)
