from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor.domain.fields import FIELDS
from editor.domain.status import Status, StatusChange
from editor.ui.fields.dateline_editor import DatelineEditor
from editor.ui.fields.pane import FieldsPane
from editor.ui.fields.text_box import TextBox
from editor.ui.fields.view_model import DATELINE, ON_THE_PAGE, FieldsViewModel, form_groups
from editor.ui.open_story import OpenStory
from editor.ui.theme import load_theme

pytestmark = pytest.mark.window

VALUES = {
    "priority": "2",
    "urgency": "3",
    "target_words": "450",
    "embargo_until": "2027-01-01 06:00 Europe/Berlin",
    "publish_at": "2027-01-02 06:00 UTC",
    "language": "en-GB",
    "keywords": "ships, trade",
    "subjects": "medtop:20000705",
}


@pytest.fixture
def pane(qtbot: QtBot, open_story: OpenStory) -> FieldsPane:
    made = FieldsPane(open_story, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(348, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_field_of_the_table_is_on_the_page_in_the_dateline_or_in_the_form() -> None:
    formed = [field for _, group in form_groups() for field in group]
    assert len(formed) == len(set(formed))
    assert {*formed, *DATELINE} | {f for f in FIELDS if f.path in ON_THE_PAGE} == set(FIELDS)


@pytest.mark.parametrize("path", [field.path for _, group in form_groups() for field in group])
def test_every_field_can_be_set_and_is_shown_again(
    path: str, pane: FieldsPane, open_story: OpenStory
) -> None:
    text = VALUES.get(path, "Some words")
    field = pane.rows[path].input
    if isinstance(field, TextBox):
        field.setPlainText(text)
        field.left.emit()
    else:
        field.setText(text)
        field.editingFinished.emit()
    assert pane.rows[path].fault.isHidden()
    assert text in pane.model.text_of(path)
    pane.rows[path].show_value()
    assert text in (field.text())


def test_a_value_that_cannot_be_stays_with_the_reason_under_it(
    pane: FieldsPane, open_story: OpenStory
) -> None:
    row = pane.rows["embargo_until"]
    assert isinstance(row.input, QLineEdit)
    row.input.setText("tomorrow")
    row.input.editingFinished.emit()
    assert row.input.text() == "tomorrow"
    assert not row.fault.isHidden()
    assert "tomorrow" in row.fault.text()
    assert open_story.fields.embargo_until is None
    row.input.setText("")
    row.input.editingFinished.emit()
    assert row.fault.isHidden()


def test_a_counter_turns_amber_past_the_limit(
    qtbot: QtBot, pane: FieldsPane, open_story: OpenStory
) -> None:
    row = pane.rows["kicker"]
    QTest.keyClicks(row.input, "k" * 41)
    assert open_story.fields.kicker == "k" * 41
    assert row.counter.text() == "41/40"
    assert row.counter.property("look") == "over"


def test_a_change_from_elsewhere_shows(pane: FieldsPane, open_story: OpenStory) -> None:
    open_story.edit(desk="Foreign")
    row = pane.rows["desk"]
    assert isinstance(row.input, QLineEdit)
    assert row.input.text() == "Foreign"
    assert "Desk" in pane.model.names_set


def test_what_is_kept_of_the_story_is_shown_and_empty_things_are_not(
    pane: FieldsPane, open_story: OpenStory
) -> None:
    before = {record.title for record in pane.model.records}
    change = StatusChange(Status.IN_EDIT, "Dana", datetime(2026, 11, 23, 12, tzinfo=UTC))
    open_story.edit(status_log=(change,), furniture=("Menu",), not_understood=("??",))
    records = {record.title: record.lines for record in pane.model.records}
    assert before == set()
    assert records["Status, who and when"] == ("2026-11-23 12:00 UTC · In edit · Dana",)
    assert records["Left out of the page it came from"] == ("Menu",)
    assert records["Not understood"] == ("??",)


def test_show_field_puts_the_keyboard_there(qtbot: QtBot, pane: FieldsPane) -> None:
    assert pane.show_field("note_to_desks")
    qtbot.waitUntil(pane.rows["note_to_desks"].input.hasFocus)
    assert not pane.show_field("headline")


def test_the_dateline_is_rendered_as_it_is_typed(qtbot: QtBot, open_story: OpenStory) -> None:
    editor = DatelineEditor(open_story, load_theme("light"))
    qtbot.addWidget(editor)
    editor.show()
    assert editor.text.text() == "MILLBROOK, Mont. (NLW) —"
    row = editor.rows["dateline.place"]
    assert isinstance(row.input, QLineEdit)
    row.input.setText("")
    QTest.keyClicks(row.input, "Seoul")
    region = editor.rows["dateline.region"].input
    assert isinstance(region, QLineEdit)
    region.setText("South Korea")
    region.editingFinished.emit()
    assert editor.text.text() == "SEOUL, South Korea (NLW) —"
    with qtbot.waitSignal(editor.closed):
        QTest.keyClick(row.input, Qt.Key.Key_Escape)


def test_a_model_without_a_story_has_empty_fields(qtbot: QtBot) -> None:
    story = OpenStory()
    model = FieldsViewModel(story, story)
    assert not model.is_open
    assert model.names_set == ("Language",)
    story.deleteLater()
