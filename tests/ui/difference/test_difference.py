"""What changed between two versions, in words that a person reads."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article, Printed
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.crop import WHOLE, Crop
from editor.domain.figure import Figure
from editor.domain.finding import WavedThrough
from editor.ui import tasks
from editor.ui.compare import Compare
from editor.ui.difference.sections import Kind, Section, sections
from editor.ui.difference.view import DifferenceView
from editor.ui.outside_changes import Conflict
from editor.ui.theme import load_theme

BEFORE = Article(
    "1", "bridge-vote", headline="Old bridge", body="One stays.\n\nTwo goes.\n\nThree stays.\n"
)


@pytest.fixture
def view(qtbot: QtBot) -> DifferenceView:
    made = DifferenceView(load_theme("light"))
    qtbot.addWidget(made)
    return made


def _said(section: Section) -> dict[Kind, str]:
    return {
        kind: "".join(run.text for row in section.rows for run in row.runs if run.kind is kind)
        for kind in Kind
    }


def _told(before: Figure, after: Figure) -> dict[str, dict[Kind, str]]:
    first, second = (replace(BEFORE, figures=(figure,)) for figure in (before, after))
    return {section.title: _said(section) for section in sections(first, second)}


def test_every_part_that_changed_has_its_own_section_and_others_have_none() -> None:
    after = replace(
        BEFORE,
        headline="New bridge",
        credits=(Credit("Ana Lind"),),
        body=BEFORE.body.replace("Two goes.", "Two came."),
    )
    assert [each.title for each in sections(BEFORE, after)] == ["Headline", "Credits", "Text"]
    assert sections(BEFORE, BEFORE) == ()


def test_what_was_written_over_and_what_was_let_stand_are_told() -> None:
    waved = WavedThrough("passive", "body", "was built", "It was", "Dana", datetime.now(UTC))
    after = replace(BEFORE, printed=Printed(tagline="By many"), waved_through=(waved,))
    told = {each.title: _said(each)[Kind.IN] for each in sections(BEFORE, after)}
    assert told == {
        "Tagline, written over": "By many",
        "Findings left as they are": "was built: It was (Dana)",
    }


def test_captions_are_compared_word_by_word() -> None:
    figure = Figure("crew", caption="A crew works.")
    told = _told(figure, replace(figure, caption="A crew rests."))
    said = told["Caption of crew"]
    assert ("works" in said[Kind.OUT], "rests" in said[Kind.IN]) == (True, True)
    assert "A crew" in said[Kind.SAME]


def test_a_crop_is_told_in_percent_and_not_as_a_value_of_the_program() -> None:
    figure = Figure("crew", crop=WHOLE)
    said = _told(figure, replace(figure, crop=Crop(0.1, 0.25, 0.5, 0.75)))["Crop of crew"]
    words = "".join(said.values())
    assert "whole picture" in words
    for part in ("50%", "75%", "10%", "25%", "width", "left"):
        assert part in words
    assert "Crop(" not in words


def test_a_credit_line_is_told_as_it_is_printed() -> None:
    figure = Figure("crew")
    line = CreditLine(creators=("Ana Lind",), distributor="NLW")
    words = "".join(_told(figure, replace(figure, sign_off=line))["Credit line of crew"].values())
    assert "Ana Lind" in words
    assert "CreditLine(" not in words
    assert "creators" not in words


def test_a_paragraph_that_went_does_not_run_into_the_next(view: DifferenceView) -> None:
    view.show_difference(BEFORE, replace(BEFORE, body="One stays.\n\nThree stays.\n"))
    tasks.finish()
    text = view.text.toPlainText()
    assert "Two goes." in text
    assert "Two goes.¶Three" not in text.replace(" ", "")
    assert "goes.¶One" not in text


def test_the_arrows_go_round_through_the_changes(view: DifferenceView) -> None:
    view.show_difference(BEFORE, replace(BEFORE, headline="New bridge", body="Other.\n"))
    tasks.finish()
    assert len(view.changes) >= 2
    view.show_next()
    assert view.at == 0
    view.show_previous()
    assert view.at == len(view.changes) - 1
    view.show_next()
    assert view.at == 0


def test_what_went_and_what_came_differ_in_the_change_that_is_looked_at(
    view: DifferenceView,
) -> None:
    view.show_difference(BEFORE, replace(BEFORE, headline="New bridge"))
    tasks.finish()
    view.show_next()
    out, came = view.text.extraSelections()
    assert out.format.background() != came.format.background()


def test_the_newest_request_wins(view: DifferenceView) -> None:
    view.show_difference(BEFORE, replace(BEFORE, headline="First request"))
    view.show_difference(BEFORE, replace(BEFORE, headline="Second request"))
    tasks.finish()
    assert "Second" in view.text.toPlainText()
    assert "First" not in view.text.toPlainText()


def test_nothing_that_differs_is_said_in_words(view: DifferenceView) -> None:
    view.show_difference(BEFORE, BEFORE)
    tasks.finish()
    assert view.text.toPlainText() == "Nothing differs."


@pytest.mark.parametrize("answer", ["Keep mine", "Take theirs"])
def test_a_clash_is_shown_side_by_side_and_answered(qtbot: QtBot, answer: str) -> None:
    from PySide6.QtWidgets import QPushButton, QWidget  # noqa: PLC0415

    taken: list[str] = []
    theirs = replace(BEFORE, headline="Theirs")
    conflict = Conflict(("headline",), BEFORE, theirs, lambda: taken.append("theirs"))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = Compare(conflict, load_theme("light"), window)
    dialog.show()
    tasks.finish()
    assert "Theirs" in dialog.difference.text.toPlainText()
    assert not dialog.isModal()
    buttons = {each.text(): each for each in dialog.findChildren(QPushButton)}
    buttons[answer].click()
    assert taken == (["theirs"] if answer == "Take theirs" else [])
    assert not dialog.isVisible()
