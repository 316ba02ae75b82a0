"""Three photos in a session, and the form's model on them. No widgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain.photo import Photo
from editor.newsroom import Newsroom
from editor.ui.captions.form.model import FormModel
from editor.ui.captions.session import CaptionSession
from editor.ui.open_story import OpenStory
from tests.builders import jpeg


@pytest.fixture
def photos(newsroom: Newsroom, open_story: OpenStory, tmp_path: Path) -> tuple[Photo, ...]:
    """Three photos that the open story uses."""
    colours = ("teal", "navy", "olive")
    kept = newsroom.photos.keep([jpeg(tmp_path / f"{each}.jpg", colour=each) for each in colours])
    open_story.take_photos(None, open_story.fields.id, kept.photos)
    return kept.photos


@pytest.fixture
def session(open_story: OpenStory, photos: tuple[Photo, ...]) -> Iterator[CaptionSession]:
    """A session on them, for the library."""
    made = CaptionSession(open_story, open_story)
    made.show(photos)
    yield made
    made.close()


@pytest.fixture
def model(session: CaptionSession) -> FormModel:
    """The form's model."""
    return FormModel(session, session)
