"""The ledger: what was done is undone, in order, whoever did it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from tests.ui.undo.writing import BRIDGE, Writing

pytestmark = pytest.mark.window


@pytest.fixture
def writing(qtbot: QtBot) -> Iterator[Writing]:
    """A story that is being written."""
    made = Writing()
    qtbot.addWidget(made.surface)
    yield made
    made.story.deleteLater()


def _bodies(writing: Writing) -> list[str]:
    return [article.body.removeprefix(BRIDGE.body) for article in writing.undo_all()]


def test_typing_is_undone_word_by_word(writing: Writing) -> None:
    QTest.keyClicks(writing.surface, "One, don't stop")

    assert _bodies(writing) == ["One, don't", "One", ""]


def test_each_run_of_returns_is_a_step(writing: Writing) -> None:
    QTest.keyClicks(writing.surface, "end.")
    QTest.keyClick(writing.surface, Qt.Key.Key_Return)
    QTest.keyClick(writing.surface, Qt.Key.Key_Return)
    QTest.keyClicks(writing.surface, "New")

    assert _bodies(writing) == ["end.\n\n", "end.", "end", ""]


def test_a_rest_begins_a_step(writing: Writing) -> None:
    QTest.keyClicks(writing.surface, "half")
    writing.now_s += 5
    QTest.keyClicks(writing.surface, "way")

    assert _bodies(writing) == ["half", ""]


def test_deleting_is_undone_word_by_word(writing: Writing) -> None:
    QTest.keyClick(writing.surface, Qt.Key.Key_Backspace)
    for _ in range(len("is old.")):
        QTest.keyClick(writing.surface, Qt.Key.Key_Backspace)

    assert [article.body for article in writing.undo_all()] == [
        "The bridge is",
        "The bridge is old",
        "The bridge is old.\n",
    ]


def test_a_sign_of_two_units_is_one_stroke(writing: Writing) -> None:
    writing.surface.insertPlainText("🔥")
    writing.surface.insertPlainText("🔥")

    assert _bodies(writing) == [""]


def test_pasted_words_are_one_step_apart_from_typing(writing: Writing) -> None:
    QTest.keyClicks(writing.surface, "one")
    writing.surface.insertPlainText("pasted words of a page")
    QTest.keyClicks(writing.surface, "two")

    assert _bodies(writing) == ["onepasted words of a page", "one", ""]


def test_a_field_is_undone_word_by_word(writing: Writing) -> None:
    typed = " is rebuilt"
    for length in range(1, len(typed) + 1):
        writing.story.edit(headline="Bridge" + typed[:length])

    assert [article.headline for article in writing.undo_all()] == ["Bridge is", "Bridge"]


def test_another_field_is_another_step(writing: Writing) -> None:
    writing.story.edit(headline="Bridges")
    writing.story.edit(standfirst="T")
    writing.story.edit(headline="Bridgess")

    assert len(writing.undo_all()) == 3


def test_text_and_fields_are_undone_in_the_order_of_writing(writing: Writing) -> None:
    QTest.keyClicks(writing.surface, "one")
    writing.story.edit(headline="Bridge falls")
    QTest.keyClicks(writing.surface, "two")

    seen = [(article.headline, article.body[-6:]) for article in writing.undo_all()]
    assert seen == [
        ("Bridge falls", "d.\none"),
        ("Bridge", "d.\none"),
        ("Bridge", " old.\n"),
    ]


def test_a_photo_comes_and_goes_with_its_line(writing: Writing) -> None:
    line = "\n![](figure:two)\n"
    writing.story.edit(figures=(*BRIDGE.figures, Figure("two", photo="d")), body=BRIDGE.body + line)
    writing.story.ledger.undo()

    assert writing.story.article == BRIDGE
    assert writing.surface.text() == BRIDGE.body
    writing.story.ledger.redo()
    assert writing.surface.text() == BRIDGE.body + line
    assert len(writing.story.article.figures) == 2


def test_several_edits_can_be_one_step(writing: Writing) -> None:
    with writing.story.ledger.one_step("taking the caption apart"):
        writing.story.edit_figure("one", caption="A bridge.")
        writing.story.edit_figure("one", is_file=True)

    assert writing.story.ledger.undo_name == "taking the caption apart"
    assert writing.undo_all() == [BRIDGE]


def test_steps_have_names_and_places(writing: Writing) -> None:
    names: list[str] = []
    places: list[str] = []
    writing.story.ledger.went.connect(places.append)
    QTest.keyClicks(writing.surface, "a")
    for change in (
        {"headline": "Falls"},
        {"figures": (replace(BRIDGE.figures[0], caption="New"),)},
        {"credits": (Credit("Dana", place="Oban"),)},
        {"credits": ()},
        {"dateline": Dateline(place="Oban")},
    ):
        writing.story.edit(**change)
    while writing.story.ledger.undo_name:
        names.append(writing.story.ledger.undo_name)
        writing.story.ledger.undo()

    assert names == ["place", "credits", "credit place", "caption", "headline", "typing"]
    assert places == [
        "dateline.place",
        "credits",
        "credits[0].place",
        "figures[0].caption",
        "headline",
        "body",
    ]


def test_an_act_is_undone_by_its_inverse(writing: Writing) -> None:
    done: list[str] = []
    writing.story.ledger.push_act(
        "replace in all stories", lambda: done.append("back"), lambda: done.append("again")
    )
    writing.story.ledger.undo()
    writing.story.ledger.redo()

    assert done == ["back", "again"]


def test_what_is_new_forgets_what_was_undone(writing: Writing) -> None:
    writing.story.edit(headline="First")
    writing.story.ledger.undo()
    QTest.keyClicks(writing.surface, "a")

    assert writing.story.ledger.redo_name == ""
    assert not writing.story.ledger.redo()


def test_typing_after_undo_is_a_step_of_its_own(writing: Writing) -> None:
    QTest.keyClicks(writing.surface, "one two")
    writing.story.ledger.undo()
    QTest.keyClicks(writing.surface, "x")

    assert _bodies(writing) == ["one", ""]


def test_another_story_has_nothing_to_undo(writing: Writing) -> None:
    QTest.keyClicks(writing.surface, "one")
    writing.story.ledger.clear()

    assert not writing.story.ledger.undo()
    assert not writing.surface.document().isUndoAvailable()
