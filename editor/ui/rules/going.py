"""Going to a place in any story of the library. No widgets."""

from functools import partial

from PySide6.QtCore import QTimer

from editor.ui.open_story import OpenStory


def go_to(open_story: OpenStory, story_id: str, field: str, span: tuple[int, int]) -> None:
    """Open that story, if another is open, and show the words there."""
    jump = partial(open_story.jump.emit, field, *span)
    if open_story.fields.id == story_id:
        jump()
        return

    def arrived() -> None:
        if open_story.fields.id == story_id:
            open_story.replaced.disconnect(arrived)
            QTimer.singleShot(0, jump)

    open_story.replaced.connect(arrived)
    open_story.open(story_id)
