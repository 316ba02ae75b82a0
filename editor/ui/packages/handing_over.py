"""Packs the open story up, and takes packages in; writing goes on meanwhile."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.commands import Command
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.packages import ReceivedPackage, WrittenPackage


class HandingOver(QObject):
    """Asks for a folder, packs the story up there, and says who signed it."""

    def __init__(self, open_story: OpenStory, window: QWidget) -> None:
        super().__init__(window)
        self._open_story = open_story
        self._window = window

    def ask_for_folder(self, *, with_notes: bool) -> None:
        """Choose where the package goes.

        Args:
            with_notes: Whether the notes on the words go along.
        """
        title = "Hand over with notes" if with_notes else "Hand over to another desk"
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.write(Path(name), with_notes=with_notes))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, folder: Path, *, with_notes: bool = False) -> None:
        """Save, and pack the story up in that folder."""
        story = self._open_story
        if story.newsroom is None or not story.is_open:
            return
        packages, key = story.newsroom.packages, story.fields.id
        write = partial(packages.write, key, folder, with_notes=with_notes)
        story.when_saved(lambda: tasks.run_beside(write, done=self._written, failed=self._failed))

    def _written(self, written: "WrittenPackage") -> None:
        seal = written.seal
        signed = f"Signed by “{seal.by}” ({seal.fingerprint})." if seal else ""
        self._open_story.good_news.emit(
            f"Packed up as {written.path.name}.", signed or written.unsigned_because
        )

    def _failed(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)


def take_in(story: OpenStory, path: Path) -> None:
    """Take a package in and open its story; nothing happens while the library isn't open yet."""
    newsroom = story.newsroom
    if newsroom is None:
        return

    def failed(error: CopydeskError) -> None:
        story.banner.emit(error.message, error.hint)

    receive = partial(newsroom.packages.receive, path)
    story.when_saved(lambda: tasks.run_beside(receive, done=partial(_show, story), failed=failed))


def hand_over_commands(
    handing_over: HandingOver, is_open: Callable[[], bool]
) -> tuple[Command, ...]:
    """Commands of the group ``story``."""
    return (
        Command(
            "story.hand-over",
            "Hand over to another desk…",
            lambda: handing_over.ask_for_folder(with_notes=False),
            "",
            "share",
            is_open,
        ),
        Command(
            "story.hand-over-with-notes",
            "Hand over with notes…",
            lambda: handing_over.ask_for_folder(with_notes=True),
            "",
            "share",
            is_open,
        ),
    )


def _show(story: OpenStory, received: "ReceivedPackage") -> None:
    slug = received.article.slug
    story.open(received.article.id)
    if received.conflicts:
        story.banner.emit(
            f"“{slug}” was changed on both desks: {', '.join(received.conflicts)}. Yours stays.",
            "Theirs is in the history, under “From a story package”.",
        )
    said = f"Took in “{slug}”." if received.is_new else f"Merged into “{slug}”."
    story.good_news.emit(said, received.signer)
