"""Files on their way into the library, with progress, and a way to stop. No widgets."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from editor.domain.errors import CopydeskError
from editor.domain.photo_layers import with_values
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom
    from editor.services.ingest import Ingested

Choices = Mapping[Path, Mapping[str, Any]]
"""Stars and flags that files got while they were looked at."""
_NONE: Choices = {}


class SheetKeeping(QObject):
    """Keeps files and whole folders in the library; one batch at a time."""

    progressed = Signal(int, int)
    """So many are done, of how many."""
    kept = Signal(object)
    """The photos that are in the library now."""
    ended = Signal()
    """Nothing is on its way; what was kept is told before."""

    _counted = Signal(int, int)

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._cancelled = Event()
        self.is_running = False
        self._counted.connect(self._progress, Qt.ConnectionType.QueuedConnection)

    def keep(self, paths: Sequence[Path], pattern: str = "", choices: Choices = _NONE) -> bool:
        """Copy files into the library; false if another batch is still on its way.

        Args:
            paths: Files and folders.
            pattern: For new names; empty keeps the old ones.
            choices: Go to those photos that nobody chose before.
        """
        newsroom = self._open_story.newsroom
        if newsroom is None or self.is_running:
            return False
        self.is_running = True
        self._cancelled.clear()
        tasks.run_beside(
            partial(self._work, newsroom, tuple(paths), pattern, choices),
            done=self._done,
            failed=self._failed,
        )
        return True

    def cancel(self) -> None:
        """Stop before the next file; what is kept by then stays."""
        self._cancelled.set()

    def _work(
        self, newsroom: "Newsroom", paths: Sequence[Path], pattern: str, choices: Choices
    ) -> "Ingested":
        files: list[Path] = []
        failed: list[tuple[Path, CopydeskError]] = []
        for path in paths:
            if path.is_dir():
                found = newsroom.browsing.look(path, is_cancelled=self._cancelled.is_set)
                files += (file for shot in found.shots for file in shot.files)
                failed += found.failed
                failed += [(path, found.gone)] if found.gone is not None else []
            else:
                files.append(path)
        ingested = newsroom.ingest.keep(
            files,
            pattern=pattern,
            progress=self._counted.emit,
            is_cancelled=self._cancelled.is_set,
        )
        ingested = _with_choices(newsroom, ingested, choices)
        return replace(ingested, failed=(*failed, *ingested.failed))

    @Slot(int, int)
    def _progress(self, done: int, of: int) -> None:
        if self.is_running:
            self.progressed.emit(done, of)

    def _done(self, ingested: "Ingested") -> None:
        self.is_running = False
        for path, error in ingested.failed:
            self._open_story.banner.emit(f"{path.name} was not added. {error.message}", error.hint)
        if ingested.known or ingested.left_out:
            self._open_story.good_news.emit(_words(ingested), "")
        if ingested.photos:
            self.kept.emit(ingested.photos)
        self.ended.emit()

    def _failed(self, error: CopydeskError) -> None:
        self.is_running = False
        self._open_story.banner.emit(error.message, error.hint)
        self.ended.emit()


def _with_choices(newsroom: "Newsroom", ingested: "Ingested", choices: Choices) -> "Ingested":
    changes = {
        photo.digest: choices[path]
        for path, photo in zip(ingested.paths, ingested.photos, strict=True)
        if path in choices and not (photo.rating or photo.flag)
    }
    if not changes:
        return ingested
    newsroom.photos.change(changes)
    photos = (with_values(each, changes.get(each.digest, {})) for each in ingested.photos)
    return replace(ingested, photos=tuple(photos))


def _words(ingested: "Ingested") -> str:
    new = len({each.digest for each in ingested.photos} - ingested.known)
    parts = [f"{new} new"]
    if ingested.known:
        parts.append(f"{len(ingested.known)} in the library before")
    if ingested.left_out:
        parts.append(f"{ingested.left_out} left out")
    return f"Photos: {', '.join(parts)}."
