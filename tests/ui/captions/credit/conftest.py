"""A photo in a session, its credit as chips."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain.photo import Photo
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.credit.view_model import CreditModel
from editor.ui.captions.session import CaptionSession
from editor.ui.open_story import OpenStory
from tests.builders import jpeg


@pytest.fixture
def photos(newsroom: Newsroom, open_story: OpenStory, tmp_path: Path) -> tuple[Photo, ...]:
    """Two photos that the open story uses."""
    kept = newsroom.photos.keep([jpeg(tmp_path / f"{c}.jpg", colour=c) for c in ("teal", "navy")])
    open_story.take_photos(None, open_story.fields.id, kept.photos)
    return kept.photos


@pytest.fixture
def session(open_story: OpenStory, photos: tuple[Photo, ...]) -> Iterator[CaptionSession]:
    """A session on them, for the library, the first selected."""
    made = CaptionSession(open_story, open_story)
    made.show(photos)
    yield made
    made.close()


@pytest.fixture
def model(session: CaptionSession) -> CreditModel:
    """The model of the chips; it knows whom the newsroom knows."""
    made = CreditModel(session, session)
    tasks.finish()
    return made
