"""Whoever looks at what was changed there sees three versions, chooses by keyboard, and sends."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.errors import RefusedError
from editor.domain.publishing.three_way import Kind, Passage, Side, State
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.remote_changes.commands import remote_changes_commands
from editor.ui.remote_changes.pane import RemoteChangesPane
from editor.ui.remote_changes.view_model import RemoteChangesModel
from editor.ui.remote_changes.words import decision_of, line_of, sections_of
from editor.ui.theme import load_theme
from tests.services.remote_stories import Standing, edited, standing

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]

_KIND = Kind.PARAGRAPH
CROWD = ("About 300 people", "About 350 people")
RAMP = ("Islanders paid", "The islanders paid")


def settled() -> None:
    for _ in range(8):
        tasks.finish()


@pytest.fixture
def found(tmp_path: Path) -> Iterator[Standing]:
    """A story that was changed here and there: one paragraph by both, one by them, the headline."""
    with standing(tmp_path) as story:
        story.change_here(
            lambda it: replace(it, headline="Ferry sails", body=it.body.replace("300", "400"))
        )
        yield story


@pytest.fixture
def story(qtbot: QtBot, found: Standing) -> Iterator[OpenStory]:
    story = OpenStory()
    story.use(found.newsroom)
    story.open("ferry")
    settled()
    yield story
    settled()
    story.saving.fresh(None)
    story.deleteLater()


@pytest.fixture
def model(found: Standing, story: OpenStory) -> RemoteChangesModel:
    return RemoteChangesModel(story, story, service=lambda _: found.changes)


@pytest.fixture
def pane(qtbot: QtBot, model: RemoteChangesModel, found: Standing) -> RemoteChangesPane:
    found.meet(edited(found.sent, CROWD, RAMP))
    pane = RemoteChangesPane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    settled()
    return pane


def rows(pane: RemoteChangesPane) -> list[str]:
    return [pane.list.item(at).text() for at in range(pane.list.count())]


def test_the_list_says_what_changed_by_whom_and_whose_is_taken(pane: RemoteChangesPane) -> None:
    assert rows(pane) == [
        "Headline: Ferry sails\nChanged here · ours is kept",
        "Paragraph: About 400 people watched from the quay.\nChanged here and there · choose",
        "Paragraph: The islanders paid for half the ramp.\nChanged there · theirs is taken",
    ]
    assert pane.told.text().startswith("Kim changed “Ferry returns” at Courier site")
    assert pane.left.text() == "1 still to be chosen, of 3 changes."


def test_what_is_still_to_be_chosen_can_not_be_sent(pane: RemoteChangesPane) -> None:
    assert not pane.go.isEnabled()
    assert pane.go.accessibleDescription() == "1 passage still to be chosen."


def test_the_keyboard_alone_chooses_and_sends(pane: RemoteChangesPane, found: Standing) -> None:
    pane.setFocus()
    assert pane.list.hasFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_J)
    QTest.keyClick(pane.list, Qt.Key.Key_T)
    assert "theirs is taken" in rows(pane)[1]
    QTest.keyClick(pane.list, Qt.Key.Key_O)
    assert "ours is kept" in rows(pane)[1]
    QTest.keyClick(pane.list, Qt.Key.Key_K)
    assert pane.list.currentRow() == 0
    pane.go.setFocus()
    QTest.keyClick(pane.go, Qt.Key.Key_Space)
    settled()
    assert "About 400 people" in found.article.body
    assert "The islanders paid" in found.article.body
    assert len(found.made) == 1


def test_the_arrows_go_through_the_list(pane: RemoteChangesPane) -> None:
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    assert pane.list.currentRow() == 1
    assert "There now, by Kim" in pane.passage.text.toPlainText()


def test_the_answer_that_is_given_stays_down(pane: RemoteChangesPane) -> None:
    pane.list.setCurrentRow(1)
    assert not pane.passage.theirs.isChecked()
    assert not pane.passage.ours.isChecked()
    pane.passage.theirs.click()
    assert (pane.passage.theirs.isChecked(), pane.passage.ours.isChecked()) == (True, False)


def test_one_side_can_be_taken_whole(pane: RemoteChangesPane, found: Standing) -> None:
    pane.all_theirs.click()
    assert all("theirs is taken" in row for row in rows(pane))
    pane.all_ours.click()
    assert all("ours is kept" in row for row in rows(pane))
    before = found.article
    pane.go.click()
    settled()
    assert found.article.body == before.body


def test_a_refusal_is_told_and_nothing_is_lost(
    pane: RemoteChangesPane, model: RemoteChangesModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise RefusedError("The story has no byline.", hint="Add one.")

    monkeypatch.setattr(model, "_service", lambda _: type("S", (), {"resolve": refuse})())
    pane.all_theirs.click()
    pane.go.click()
    settled()
    assert pane.error.text() == "The story has no byline. Add one."
    assert pane.error.isVisible()
    assert all("theirs is taken" in row for row in rows(pane))
    pane.list.setCurrentRow(0)
    pane.passage.ours.click()
    assert not pane.error.isVisible()


def test_what_is_typed_meanwhile_is_compared_and_other_choices_stay(
    pane: RemoteChangesPane, story: OpenStory
) -> None:
    pane.list.setCurrentRow(1)
    pane.passage.theirs.click()
    story.edit(headline="Ferry sails at last")
    story.save_now()
    settled()
    assert rows(pane)[0].startswith("Headline: Ferry sails at last")
    assert "theirs is taken" in rows(pane)[1]
    assert pane.list.currentRow() == 1


def test_a_choice_that_is_no_longer_asked_is_told_and_asked_anew(
    pane: RemoteChangesPane, model: RemoteChangesModel, found: Standing
) -> None:
    (asked,) = model.left
    model.choose(asked.id, Side.THEIRS)
    found.change_here(lambda it: replace(it, body=it.body.replace("400", "500")))
    model.send()
    settled()
    assert "since you chose" in pane.error.text()
    assert "About 500 people" in rows(pane)[1]
    assert "choose" in rows(pane)[1]
    assert not found.made


def test_without_a_change_there_the_pane_says_what_it_is_for(
    qtbot: QtBot, model: RemoteChangesModel
) -> None:
    pane = RemoteChangesPane(model, load_theme("dark"))
    qtbot.addWidget(pane)
    pane.show()
    settled()
    assert pane.told.text().startswith("Nothing of this story waits")
    for part in (pane.list, pane.passage, pane.go, pane.open_there, pane.places):
        assert not part.isVisible()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.setFocus()
    assert pane.close_button.hasFocus()


def test_what_can_not_be_seen_is_said_and_ours_can_be_sent(
    qtbot: QtBot, model: RemoteChangesModel, found: Standing
) -> None:
    found.change_here(lambda it: replace(it, headline="Ferry returns", body=_as_sent(it.body)))
    found.meet(replace(found.sent, digest="other", changed_by="Kim"))
    pane = RemoteChangesPane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.show()
    settled()
    assert pane.left.text() == "Nothing to choose."
    assert "section, tags" in pane.notes.text()
    pane.go.click()
    settled()
    assert len(found.made) == 1


def _as_sent(body: str) -> str:
    return body.replace("400", "300")


def test_escape_closes_and_another_theme_is_taken(qtbot: QtBot, pane: RemoteChangesPane) -> None:
    pane.set_theme(load_theme("dark"))
    assert len(rows(pane)) == 3
    with qtbot.waitSignal(pane.closed):
        QTest.keyClick(pane.list, Qt.Key.Key_Escape)


def test_a_passage_taken_out_there_says_so() -> None:
    gone = Passage("1", *(_KIND, "Paragraph", "One two.", "", "One two."), State.THEIRS)
    titles = [each.title for each in sections_of(gone, "")]
    assert titles == ["As it was sent", "There now: taken out", "Here now: as it was sent"]
    assert decision_of(gone, {}) == "Changed there · theirs is taken"
    assert line_of(gone) == "Paragraph: One two."


def test_a_figure_line_reads_as_a_picture() -> None:
    put_in = Passage("1", *(_KIND, "Picture", "", "![](figure:fog)", ""), State.THEIRS)
    assert line_of(put_in) == "Picture: [Picture “fog”]"
    assert sections_of(put_in, "Kim")[1].title == "There now, by Kim: put in"


def test_the_command_needs_a_story() -> None:
    (command,) = remote_changes_commands(lambda: None, lambda: False)
    assert command.id == "window.remote_changes"
    assert not command.enabled()


def test_the_keyboard_waits_in_the_pane_for_something_to_choose(pane: RemoteChangesPane) -> None:
    pane.list.hide()
    pane.setFocus()
    assert pane.close_button.hasFocus()
    pane.model.changed.emit()
    assert pane.list.hasFocus()


def test_ctrl_return_sends_what_was_chosen(pane: RemoteChangesPane) -> None:
    pane.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert pane.model.told == ""
    pane.all_ours.click()
    QTest.keyClick(pane.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert pane.model.told.startswith("It went into the outbox")


def test_a_short_list_leaves_its_room_to_the_passage(pane: RemoteChangesPane) -> None:
    pane.resize(pane.width(), 800)
    rows_px = sum(pane.list.sizeHintForRow(at) for at in range(pane.list.count()))
    assert rows_px <= pane.list.sizeHint().height() <= rows_px + 24
