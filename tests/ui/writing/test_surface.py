"""The drafting surface: what goes in comes out, and what is shown how."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.theme import load_theme
from editor.ui.writing.differences import differences
from editor.ui.writing.offsets import from_utf16, to_utf16
from editor.ui.writing.plain_surface import PlainSurface
from editor.ui.writing.styling.lines import State, styled

pytestmark = pytest.mark.window


@pytest.fixture
def surface(qtbot: QtBot) -> PlainSurface:
    """A surface of its own."""
    made = PlainSurface(load_theme("light"), 18.5)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n\nb\n",
        "no-break\u00a0space",
        "thin\u202fspace",
        "🔥 fire\n🔥",
        "tab\there",
        "e\u0301",
    ],
)
def test_what_is_loaded_comes_out_unchanged(surface: PlainSurface, text: str) -> None:
    surface.load(text)

    assert surface.text() == text


def test_loading_is_not_typing(surface: PlainSurface) -> None:
    told: list[int] = []
    surface.typed.connect(lambda: told.append(1))
    surface.load("A **bold** start.")
    surface.change_to("A **bold** end.")
    QApplication.processEvents()

    assert told == []


def test_typing_is_told(surface: PlainSurface) -> None:
    told: list[int] = []
    surface.typed.connect(lambda: told.append(1))
    QTest.keyClicks(surface, "ab")

    assert len(told) == 2


def test_a_change_from_elsewhere_leaves_the_cursor_at_its_words(surface: PlainSurface) -> None:
    surface.load("🔥 One.\n\nTwo.\n")
    cursor = surface.textCursor()
    cursor.setPosition(to_utf16(surface.text(), surface.text().index("Two")))
    surface.setTextCursor(cursor)

    surface.change_to("🔥 One, longer.\n\nTwo.\n\nThree.\n")

    assert surface.text() == "🔥 One, longer.\n\nTwo.\n\nThree.\n"
    assert surface.cursor_offset() == surface.text().index("Two")
    surface.undo()
    assert surface.text() == "🔥 One.\n\nTwo.\n"


def test_shift_return_makes_a_line_that_others_know(surface: PlainSurface) -> None:
    QTest.keyClicks(surface, "a")
    QTest.keyClick(surface, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(surface, "b")

    assert surface.text() == "a\nb"


def test_a_figure_line_stands_alone_wherever_it_is_put(surface: PlainSurface) -> None:
    surface.load("First.\nSecond.")
    surface.insert_paragraph("![](figure:rocket)")

    assert surface.text() == "First.\n\n![](figure:rocket)\n\nSecond."


def test_dropped_files_are_no_text(surface: PlainSurface, tmp_path: Path) -> None:
    photo = tmp_path / "one.jpg"
    photo.touch()
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(photo))])
    dropped: list[list[Path]] = []
    surface.files_dropped.connect(dropped.append)
    surface.insertFromMimeData(source)

    assert dropped == [[photo]]
    assert surface.text() == ""


def test_text_with_an_address_is_pasted_as_text(surface: PlainSurface) -> None:
    source = QMimeData()
    source.setText("See https://a.example\nand more")
    source.setUrls([QUrl("https://a.example")])
    surface.insertFromMimeData(source)

    assert surface.text() == "See https://a.example\nand more"


def test_words_are_counted_without_figure_lines_and_notes(surface: PlainSurface) -> None:
    surface.load("Two **words**\n\n![](figure:a)\n\n<!-- not these -->\n")
    surface.document().documentLayout()
    QTest.qWait(20)

    assert surface.word_count() == 2


def test_a_selection_goes_by_code_points(surface: PlainSurface) -> None:
    surface.load("🔥🔥 fire TK")
    surface.select(8, 10)

    assert surface.textCursor().selectedText() == "TK"


@given(st.text(max_size=40), st.integers(0, 40))
def test_offsets_go_there_and_back(text: str, at: int) -> None:
    at = min(at, len(text))

    assert from_utf16(text, to_utf16(text, at)) == at


@given(st.text("ab\n🔥", max_size=30), st.text("ab\n🔥", max_size=30))
def test_the_differences_turn_one_text_into_the_other(old: str, new: str) -> None:
    text = old
    for start, end, part in reversed(differences(old, new)):
        text = text[:start] + part + text[end:]

    assert text == new


def _kinds(text: str) -> dict[str, tuple[str, ...]]:
    return {text[start:end]: kinds for start, end, kinds in styled(text)[0]}


@pytest.mark.parametrize(
    ("text", "part", "kinds"),
    [
        ("a **bold** b", "bold", ("strong",)),
        ("an *it* b", "it", ("emphasis",)),
        ("[NOAA](https://noaa.example)", "NOAA", ("link",)),
        ("[NOAA](https://noaa.example)", "https://noaa.example", ("address", "markup")),
        ("## Two tries", "Two tries", ("subhead",)),
        ("> [!pullquote] We wait", "We wait", ("pull",)),
        ("- a point", "- ", ("markup",)),
        ("![](figure:rocket)", "![](figure:rocket)", ("figure",)),
        ("within TK minutes", "TK", ("tk",)),
        ("<!-- ask her -->", "<!-- ask her -->", ("note",)),
        ("[**both**](https://a.example)", "both", ("strong", "link")),
    ],
)
def test_markup_looks_like_what_it_means(text: str, part: str, kinds: tuple[str, ...]) -> None:
    assert _kinds(text)[part] == kinds


@pytest.mark.parametrize("text", ["2 * 3 * 4", "snake_case_word", "HTKL", "# ", "*", "[]()"])
def test_what_is_no_markup_is_left_alone(text: str) -> None:
    assert not set(_kinds(text).values()) & {("emphasis",), ("strong",), ("tk",)}


def test_a_note_goes_on_over_paragraphs_until_it_is_closed() -> None:
    opened, state = styled("Text <!-- a note", is_closed=True)
    inside, still = styled("more of it", state)
    closed, after = styled("end --> text TK", still)

    assert opened[-1] == (5, 16, ("note",))
    assert (state, still, after) == (State.NOTE, State.NOTE, State.TEXT)
    assert inside == [(0, 10, ("note",))]
    assert closed == [(0, 7, ("note",)), (13, 15, ("tk",))]


@given(st.text(max_size=200))
def test_every_range_lies_in_its_paragraph(text: str) -> None:
    for start, end, _ in styled(text)[0]:
        assert 0 <= start <= end <= len(text)


def test_a_table_after_a_list_is_a_table() -> None:
    _, state = styled("- item")
    _, gap = styled("", state)
    _, head = styled("a | b", gap, next_line="--- | ---")

    assert head is State.TABLE_HEAD
