from pathlib import Path

import pytest

from editor.domain.crop import Crop
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.thumbnails import WIDTH_PX, Thumbnails
from tests.builders import jpeg

pytestmark = pytest.mark.window


def test_a_picture_comes_later_and_stays(
    open_story: OpenStory, newsroom: Newsroom, tmp_path: Path
) -> None:
    digest = newsroom.photos.keep([jpeg(tmp_path / "a.jpg", 1600, 1200)]).photos[0].digest
    thumbnails = Thumbnails(open_story, open_story)
    told: list[str] = []
    thumbnails.ready.connect(told.append)
    assert thumbnails.of(digest) is None
    assert thumbnails.of(digest) is None
    tasks.finish()
    picture = thumbnails.of(digest)
    assert picture is not None
    assert picture.width() == WIDTH_PX
    half = thumbnails.of(digest, Crop(0.0, 0.0, 0.5, 1.0))
    assert half is not None
    assert half.width() == WIDTH_PX // 2
    assert told == [digest]


def test_a_picture_that_cannot_be_made_says_why_once(open_story: OpenStory) -> None:
    thumbnails = Thumbnails(open_story, open_story)
    assert thumbnails.of("0" * 64) is None
    tasks.finish()
    assert thumbnails.fault_of("0" * 64)
    assert thumbnails.of("0" * 64) is None


def test_what_is_asked_for_before_the_library_is_open_comes_when_it_is(
    open_story: OpenStory, newsroom: Newsroom, tmp_path: Path
) -> None:
    digest = newsroom.photos.keep([jpeg(tmp_path / "a.jpg")]).photos[0].digest
    early = OpenStory()
    thumbnails = Thumbnails(early, early)
    assert thumbnails.of(digest) is None
    assert thumbnails.of(None) is None
    early.use(newsroom)
    tasks.finish()
    assert thumbnails.of(digest) is not None
    early.deleteLater()
