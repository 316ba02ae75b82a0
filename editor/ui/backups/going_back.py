"""Going back to a backup: everything is saved, the windows close, and come back on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.backup import taken_at
from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class Wanted:
    """A backup to go back to, and the stories (id and slug) that stood in windows before."""

    backup: Path
    stories: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WentBack:
    """What came of it.

    Attributes:
        aside: Where the replaced library is.
        error: Why the library is as it was; None if it went back.
    """

    wanted: Wanted
    aside: Path | None = None
    error: CopydeskError | None = None


class GoingBack(QObject):
    """Saves the stories of all windows, then closes them.

    Args:
        stories: The stories in the windows.
        quit: Closes every window, and lets them come back at the next start.
    """

    not_saved = Signal(object)
    """The backup was not restored, as not everything could be saved."""

    def __init__(
        self,
        stories: Callable[[], Sequence[OpenStory]],
        quit: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.wanted: Wanted | None = None
        """What is to be restored once the windows are closed and the library let go of."""
        self._stories = stories
        self._quit = quit
        self._attempt = 0

    def begin(self, backup: Path) -> None:
        """Save everything and close; nothing closes if something can't be saved."""
        self._attempt += 1
        self._save(self._attempt, backup)

    def _save(self, attempt: int, backup: Path) -> None:
        """One story after the other, until nothing is unsaved."""
        if attempt != self._attempt:
            return
        unsaved = next((each for each in self._stories() if each.saving.unsaved), None)
        if unsaved is not None:
            unsaved.when_saved(
                partial(self._save, attempt, backup), partial(self._give_up, attempt)
            )
            return
        self.wanted = Wanted(
            backup,
            tuple((each.fields.id, each.fields.slug) for each in self._stories() if each.is_open),
        )
        self._quit()

    def _give_up(self, attempt: int) -> None:
        if attempt == self._attempt:
            self._attempt += 1
            message = "The backup was not restored: not everything could be saved before."
            self.not_saved.emit(CopydeskError(message, hint="Nothing is changed."))


def missing(newsroom: "Newsroom", went: WentBack) -> tuple[str, ...]:
    """The slugs of the stories that stood in windows and are not in the backup."""
    stories = newsroom.stories
    return tuple(slug for key, slug in went.wanted.stories if not stories.version_of(key))


def told(went: WentBack, absent: Sequence[str]) -> tuple[str, str]:
    """What came of it, in a sentence, and a hint."""
    if went.error is not None:
        return f"The backup was not restored. {went.error.message}", went.error.hint
    message = f"The library is as it was {_when(went.wanted.backup)}."
    if absent:
        are = "are" if len(absent) > 1 else "is"
        listed = ", ".join(f"“{slug}”" for slug in absent)
        message = f"{message} {listed} {are} not in that backup."
    hint = f"What was replaced is kept as {went.aside.name}: choose Backups." if went.aside else ""
    return message, hint


def tell(newsroom: "Newsroom", went: WentBack, say: Callable[[str, str], None]) -> None:
    """Say what came of it, once the windows are back."""

    def show(absent: tuple[str, ...]) -> None:
        say(*told(went, absent))

    def fail(error: CopydeskError) -> None:
        say(error.message, error.hint)

    tasks.run(partial(missing, newsroom, went), done=show, failed=fail)


def _when(backup: Path) -> str:
    at = taken_at(backup.name)
    if at is None:
        return f"in {backup.name}"
    here = at.astimezone()
    return f"on {here:%b} {here.day}, {here:%H:%M}"
