"""Codes, variables and earlier entries, put in while somebody types."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from editor.domain.codes import SIGN, CodeTable
from editor.ui.captions.tools.box_text import TypingBox, before_caret, put_before_caret
from editor.ui.captions.tools.offers import Offer, Row, Source, closed_code
from editor.ui.captions.tools.suggestions import Suggestions

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
_GONE = {QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Wheel}


class CodeExpander(QObject):
    """Puts a code in at its second equals sign, and shows under the caret what else could come.

    Args:
        codes: The codes as they are now.
        is_closing: The second equals sign puts a code in; otherwise the code itself stays.
    """

    typed = Signal(object)
    """Somebody typed into a box, and left it or pressed Return there."""
    forgotten = Signal(str, str)
    """A field, and an entry that shouldn't be offered again."""

    def __init__(
        self,
        codes: Callable[[], CodeTable],
        parent: QObject | None = None,
        *,
        is_closing: bool = True,
    ) -> None:
        super().__init__(parent)
        self._codes = codes
        self._is_closing = is_closing
        self._sources: dict[TypingBox, tuple[Source, ...]] = {}
        self._all: dict[TypingBox, Source] = {}
        self._touched: TypingBox | None = None
        self._box: TypingBox | None = None
        self.shown: Suggestions | None = None
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(0)
        self._look_soon.timeout.connect(self._look)

    def watch(self, box: TypingBox, *sources: Source, with_all: Source | None = None) -> None:
        """Help with a box.

        Args:
            box: Where somebody types.
            sources: Of their offers the first one shows.
            with_all: Asked when Down is pressed in an empty box.
        """
        self._sources[box] = sources
        if with_all is not None:
            self._all[box] = with_all
        box.installEventFilter(self)
        box.cursorPositionChanged.connect(partial(self._moved, box))
        box.destroyed.connect(lambda: self._forget(box))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys that choose; the others are the box's own."""
        if not isinstance(watched, TypingBox):
            return False
        if event.type() in _GONE:
            self.close()
            if event.type() is QEvent.Type.FocusOut:
                self._tell(watched)
            return False
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        act = self._act(watched, event)
        if act is None:
            if event.type() is QEvent.Type.KeyPress:
                self._note(watched, event)
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            act()
        return True

    def close(self) -> None:
        """Put the list away."""
        self._look_soon.stop()
        if self.shown is not None:
            self.shown.hide()

    @property
    def is_open(self) -> bool:
        """Whether something is offered."""
        return self.shown is not None and not self.shown.isHidden()

    def _act(self, box: TypingBox, event: QKeyEvent) -> Callable[[], object] | None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._is_closing and event.text() == SIGN:
            closed = closed_code(before_caret(box), self._codes())
            if closed is not None:
                return partial(self._put, box, *closed)
        if held:
            return None
        if self.is_open and self.shown is not None:
            return self._choose(box, self.shown, event.key())
        is_empty = not (box.text() if isinstance(box, QLineEdit) else box.toPlainText())
        if event.key() == Qt.Key.Key_Down and is_empty and box in self._all:
            return partial(self._offer, box, (self._all[box],))
        return None

    def _choose(self, box: TypingBox, shown: Suggestions, key: int) -> Callable[[], object] | None:
        offer, row = shown.offer, shown.chosen
        if key in _STEPS:
            return partial(shown.step, _STEPS[key])
        if key == Qt.Key.Key_Escape or offer is None:
            return self.close
        wanted = row if key in _ENTER else None
        if key == Qt.Key.Key_Tab and offer.is_by_tab:
            wanted = row or offer.rows[0]
        if wanted is not None:
            return partial(self._put, box, offer.replaces, wanted.text)
        if row is not None and key == Qt.Key.Key_Delete and offer.entry_of:
            return partial(self._drop, offer.entry_of, row)
        return None

    def _put(self, box: TypingBox, replaced: str, text: str) -> None:
        self.close()
        self._touched = box
        put_before_caret(box, replaced, text)
        self.close()

    def _drop(self, field: str, row: Row) -> None:
        self.close()
        self.forgotten.emit(field, row.text)

    def _note(self, box: TypingBox, event: QKeyEvent) -> None:
        """Something is typed, or typing ends with Return."""
        if event.key() in _ENTER:
            self.close()
            self._tell(box)
        elif event.text():
            self._touched = box

    def _tell(self, box: TypingBox) -> None:
        if self._touched is box:
            self._touched = None
            self.typed.emit(box)

    def _moved(self, box: TypingBox, *_: object) -> None:
        if not box.hasFocus() or self._touched is not box:
            self.close()
            return
        self._box = box
        self._look_soon.start()  # a key moves the caret before its word is all there

    def _look(self) -> None:
        if self._box in self._sources:
            self._offer(self._box, self._sources[self._box])

    def _offer(self, box: TypingBox, sources: tuple[Source, ...]) -> None:
        before = before_caret(box)
        offer: Offer | None = next(filter(None, (source(before) for source in sources)), None)
        if offer is None or not box.hasFocus():
            self.close()
            return
        if self.shown is None:
            self.shown = Suggestions(box.window())
            self.shown.clicked_row.connect(self._clicked)
        self._box = box
        self.shown.show_offer(offer, box)

    def _clicked(self, row: Row | None) -> None:
        offer = self.shown.offer if self.shown else None
        if row is not None and offer is not None and self._box is not None:
            self._put(self._box, offer.replaces, row.text)

    def _forget(self, box: TypingBox) -> None:
        self._sources.pop(box, None)
        self._all.pop(box, None)
