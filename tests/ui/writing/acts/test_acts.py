"""Marks, links, lines, case and footnotes by name."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from editor.ui.writing.acts.lines import (
    add_footnote,
    change_case,
    join_paragraphs,
    move_lines,
    split_paragraph,
)
from editor.ui.writing.acts.links import link_on_paste
from editor.ui.writing.acts.marks import toggle_mark
from editor.ui.writing.plain_surface import PlainSurface

pytestmark = pytest.mark.window

Aided = Callable[..., PlainSurface]


@pytest.mark.parametrize("mark", ["*", "**"])
@pytest.mark.parametrize(("start", "end"), [(2, 6), (2, 2), (4, 4), (0, 8)])
def test_marks_come_and_go(aided: Aided, mark: str, start: int, end: int) -> None:
    surface = aided("🔥 word b")
    surface.select(start, end)
    toggle_mark(surface, mark)
    marked = surface.text()
    toggle_mark(surface, mark)

    assert marked.count(mark) in {2, 4 // len(mark)}
    assert surface.text() == "🔥 word b"


def test_bold_and_italic_go_together_and_apart(aided: Aided) -> None:
    surface = aided("a word b")
    surface.select(2, 6)
    toggle_mark(surface, "**")
    toggle_mark(surface, "*")
    assert surface.text() == "a ***word*** b"
    toggle_mark(surface, "**")
    assert surface.text() == "a *word* b"


def test_marks_of_several_paragraphs_stand_in_each(aided: Aided) -> None:
    surface = aided("one \n\ntwo")
    surface.selectAll()
    toggle_mark(surface, "**")

    assert surface.text() == "**one** \n\n**two**"
    surface.undo()
    assert surface.text() == "one \n\ntwo"


@pytest.mark.parametrize(
    ("pasted", "is_link"), [("https://a.example", True), ("words", False), ("https://a b", False)]
)
def test_an_address_pasted_on_words_makes_a_link(
    aided: Aided,
    pasted: str,
    is_link: bool,
) -> None:
    surface = aided("a word")
    surface.select(2, 6)
    data = QMimeData()
    data.setText(pasted)

    assert link_on_paste(surface, data) is is_link
    assert surface.text() == (f"a [word]({pasted})" if is_link else "a word")


def test_a_line_moves_with_its_caret(aided: Aided) -> None:
    surface = aided("one\ntw|o\nthree")
    move_lines(surface, down=True)
    assert (surface.text(), surface.cursor_offset()) == ("one\nthree\ntwo", 12)
    move_lines(surface, down=False)
    move_lines(surface, down=False)
    move_lines(surface, down=False)

    assert (surface.text(), surface.cursor_offset()) == ("two\none\nthree", 2)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.text("ab🔥 ", max_size=4), min_size=1, max_size=5), st.integers(0, 30))
def test_a_line_moved_down_and_up_is_where_it_was(aided: Aided, lines: list[str], at: int) -> None:
    text = "\n".join(lines)
    surface = aided()
    surface.load(text)
    surface.select(min(at, len(text)), min(at, len(text)))
    before = surface.text()
    is_last = surface.textCursor().block() == surface.document().lastBlock()
    move_lines(surface, down=True)
    if not is_last:
        move_lines(surface, down=False)

    assert surface.text() == before


def test_paragraphs_are_joined_by_one_space_and_split_again(aided: Aided) -> None:
    surface = aided("One. |\n\n  Two.")
    join_paragraphs(surface)
    assert surface.text() == "One. Two."
    split_paragraph(surface)

    assert surface.text() == "One.\n\nTwo."


def test_the_case_of_the_word_goes_round(aided: Aided) -> None:
    surface = aided("a wo|rd")
    change_case(surface)
    assert surface.text() == "a Word"
    change_case(surface)

    assert surface.text() == "a WORD"


def test_a_footnote_is_referred_to_and_defined(aided: Aided) -> None:
    surface = aided("Said.[^1] More.|\n\n[^1]: Here.\n")
    add_footnote(surface)

    assert surface.text() == "Said.[^1] More.[^2]\n\n[^1]: Here.\n\n[^2]: "
    assert surface.textCursor().atEnd()
    surface.undo()
    assert surface.text() == "Said.[^1] More.\n\n[^1]: Here.\n"
