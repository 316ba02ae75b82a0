"""The library can't be opened: what is said, and the backup that is offered for a damaged one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from editor.domain.article import Article
from editor.domain.backup import Backup
from editor.domain.errors import CopydeskError, DamagedLibraryError, LibraryError
from editor.domain.story import Story
from editor.newsroom import Newsroom, open_newsroom
from editor.services.backups import keep_over_backup, newest_good_backup, restore_backup
from editor.settings import Settings
from editor.storage.library_file import is_library
from editor.ui import tasks
from editor.ui.library import Library
from editor.ui.main_window import MainWindow
from editor.ui.open_story import OpenStory


def offer_backup(
    library: Library, window: MainWindow, error: CopydeskError, again: Callable[[], None]
) -> None:
    """Say why the library can't be opened, with a way out.

    Args:
        library: What can't be opened.
        window: Where it is said.
        error: Why.
        again: Tries once more to open it.
    """
    window.say(error.message, error.hint, (("Try again", again),))
    if isinstance(error, DamagedLibraryError):
        tasks.run_beside(
            partial(newest_good_backup, library.folder),
            done=partial(_offer, library, window, error, again),
            failed=lambda _: None,  # the sentence above stands, and its hint names the command
        )


def open_replaced(library: Library, window: MainWindow) -> None:
    """Open the library that stands where another was that was open; what is shown goes into it.

    Args:
        library: What was replaced, by somebody or by a program that syncs folders.
        window: Whose story is kept, and where it is said if there is no library.
    """
    story = window.open_story
    shown = story.story if story.is_open else None
    before, saving = library.newsroom, [each.saving for each in library.stories]
    for each in saving:  # nothing is written into the one that went
        each.newsroom = None

    def opened(found: tuple[Newsroom, Story | None]) -> None:
        newsroom, stored = found
        library.newsroom = newsroom
        if stored is not None:
            _stand_on(story, stored)
        for each in library.stories:
            each.use(newsroom)
        library.written.emit()
        window.banner.say_good_news("The library is open again, and this story is in it.")

    def failed(error: CopydeskError) -> None:
        for each in saving:
            each.newsroom = before
        again = partial(open_replaced, library, window)
        window.say(error.message, error.hint, (("Open the library again", again),))

    window.banner.hide()
    tasks.run(
        partial(_opened_anew, library.folder, before, shown, library.chosen.settings),
        done=opened,
        failed=failed,
    )


def _opened_anew(
    folder: Path, before: Newsroom | None, shown: Story | None, settings: Settings
) -> tuple[Newsroom, Story | None]:
    if not is_library(folder):
        message = f"There is no library in {folder} now."
        raise LibraryError(message, hint="Put it back; until then nothing can be saved.")
    newsroom = open_newsroom(folder, settings)
    stored = None
    try:
        if shown is not None:
            reason = "Before the open story was saved over it"
            stored = keep_over_backup(newsroom.store, newsroom.stories, shown, reason)
    except CopydeskError:
        newsroom.close()
        raise
    if before is not None:
        before.close()
    return newsroom, stored


def _offer(
    library: Library,
    window: MainWindow,
    error: CopydeskError,
    again: Callable[[], None],
    backup: Backup | None,
) -> None:
    if backup is None:
        return
    at = backup.at.astimezone()

    def restore() -> None:
        window.say("Restoring the backup…")
        _restore(library, window, backup.path, again)

    window.say(
        error.message,
        "The damaged file is kept in the folder “backups”.",
        (
            (f"Restore the backup of {at:%b} {at.day}, {at:%H:%M}", restore),
            ("Try again", again),
        ),
    )


def _restore(library: Library, window: MainWindow, backup: Path, again: Callable[[], None]) -> None:
    """Put the backup in its place in the lane of the database; then open the library again."""
    story = window.open_story
    shown = story.story if story.is_open else None
    newsroom, library.newsroom, story.saving.newsroom = library.newsroom, None, None

    def opened(stored: Story | None) -> None:
        window.banner.hide()
        if stored is not None:
            _stand_on(story, stored)
        again()

    def failed(error: CopydeskError) -> None:
        story.saving.cannot_save(error)
        window.say(error.message, error.hint, (("Try again", again),))

    work = partial(_put_back, library.folder, backup, newsroom, shown, library.chosen.settings)
    tasks.run(work, done=opened, failed=failed)


def _put_back(
    folder: Path,
    backup: Path,
    newsroom: Newsroom | None,
    shown: Story | None,
    settings: Settings,
) -> Story | None:
    """Restore; what the window showed is newer than the backup and is stored over it."""
    if newsroom is not None:
        newsroom.close()
    restore_backup(folder, backup)
    if shown is None:
        return None
    with open_newsroom(folder, settings) as opened:
        return keep_over_backup(opened.store, opened.stories, shown)


def _stand_on(story: OpenStory, stored: Story) -> None:
    """The window's words are in the library, in that version; what was typed since comes on top."""
    if story.fields.id == stored.article.id:
        story.rebase(stored.article, _over(story, stored))


def _over(story: OpenStory, stored: Story) -> Article:
    kept = stored.article
    return replace(
        story.article,
        slug=kept.slug,
        version=kept.version,
        created_at=kept.created_at,
        updated_at=kept.updated_at,
        status_log=kept.status_log,
    )
