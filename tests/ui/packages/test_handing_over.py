"""A story is handed over from the window, and one that comes is opened."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.importing import import_files
from editor.ui.open_story import OpenStory
from editor.ui.packages.handing_over import HandingOver
from tests.builders import newsroom_in

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]


def _settled() -> None:
    for _ in range(4):
        tasks.finish()


@pytest.fixture
def packed(qtbot: QtBot, open_story: OpenStory, newsroom: Newsroom, tmp_path: Path) -> Path:
    window = QWidget()
    qtbot.addWidget(window)
    open_story.edit(headline="Typed a moment ago")
    HandingOver(open_story, window).write(tmp_path / "out")
    _settled()
    return tmp_path / "out" / f"{open_story.fields.slug}.copydesk"


def test_what_was_typed_a_moment_ago_is_in_the_package(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        assert b"Typed a moment ago" in archive.read("article.json")


def test_a_package_that_is_imported_becomes_the_open_story(packed: Path, tmp_path: Path) -> None:
    story, told = OpenStory(), list[tuple[str, str]]()
    story.good_news.connect(lambda message, hint: told.append((message, hint)))
    with newsroom_in(tmp_path / "kim", name="Kim") as kim:
        story.use(kim)
        import_files(story, [packed])
        _settled()
        assert story.article.headline == "Typed a moment ago"
    assert told[0][0].startswith("Took in")
    assert told[0][1], "who signed it is always said"


def test_a_damaged_package_is_told_in_the_banner(tmp_path: Path) -> None:
    bad = tmp_path / "bad.copydesk"
    bad.write_bytes(b"PK\x03\x04 no more")
    story, told = OpenStory(), list[str]()
    story.banner.connect(lambda message, _: told.append(message))
    with newsroom_in(tmp_path / "kim") as kim:
        story.use(kim)
        import_files(story, [bad])
        _settled()
    assert "bad.copydesk" in told[0]
