"""What the window shows at its next start before the library is open: the last changed story."""

from pathlib import Path

from editor.services.stories import Stories
from editor.storage.snapshot import Snapshot, keep_snapshot


def keep_for_start(stories: Stories, folder: Path, key: str) -> None:
    """Write the snapshot of a story; without one the window only starts more slowly.

    Args:
        stories: The stories of the library.
        folder: The library.
        key: Slug or id of the story that was changed last.

    Raises:
        UnknownStoryError: There is no such story.
    """
    story = stories.story(key)
    keep_snapshot(folder, Snapshot(story.article, dict(story.photos), stories.listings()))
