"""The text's part of the ledger: Qt's own undo stack, one command a change, counted."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from editor.ui.undo.stroke import UNKNOWN, Stroke

_SIGN_LENGTH = 2  # a sign beyond the first plane is two UTF-16 units


class TextHistory(QObject):
    """Listens to a document; its depth says how many commands could be undone in it.

    Qt would merge a line of typing into one command, and a run of Backspace into none: so it is
    told after each change that the document is unmodified, which keeps it from merging, and the
    ledger puts the commands together.

    Args:
        document: The document of the drafting surface.
        undo: Takes the last command back, with the cursor following.
        redo: Does it again.
        clock: Gives seconds that only go forward.
    """

    changed = Signal(int, int, object)
    """One change more: the depth before it and after it, and the stroke that it was or None."""

    def __init__(
        self,
        document: QTextDocument,
        undo: Callable[[], object],
        redo: Callable[[], object],
        *,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._undo, self._redo = undo, redo
        self._clock = clock
        self._depth = document.availableUndoSteps()
        self._is_new = False
        self._around = (-1, UNKNOWN, UNKNOWN)
        document.undoCommandAdded.connect(self._added)
        document.contentsChange.connect(self._changed)
        document.modificationChanged.connect(self._keep_apart)

    def go_to(self, depth: int) -> None:
        """Undo or redo until just so many commands could be undone."""
        document = self._document
        while document.availableUndoSteps() > depth:
            self._undo()
        while document.availableUndoSteps() < depth and document.isRedoAvailable():
            self._redo()
        self._depth = document.availableUndoSteps()

    def forget(self) -> None:
        """Nothing of before can be undone."""
        self._document.clearUndoRedoStacks()
        self._depth = self._document.availableUndoSteps()

    def _added(self) -> None:
        self._is_new = True

    def _changed(self, at: int, removed: int, added: int) -> None:
        """Qt tells the command first, then what it did."""
        if not self._is_new:
            return
        self._is_new = False
        before, self._depth = self._depth, self._document.availableUndoSteps()
        self.changed.emit(before, self._depth, self._stroke(at, removed, added))

    def _stroke(self, at: int, removed: int, added: int) -> Stroke | None:
        document, around = self._document, self._around
        behind = document.characterAt(at - 1) if at else UNKNOWN
        self._around = (at, behind, document.characterAt(at)) if not added else (-1, "", "")
        if removed == 0 and 0 < added <= _SIGN_LENGTH:
            signs = "".join(document.characterAt(at + each) for each in range(added))
            if added == 1 or "\ud800" <= signs[0] <= "\udbff":
                return Stroke(at, signs, is_deleted=False, at_s=self._clock())
        if added == 0 and removed == 1:
            sign = around[2] if at == around[0] else around[1] if at == around[0] - 1 else UNKNOWN
            return Stroke(at, sign, is_deleted=True, at_s=self._clock())
        return None

    def _keep_apart(self, is_modified: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_modified:
            self._document.setModified(False)
