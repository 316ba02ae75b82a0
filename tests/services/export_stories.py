"""A story that is ready to go out, for tests."""

from pathlib import Path

from editor.newsroom import Newsroom
from tests.builders import jpeg


def ready(newsroom: Newsroom, tmp_path: Path) -> str:
    """A story with two placed photos; its slug."""
    newsroom.stories.new("ferry")
    photos = [jpeg(tmp_path / "one.jpg", 1200, 800), jpeg(tmp_path / "two.jpg", colour="red")]
    newsroom.stories.set_fields("ferry", {"headline": "A ferry sails", "body": "It sailed.\n"})
    newsroom.photos.add("ferry", photos)
    return "ferry"
