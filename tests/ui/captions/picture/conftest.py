"""A photo of 3,000 by 2,000 pixels in a session, and the crop model on it. No widgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from editor.domain.photo import Photo
from editor.newsroom import Newsroom
from editor.ui.captions.picture.crop_model import CropModel
from editor.ui.captions.session import CaptionSession
from editor.ui.open_story import OpenStory


@pytest.fixture
def photos(newsroom: Newsroom, open_story: OpenStory, tmp_path: Path) -> tuple[Photo, ...]:
    """Two photos that the open story uses."""
    paths = []
    for colour in ("teal", "olive"):
        path = tmp_path / f"{colour}.jpg"
        Image.new("RGB", (3000, 2000), colour).save(path)
        paths.append(path)
    kept = newsroom.photos.keep(paths).photos
    open_story.take_photos(None, open_story.fields.id, kept)
    return kept


@pytest.fixture
def session(open_story: OpenStory, photos: tuple[Photo, ...]) -> Iterator[CaptionSession]:
    """A session on them, for the library."""
    made = CaptionSession(open_story, open_story)
    made.show(photos)
    yield made
    made.close()


@pytest.fixture
def crops(session: CaptionSession) -> CropModel:
    """The crop model."""
    return CropModel(session, session)
