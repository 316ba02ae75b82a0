"""Files that hold several stories."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from editor.cli.group import copydesk
from editor.domain.errors import AlreadyImportedError
from tests.builders import jpeg, newsroom_in

ITEM = (
    "<item><title>{title}</title><description>&lt;p&gt;{text}&lt;/p&gt;{more}</description></item>"
)


def feed(path: Path, *titles: str, more: str = "") -> Path:
    """A feed with an item for each title."""
    items = "".join(ITEM.format(title=each, text=f"About {each}.", more=more) for each in titles)
    path.write_text(f'<rss version="2.0"><channel>{items}</channel></rss>', encoding="utf-8")
    return path


def test_each_story_of_a_file_is_imported(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        done = newsroom.stories.import_files([feed(tmp_path / "a.rss", "One", "Two", "Two")])
        assert [article.slug for article in done.articles] == ["one", "two"]
        assert done.failed == ()


def test_the_same_file_is_not_imported_twice(tmp_path: Path) -> None:
    path = feed(tmp_path / "a.rss", "One", "Two")
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.import_all(path)
        with pytest.raises(AlreadyImportedError, match="one"):
            newsroom.stories.import_all(path)
        assert len(newsroom.stories.listings()) == 2


def test_of_a_later_feed_only_what_is_new_is_imported(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.import_all(feed(tmp_path / "a.rss", "One", "Two"))
        later = newsroom.stories.import_all(feed(tmp_path / "b.rss", "Three", "One", "Two"))
        assert [article.slug for article in later] == ["three"]


def test_pictures_beside_the_file_come_with_the_story_that_shows_them(tmp_path: Path) -> None:
    jpeg(tmp_path / "boat.jpg")
    path = feed(tmp_path / "a.rss", "One", "Two", more="&lt;img src='boat.jpg' alt='b'&gt;")
    with newsroom_in(tmp_path / "library") as newsroom:
        stories = newsroom.stories.import_all(path)
        assert all(article.figures[0].photo for article in stories)


def test_the_command_line_names_every_story_of_a_file(tmp_path: Path) -> None:
    path = feed(tmp_path / "a.rss", "One", "Two")
    library = str(tmp_path / "library")
    done = CliRunner().invoke(copydesk, ["--library", library, "import", str(path)], obj=None)
    assert done.exit_code == 0, done.output
    assert "Imported “one”" in done.output
    assert "Imported “two”" in done.output
