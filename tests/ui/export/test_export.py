from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from editor.domain.credit import Credit
from editor.domain.finding import Finding, Severity
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.export.options_form import OptionsForm
from editor.ui.export.pane import ExportPane
from editor.ui.open_story import OpenStory
from editor.ui.theme import load_theme

pytestmark = pytest.mark.window

BLOCKER = Finding("tk-left", Severity.BLOCKER, "A TK is left.", "body", 0, 2, "TK")


@pytest.fixture
def pane(qtbot: QtBot, open_story: OpenStory, tmp_path: Path) -> ExportPane:
    made = ExportPane(open_story, load_theme("light"))
    qtbot.addWidget(made)
    made.model.choose_folder(tmp_path / "out")
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_story_is_saved_and_exported(
    qtbot: QtBot,
    pane: ExportPane,
    open_story: OpenStory,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_story.edit(headline="The newest headline", credits=(Credit("Ana Lind"),))
    QTest.mouseClick(pane.foot.go, Qt.MouseButton.LeftButton)
    tasks.finish()
    written = tmp_path / "out" / "bridge-vote-html" / "index.html"
    assert pane.model.result == written
    assert "The newest headline" in written.read_text(encoding="utf-8")
    assert pane.foot.outcome.isVisible()
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    QTest.mouseClick(pane.foot.outcome.open, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pane.foot.outcome.show_folder, Qt.MouseButton.LeftButton)
    assert [Path(each) for each in opened] == [written, written.parent]


def test_a_blocker_stops_it_until_somebody_says_why(
    qtbot: QtBot, pane: ExportPane, open_story: OpenStory, newsroom: Newsroom
) -> None:
    open_story.edit(body="TK\n")
    open_story.set_findings((BLOCKER,))
    assert not pane.foot.go.isEnabled()
    assert pane.foot.go.toolTip() == "Mend the blockers, or say why it must go out all the same."
    QTest.keyClicks(pane.blockers.reason, "The desk knows")
    assert pane.foot.go.isEnabled()
    QTest.mouseClick(pane.foot.go, Qt.MouseButton.LeftButton)
    tasks.finish()
    assert pane.model.result is not None
    (override,) = newsroom.stories.get(open_story.fields.id).overrides
    assert override.why == "The desk knows"


def test_a_blocker_that_nobody_has_seen_yet_is_refused_in_words(
    qtbot: QtBot, pane: ExportPane, open_story: OpenStory
) -> None:
    open_story.edit(body="TK\n")
    QTest.mouseClick(pane.foot.go, Qt.MouseButton.LeftButton)
    tasks.finish()
    assert pane.model.result is None
    assert pane.model.error is not None
    assert "is not exported" in pane.foot.outcome._title.text()


def test_a_folder_that_cannot_be_written_is_said_where_it_was_chosen(
    qtbot: QtBot, pane: ExportPane, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    pane.folder.setText(str(tmp_path / "file" / "below"))
    pane.folder.editingFinished.emit()
    QTest.mouseClick(pane.foot.go, Qt.MouseButton.LeftButton)
    tasks.finish()
    assert pane.model.result is None
    assert "below" in pane.foot.outcome._title.text()
    assert pane.foot.go.isEnabled()


def test_a_blocker_can_be_jumped_to(qtbot: QtBot, pane: ExportPane, open_story: OpenStory) -> None:
    open_story.set_findings((BLOCKER,))
    with qtbot.waitSignal(open_story.jump) as went:
        pane.model.jump(BLOCKER)
    assert went.args == ["body", 0, 2]


def test_each_format_brings_its_own_options(qtbot: QtBot, pane: ExportPane) -> None:
    pane.formats.setCurrentIndex(pane.formats.findData("markdown"))
    pane.formats.activated.emit(pane.formats.currentIndex())
    box = pane.options.findChild(QCheckBox)
    assert box is not None
    box.setChecked(True)
    assert pane.options.value().hidden_notes is True


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Options:
    columns: int = field(default=72, metadata={"label": "Columns"})
    wrap: bool = True
    title: str = "x"
    colour: Colour = Colour.BLUE


def test_a_form_has_an_input_for_every_kind_of_option(qtbot: QtBot) -> None:
    form = OptionsForm(Options())
    qtbot.addWidget(form)
    assert form.value() == Options()
    inputs = form._inputs
    assert list(inputs) == ["columns", "wrap", "title", "colour"]
    number, choice = form.findChild(QSpinBox), form.findChild(QComboBox)
    assert number is not None
    assert choice is not None
    assert isinstance(inputs["title"], QLineEdit)
    number.setValue(80)
    choice.setCurrentIndex(0)
    assert form.value() == Options(columns=80, colour=Colour.RED)
    assert inputs["columns"].accessibleName() == "Columns"


def test_escape_closes_it(qtbot: QtBot, pane: ExportPane) -> None:
    with qtbot.waitSignal(pane.closed):
        QTest.keyClick(pane.folder, Qt.Key.Key_Escape)
