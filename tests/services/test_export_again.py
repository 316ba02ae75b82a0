"""A story that is exported again replaces what Copydesk wrote, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.errors import CopydeskError
from tests.builders import jpeg, newsroom_in
from tests.services.export_stories import ready


def test_a_picture_that_the_story_no_longer_shows_goes(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = ready(newsroom, tmp_path)
        page = newsroom.exports.export(slug, "html", tmp_path / "out", "a test")
        before = {path.name for path in (page.parent / "photos").iterdir()}
        article = newsroom.stories.get(slug)
        (first, _) = article.figures
        body = f"![](figure:{first.name})\n"
        newsroom.stories.save(replace(article, figures=(first,), body=body))
        newsroom.exports.export(slug, "html", tmp_path / "out", "a test")
    after = {path.name for path in (page.parent / "photos").iterdir()}
    assert after < before


def test_ones_own_file_among_the_photos_outlives_it(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = ready(newsroom, tmp_path)
        page = newsroom.exports.export(slug, "html", tmp_path / "out", "a test")
        own = jpeg(page.parent / "photos" / "retouched.jpg")
        with pytest.raises(CopydeskError, match=r"photos/retouched\.jpg"):
            newsroom.exports.export(slug, "html", tmp_path / "out", "a test")
        assert own.is_file()
        own.unlink()
        newsroom.exports.export(slug, "html", tmp_path / "out", "a test")


def test_an_export_that_was_refused_does_not_forget_what_was_written(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = ready(newsroom, tmp_path)
        page = newsroom.exports.export(slug, "html", tmp_path / "out", "a test")
        own = page.parent / "mine.txt"
        own.write_text("mine")
        newsroom.stories.set_fields(slug, {"headline": "Another headline"})
        for _ in range(2):
            with pytest.raises(CopydeskError, match=r"mine\.txt"):
                newsroom.exports.export(slug, "html", tmp_path / "out", "a test")
        own.unlink()
        newsroom.exports.export(slug, "html", tmp_path / "out", "a test")
        assert "Another headline" in page.read_text(encoding="utf-8")
