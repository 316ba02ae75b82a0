"""What is found in the story, stepped through and replaced."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor.language.pattern import Pattern
from editor.ui import tasks
from editor.ui.find.view_model import FindViewModel
from editor.ui.theme import load_theme
from editor.ui.writing.plain_surface import PlainSurface

pytestmark = pytest.mark.window

TEXT = "The vote 🔥 was close.\nVote again: a vote is a vote."


@pytest.fixture
def surface(qtbot: QtBot) -> Iterator[PlainSurface]:
    made = PlainSurface(load_theme("light"), 18)
    made.load(TEXT)
    yield made
    tasks.finish()
    made.deleteLater()


@pytest.fixture
def model(surface: PlainSurface) -> FindViewModel:
    made = FindViewModel(surface, surface)
    made.turn_on(on=True)
    return made


def look(qtbot: QtBot, model: FindViewModel, pattern: Pattern) -> None:
    with qtbot.waitSignal(model.changed):
        model.look_for(pattern)


def test_the_first_hit_is_selected_and_the_others_are_counted(
    qtbot: QtBot, surface: PlainSurface, model: FindViewModel
) -> None:
    look(qtbot, model, Pattern("vote"))
    assert model.message == "1 of 4"
    assert surface.selected_text() == "vote"
    assert surface.cursor_offset() == 8


def test_stepping_goes_round_both_ways(
    qtbot: QtBot, surface: PlainSurface, model: FindViewModel
) -> None:
    look(qtbot, model, Pattern("vote"))
    model.go(-1)
    assert model.message == "4 of 4"
    model.go(1)
    model.go(1)
    assert (model.message, surface.selected_text()) == ("2 of 4", "Vote")


def test_hits_are_marked_where_they_stand_also_behind_an_emoji(
    qtbot: QtBot, surface: PlainSurface, model: FindViewModel
) -> None:
    look(qtbot, model, Pattern("was"))
    block = surface.document().firstBlock()
    ((start, length),) = surface.underlines.ranges("current-hit", block)
    assert (
        block.text().encode("utf-16-le")[start * 2 : (start + length) * 2].decode("utf-16-le")
        == "was"
    )
    assert list(surface.underlines.ranges("hit", block)) == []


def test_replacing_goes_from_hit_to_hit(
    qtbot: QtBot, surface: PlainSurface, model: FindViewModel
) -> None:
    look(qtbot, model, Pattern("vote"))
    model.replacement = "ballot"
    with qtbot.waitSignal(model.changed):
        model.replace()
    assert surface.text() == TEXT.replace("vote", "ballot", 1)
    assert (model.message, surface.selected_text()) == ("1 of 3", "Vote")


def test_replacing_all_is_one_step_to_undo(
    qtbot: QtBot, surface: PlainSurface, model: FindViewModel
) -> None:
    look(qtbot, model, Pattern(r"(v)ote", is_regex=True))
    model.replacement = r"\1iew 🔥"
    with qtbot.waitSignal(model.changed):
        model.replace_all()
    assert surface.text().count("🔥") == 5
    assert model.message == "Replaced 4"
    surface.undo()
    assert surface.text() == TEXT


def test_a_selection_can_be_all_that_is_looked_through(
    qtbot: QtBot, surface: PlainSurface, model: FindViewModel
) -> None:
    look(qtbot, model, Pattern("vote"))
    with qtbot.waitSignal(model.changed):
        model.look_within((TEXT.index("Vote"), TEXT.index(" is a vote")))
    assert model.message == "1 of 2"
    model.replacement = "ballot"
    with qtbot.waitSignal(model.changed):
        model.replace_all()
    assert surface.text() == "The vote 🔥 was close.\nballot again: a ballot is a vote."


def test_typing_on_leaves_no_hit_marked_in_the_wrong_place(
    qtbot: QtBot, surface: PlainSurface, model: FindViewModel
) -> None:
    look(qtbot, model, Pattern("vote"))
    surface.replace(0, 3, "A close")
    block = surface.document().firstBlock()
    assert list(surface.underlines.ranges("hit", block)) == []
    qtbot.waitUntil(lambda: model.message == "4 found")


def test_what_cannot_be_read_says_so_and_finds_nothing(qtbot: QtBot, model: FindViewModel) -> None:
    look(qtbot, model, Pattern("(", is_regex=True))
    assert model.failed
    assert "can't be read" in model.message
    look(qtbot, model, Pattern("nowhere"))
    assert (model.failed, model.message) == (False, "Nothing found")


def test_nothing_is_marked_once_the_bar_is_gone(
    qtbot: QtBot, surface: PlainSurface, model: FindViewModel
) -> None:
    look(qtbot, model, Pattern("vote"))
    model.turn_on(on=False)
    block = surface.document().firstBlock()
    assert not [*surface.underlines.ranges("hit", block)]
    assert not [*surface.underlines.ranges("current-hit", block)]
