"""Notes on the text: which words a new one is about, and how those of the others are marked."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from editor.ui.notes.view_model import NotesViewModel
from editor.ui.open_story import OpenStory
from editor.ui.writing.offsets import from_utf16
from editor.ui.writing.plain_surface import PlainSurface


class Noting(QObject):
    """Brings notes and text together.

    Args:
        open_story: Whose notes they are.
        surface: Where its text is written.
        show: Brings up the panel, with the keyboard in the new note.
    """

    def __init__(
        self, open_story: OpenStory, surface: PlainSurface, show: Callable[[], None]
    ) -> None:
        super().__init__(surface)
        self.model = NotesViewModel(open_story, surface.document(), self)
        self._open_story = open_story
        self._surface = surface
        self._show = show
        surface.underlines.add("note", self.model.spans.in_block)
        surface.menu_builders.append(self._offer)
        self.model.moved.connect(surface.underlines.refresh)
        self.model.changed.connect(surface.underlines.refresh)

    def begin(self) -> None:
        """Write a note on what is selected; without a selection on the word, or the paragraph."""
        if not self._open_story.is_open:
            return
        cursor = self._surface.textCursor()
        for unit in (QTextCursor.SelectionType.WordUnderCursor, _PARAGRAPH):
            if not cursor.selectedText().strip():
                cursor.select(unit)
        if not cursor.selectedText().strip():
            self._open_story.banner.emit("A note needs words to stand on.", "Select some first.")
            return
        text = self._surface.text()
        start = from_utf16(text, cursor.selectionStart())
        self.model.begin(text, start, from_utf16(text, cursor.selectionEnd()))
        self._show()

    def _offer(self, menu: QMenu, cursor: QTextCursor) -> None:
        menu.addAction("New note").triggered.connect(self.begin)
        here = set(self.model.spans.at(cursor.position()))
        for note in self.model.notes:
            if note.id in here and note.is_open:
                settle = menu.addAction(f"Settle the note of {note.remarks[0].by}")
                settle.triggered.connect(
                    lambda _=False, note=note: self.model.settle(note, settled=True)
                )


_PARAGRAPH = QTextCursor.SelectionType.BlockUnderCursor
