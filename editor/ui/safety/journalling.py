"""Writes the changes of the open story into its journal, beside the window and the database."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.storage.journal import (
    Edit,
    Journal,
    Record,
    Sent,
    changed,
    journal_folders,
    typed,
)
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the first paint needs none of it
    from concurrent.futures import Future

PAUSE_MS = 300
# The promise is two seconds, and the disk may need one of them.
LONGEST_WAIT_MS = 1_000
_PARAGRAPH = "\u2029"
_UTF_16 = "utf-16-le"


class Journalling(QObject):
    """Collects what changes, at the cost of what changes, and writes it at each pause.

    It follows the document, so it holds every change of the text, whoever makes it. It needs no
    library: what is typed before that is open, or while it is away, is kept all the same.

    Args:
        open_story: Whose fields are kept, and whose saves make the journal superfluous.
        document: The text of the drafting surface.
        folder: The library.
    """

    trouble = Signal(str)
    """The journal can't be written, and why; told once until it can be."""

    def __init__(self, open_story: OpenStory, document: QTextDocument, folder: Path) -> None:
        super().__init__(open_story)
        self._open_story = open_story
        self._document = document
        self._journal = Journal(journal_folders(folder))
        self._story_id = ""
        self._begun: Article | None = None
        """What the next write begins with: nothing is written before the first change."""
        self._units = 0
        self._edits: list[Edit] = []
        self._fields: set[str] = set()
        self._sent = 0
        self._pause = self._timer(PAUSE_MS)
        self._latest = self._timer(LONGEST_WAIT_MS)
        saving = open_story.saving
        saving.journal = self._keep_sent
        saving.journal_is(None)
        document.contentsChange.connect(self._text_changed)
        open_story.edited.connect(self._field_changed)
        open_story.replaced.connect(self._begin)

    def follow_saves(self) -> None:
        """From here on a save makes the journal superfluous.

        To be called when whoever writes the snapshot has heard of saves already: the file goes
        after that was written, or a kill in between would show an older text at the next start.
        """
        self._open_story.saved.connect(self._saved)

    def keep_now(self) -> None:
        """Write without waiting for a pause."""
        self._keep(())

    def close(self) -> None:
        """Let go of the file, with everything in it that no save covered."""
        self.keep_now()
        tasks.run_journal(self._journal.close, done=_nothing, failed=self._failed)

    def _begin(self) -> None:
        """Another story is shown, or the same anew: what is in the window is in the library."""
        self._edits.clear()
        self._fields.clear()
        self._pause.stop()
        self._latest.stop()
        self._story_id = self._open_story.fields.id
        self._units = _units(self._document)
        self._begun = self._open_story.base

    def _text_changed(self, at: int, _removed: int, added: int) -> None:
        """Take down one change of the text. It is called for every key.

        What Qt says was removed counts a paragraph mark too many at times, so that is taken from
        how much longer or shorter the text has become.
        """
        before, self._units = self._units, _units(self._document)
        if not self._story_id or self._open_story.fields.id != self._story_id:
            return
        text = _text(self._document, at, min(at + added, self._units)).encode(
            _UTF_16, "surrogatepass"
        )
        removed = before - self._units + len(text) // 2
        if removed < 0:  # nobody knows what happened: take all of it
            at, removed = 0, before
            text = _text(self._document, 0, self._units).encode(_UTF_16, "surrogatepass")
        if removed or text:
            self._edits.append((at, removed, text))
            self._wait()

    def _field_changed(self, path: str) -> None:
        name = path.partition(".")[0].partition("[")[0]
        if self._story_id and name != "body" and name in Article.__slots__:
            self._fields.add(name)
            self._wait()

    def _wait(self) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def _keep_sent(self) -> "Future[object]":
        """The story is about to be sent to the library."""
        self._sent += 1
        return self._keep((Sent(self._sent),))

    def _keep(self, marks: tuple[Record, ...]) -> "Future[object]":
        self._pause.stop()
        self._latest.stop()
        edits, self._edits = self._edits, []
        names, self._fields = self._fields, set()
        values = {name: getattr(self._open_story.fields, name) for name in names}
        begun, self._begun = self._begun, None
        journal = self._journal

        def write() -> object:
            if begun is not None:
                journal.begin(begun)
            records: Sequence[Record] = (
                *((typed(edits),) if edits else ()),
                *((changed(values),) if values else ()),
                *marks,
            )
            return journal.add(records)

        return tasks.run_journal(write, done=self._kept, failed=self._failed)

    def _saved(self, _sent: Article, stored: Article) -> None:
        cover = partial(self._journal.cover, stored, self._sent)

        def drop(_: object) -> None:
            tasks.run_journal(cover, done=self._kept, failed=self._failed)

        # Behind the snapshot, which was asked for in the same lane just now.
        tasks.run(lambda: None, done=drop, failed=self._failed)

    def _kept(self, _: object) -> None:
        self._open_story.saving.journal_is(None)

    def _failed(self, error: CopydeskError) -> None:
        saving = self._open_story.saving
        is_news = saving.journal_trouble is None
        saving.journal_is(error.message)
        if is_news:
            self.trouble.emit(error.message)
        if not self._latest.isActive():  # until it can be written: all of it is kept in memory
            self._latest.start()

    def _timer(self, delay_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay_ms)
        timer.timeout.connect(self.keep_now)
        return timer


def _units(document: QTextDocument) -> int:
    """How many UTF-16 units the text has; Qt counts a last paragraph mark that isn't in it."""
    return document.characterCount() - 1


def _text(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace(_PARAGRAPH, "\n")


def _nothing(_: object) -> None:
    """Nothing follows."""
