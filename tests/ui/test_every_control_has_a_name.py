from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.ui import tasks
from editor.ui.checks.pane import ChecksPane
from editor.ui.credits.pane import CreditsPane
from editor.ui.export.pane import ExportPane
from editor.ui.fields.dateline_editor import DatelineEditor
from editor.ui.fields.pane import FieldsPane
from editor.ui.open_story import OpenStory
from editor.ui.photos.pane import PhotosPane
from editor.ui.preview.pane import PreviewPane
from editor.ui.theme import Theme, load_theme
from editor.ui.thumbnails import Thumbnails

pytestmark = pytest.mark.window

CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


def _thumbnails(story: OpenStory) -> Thumbnails:
    return Thumbnails(story, story)


PANES: dict[str, Callable[[OpenStory, Theme], QWidget]] = {
    "photos": lambda story, theme: PhotosPane(story, _thumbnails(story), theme),
    "credits": CreditsPane,
    "checks": ChecksPane,
    "fields": FieldsPane,
    "dateline": DatelineEditor,
    "preview": lambda story, theme: PreviewPane(story, _thumbnails(story), theme),
    "export": ExportPane,
}


@pytest.mark.parametrize("name", PANES)
def test_every_control_has_a_name_and_a_way_for_the_keyboard(
    name: str, qtbot: QtBot, open_story: OpenStory
) -> None:
    finding = Finding("tk-left", Severity.BLOCKER, "A TK is left.", "body", 0, 3, "The", ("A",))
    open_story.edit(credits=(Credit("Ana Lind"),), figures=(Figure("one"), Figure("two")))
    open_story.set_findings((finding,))
    pane = PANES[name](open_story, load_theme("light"))
    qtbot.addWidget(pane)
    pane.resize(400, 700)
    pane.show()
    qtbot.waitExposed(pane)
    tasks.finish()
    controls = [
        each
        for each in pane.findChildren(QWidget)
        if isinstance(each, CONTROLS) and not _is_part(each, pane)
    ]
    assert controls
    nameless = [each for each in controls if not (each.accessibleName() or _text(each))]
    assert nameless == []
    tab = Qt.FocusPolicy.TabFocus.value
    assert [each for each in controls if not each.focusPolicy().value & tab] == []


def _is_part(widget: QWidget, pane: QWidget) -> bool:
    """Of another control that has the name: the line edit in a combo box, a scroll bar's button."""
    parent = widget.parentWidget()
    while parent is not None and parent is not pane:
        if isinstance(parent, CONTROLS):
            return True
        parent = parent.parentWidget()
    return False


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""
