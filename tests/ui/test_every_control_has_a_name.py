from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.ui import tasks
from editor.ui.backups.pane import BackupsPane
from editor.ui.backups.view_model import BackupsViewModel
from editor.ui.checks.pane import ChecksPane
from editor.ui.credits.pane import CreditsPane
from editor.ui.difference.view import DifferenceView
from editor.ui.export.pane import ExportPane
from editor.ui.fields.dateline_editor import DatelineEditor
from editor.ui.fields.pane import FieldsPane
from editor.ui.history.pane import HistoryPane
from editor.ui.open_story import OpenStory
from editor.ui.photos.pane import PhotosPane
from editor.ui.preview.pane import PreviewPane
from editor.ui.rules.pane import RulesPane
from editor.ui.theme import Theme, load_theme
from editor.ui.thumbnails import Thumbnails
from tests.ui.controls import CONTROLS, is_part, text_of

pytestmark = pytest.mark.window


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
    "history": lambda story, theme: HistoryPane(story, theme, QWidget()),
    "difference": lambda _, theme: DifferenceView(theme),
    "rules": RulesPane,
    "backups": lambda story, theme: BackupsPane(BackupsViewModel(Path(), story), theme),
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
        if isinstance(each, CONTROLS) and not is_part(each, pane)
    ]
    assert controls
    nameless = [each for each in controls if not (each.accessibleName() or text_of(each))]
    assert nameless == []
    tab = Qt.FocusPolicy.TabFocus.value
    assert [each for each in controls if not each.focusPolicy().value & tab] == []
