"""The sample story: a library that never had a story gets one to play with."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from editor.domain.errors import CopydeskError
from editor.domain.place import Place
from editor.domain.story_filter import StoryFilter
from editor.resources import path_of
from editor.ui import tasks
from editor.ui.main_window import MainWindow

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom

_SAMPLE = "samples/weather-satellite.md"


def open_sample(window: MainWindow, opened: Callable[[], object]) -> None:
    """Import the sample and open it, if the library is empty: desk, archive and bin.

    Args:
        window: Its library must be open.
        opened: Called when it was made.
    """
    story = window.open_story
    newsroom = story.newsroom
    if newsroom is None or story.is_open:
        return

    def made(id: str) -> None:
        window.stories.view_model.reload()
        if id and not story.is_open:
            story.open(id)
            opened()

    def failed(error: CopydeskError) -> None:
        story.banner.emit(error.message, error.hint)

    tasks.run(partial(_make, newsroom), done=made, failed=failed)


def _make(newsroom: "Newsroom") -> str:
    """Its id; empty if the library has stories."""
    if any(newsroom.library.find(StoryFilter(place=place)) for place in Place):
        return ""
    return newsroom.stories.import_file(path_of(_SAMPLE)).id
