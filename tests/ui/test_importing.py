"""Files become stories in the window."""

from pathlib import Path

import pytest

from editor.newsroom import open_newsroom
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.importing import import_files
from editor.ui.open_story import OpenStory
from tests.builders import WIRE

pytestmark = pytest.mark.window


def _settled(story: OpenStory) -> None:
    for _ in range(3):  # a story is opened after the import, and its photos after that
        tasks.finish()


def test_imported_wire_copy_is_opened_and_what_was_left_out_is_told(
    tmp_path: Path, qapp: object
) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(WIRE, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    story, told = OpenStory(), list[str]()
    for said in (story.banner, story.good_news):
        said.connect(lambda message, _hint: told.append(message))
    with open_newsroom(tmp_path / "library", Settings()) as newsroom:
        story.use(newsroom)
        import_files(story, [path, tmp_path / "empty.txt"])
        _settled(story)
        assert story.article.headline == "Ferry returns to the Sound after two winters"
    assert "page furniture set aside" in told[0]
    assert "empty.txt" in told[1]


def test_nothing_is_imported_before_the_library_is_open(tmp_path: Path, qapp: object) -> None:
    story = OpenStory()
    import_files(story, [tmp_path / "ferry.txt"])
    _settled(story)
    assert not story.is_open
