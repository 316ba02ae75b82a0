"""Profiles in the sheet, exports that are due, and one that is cancelled."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.errors import CancelledError
from editor.domain.export_profile import ExportProfile
from editor.domain.status import Status
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.export.due import DueExporting
from editor.ui.export.pane import ExportPane
from editor.ui.open_story import OpenStory
from editor.ui.theme import load_theme
from editor.workers.client import Worker

pytestmark = pytest.mark.window


@pytest.fixture
def pane(qtbot: QtBot, open_story: OpenStory, tmp_path: Path) -> ExportPane:
    made = ExportPane(open_story, load_theme("light"))
    qtbot.addWidget(made)
    made.model.choose_folder(tmp_path / "out")
    made.show()
    qtbot.waitExposed(made)
    tasks.finish()
    return made


def test_an_export_is_kept_as_a_profile_and_chosen_again(
    pane: ExportPane, newsroom: Newsroom, tmp_path: Path
) -> None:
    pane.formats.show_format("markdown")
    pane._take_format("markdown")
    pane.model.choose_options(replace(pane.model.options, hidden_notes=True))
    pane.zipped.setChecked(True)
    QTest.mouseClick(pane.profiles.keep, Qt.MouseButton.LeftButton)
    QTest.keyClicks(pane.profiles.name, "Courier")
    QTest.keyClick(pane.profiles.name, Qt.Key.Key_Return)
    tasks.finish()
    kept = newsroom.export_profiles.get("Courier")
    assert (kept.format, dict(kept.options)) == ("markdown", {"hidden_notes": True})
    assert kept.destination == str(tmp_path / "out")
    pane._take_format("html")
    pane.profiles.chosen.emit("Courier")
    assert pane.model.format == "markdown"
    assert pane.formats.currentText() == "Markdown"
    assert pane.model.options.hidden_notes
    assert pane.zipped.isChecked()


def test_a_zip_has_the_name_that_the_sheet_says(pane: ExportPane, tmp_path: Path) -> None:
    pane.zipped.setChecked(True)
    assert "the zip bridge-vote-html.zip" in pane._where.text()
    QTest.mouseClick(pane.foot.go, Qt.MouseButton.LeftButton)
    tasks.finish()
    assert pane.model.result == tmp_path / "out" / "bridge-vote-html.zip"
    assert pane.model.result.is_file()


def test_a_cancelled_export_leaves_nothing(
    pane: ExportPane, newsroom: Newsroom, tmp_path: Path
) -> None:
    story = newsroom.stories.get("bridge-vote")
    pane.model.carrying_out.begin(newsroom, story.id, pane.model.order())
    assert pane.foot.cancel.isVisible()
    QTest.mouseClick(pane.foot.cancel, Qt.MouseButton.LeftButton)
    tasks.finish()
    assert isinstance(pane.model.error, CancelledError)
    assert not pane.model.is_busy
    assert list((tmp_path / "out").glob("bridge*")) == []


def test_the_sheet_tells_what_is_lost_before_anything_is_exported(
    qtbot: QtBot, pane: ExportPane, open_story: OpenStory
) -> None:
    with Worker() as worker:
        open_story.worker = worker
        pane._take_format("html-fragment")
        qtbot.waitUntil(lambda: pane.model.weighing.answer is not None, timeout=20_000)
        open_story.worker = None
    assert pane.model.result is None
    assert pane.fitness.list.isVisible()
    assert "Headline" in [
        pane.fitness.list.item(row).text() for row in range(pane.fitness.list.count())
    ]


def test_a_status_that_a_profile_waits_for_sends_the_story(
    open_story: OpenStory, newsroom: Newsroom, tmp_path: Path
) -> None:
    newsroom.export_profiles.put(
        ExportProfile(
            "Courier", "markdown", destination=str(tmp_path / "out"), on_status=(Status.READY,)
        )
    )
    DueExporting(open_story)
    told: list[str] = []
    open_story.good_news.connect(lambda message, _hint: told.append(message))
    open_story.banner.connect(lambda message, _hint: told.append(message))
    open_story.edit(headline="Another")
    open_story.save_now()
    tasks.finish()
    assert told == []
    open_story.edit(status=Status.READY)
    open_story.save_now()
    tasks.finish()
    assert told == ["“bridge-vote” went out as “Courier”."]
    assert (tmp_path / "out" / "bridge-vote-markdown").is_dir()
