"""The listed stories are exported at once; one that is stopped is told, and the rest goes on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.errors import CopydeskError
from editor.domain.export_order import ExportOrder
from editor.exporters import exporter_of
from editor.newsroom import Newsroom
from editor.services.batch_exports import BatchExports
from editor.ui import tasks
from editor.ui.batch_export.pane import BatchExportPane
from editor.ui.batch_export.view_model import BatchExport
from editor.ui.open_story import OpenStory
from editor.ui.stories.view_model import StoriesList
from editor.ui.theme import load_theme
from tests.builders import newsroom_in

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    """A library with two stories that may go out, and one without headline and byline."""
    with newsroom_in(tmp_path / "library") as newsroom:
        for slug in ("ferry", "bridge", "unready"):
            newsroom.stories.new(slug)
            if slug != "unready":
                fields = {"headline": f"A {slug}", "body": "It stands.\n"}
                newsroom.stories.set_fields(slug, fields)
                newsroom.stories.set_fields(slug, {"credits[0].name": "Dana Whitfield"})
        yield newsroom


@pytest.fixture
def model(newsroom: Newsroom, tmp_path: Path) -> BatchExport:
    story = OpenStory()
    listed = StoriesList(story)
    order = ExportOrder("ninjs", tmp_path / "out", exporter_of("ninjs").options)
    model = BatchExport(story, listed, lambda: order, story)
    story.use(newsroom)
    tasks.finish()
    listed.setParent(story)
    return model


def settled() -> None:
    for _ in range(4):
        tasks.finish()


def test_all_listed_stories_go_out_and_one_that_is_stopped_is_told(
    model: BatchExport, tmp_path: Path
) -> None:
    assert len(model.ids) == 3
    model.begin()
    assert model.is_busy
    settled()
    assert model.exported == 2
    (stayed,) = model.refused
    assert stayed.slug == "unready"
    assert (tmp_path / "out" / "ferry-ninjs" / "ninjs.json").is_file()
    assert not (tmp_path / "out" / "unready-ninjs").exists()


def test_a_search_narrows_what_goes_out(model: BatchExport, tmp_path: Path) -> None:
    model._listed.look_for("ferry")
    model._listed._search()
    settled()
    assert model.is_search
    assert len(model.ids) == 1
    model.begin()
    settled()
    assert model.exported == 1
    assert not (tmp_path / "out" / "bridge-ninjs").exists()


def test_the_sheet_says_how_many_and_where_to_before_anything_goes(
    qtbot: QtBot, model: BatchExport, tmp_path: Path
) -> None:
    pane = BatchExportPane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.show()
    assert pane.count.text() == "3 stories in the list at the left."
    assert str(tmp_path / "out") in pane.form.text()
    assert pane.go.text() == "Export 3 stories"
    pane.go.click()
    settled()
    assert pane.told.text() == "2 stories exported. 1 story stayed here:"
    assert pane.refused.item(0).text().startswith("unready: ")


def test_nothing_begins_while_nothing_is_listed(model: BatchExport) -> None:
    model._listed.show(())
    settled()
    assert model.reason_against() == "No story is listed."
    model.begin()
    assert not model.is_busy


def test_the_keyboard_stays_with_what_can_be_done(qtbot: QtBot, model: BatchExport) -> None:
    pane = BatchExportPane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.go.setFocus()
    model.begin()
    assert pane.cancel.hasFocus()
    settled()
    assert pane.go.hasFocus()


def test_nothing_begins_while_a_search_is_on_its_way(model: BatchExport) -> None:
    model._listed.look_for("ferry")
    assert model.reason_against() == "The search is still on its way."
    model._listed._search()
    settled()
    assert model.reason_against() == ""


def test_what_went_out_before_a_batch_broke_off_is_told(
    model: BatchExport, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = BatchExports.run

    def broken(self: BatchExports, *words: Any, **more: Any) -> Iterator[Any]:
        yield next(iter(run(self, *words, **more)))
        raise CopydeskError("The disk is full.", hint="Make room.")

    monkeypatch.setattr(BatchExports, "run", broken)
    model.begin()
    settled()
    assert model.error is not None
    assert (model.exported or 0) + len(model.refused) == 1
    assert model.left_out == 2
