"""Photo files on their way to the story they were meant for."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.ui import tasks

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.keeping import Kept
    from editor.services.photos import Added, Photos


def attach(
    photos: "Photos",
    key: str,
    keep: "Callable[[], Kept]",
    *,
    take: Callable[[str, tuple[Photo, ...]], bool],
    tell: Callable[[str, str], object],
) -> None:
    """Read photo files in the background and give them to a story.

    Args:
        photos: The photos of the library.
        key: The id of the story.
        keep: Copies the files into the library, in the background; one that can't be read is
            told, and the rest goes on.
        take: Gives photos to the story of that id if it is the open one; if it isn't any more,
            it is false, and the library gives them to the stored story.
        tell: Takes a message for the person, and a hint.
    """

    def failed(error: CopydeskError) -> None:
        tell(error.message, error.hint)

    def given(added: "Added") -> None:
        count = len(added.photos)
        what = "A photo was" if count == 1 else f"{count} photos were"
        tell(f"{what} added to “{added.article.slug}”, for which you chose them.", "")

    def kept(kept: "Kept") -> None:
        for path, error in kept.failed:
            tell(f"{path.name} was not added. {error.message}", error.hint)
        if kept.photos and not take(key, kept.photos):
            tasks.run(partial(photos.give, key, kept.photos), done=given, failed=failed)

    tasks.run_beside(keep, done=kept, failed=failed)
