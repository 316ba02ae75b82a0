"""The chips of a credit line, and the keys that change them: one stop of the Tab key."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from editor.ui.captions.credit.chip import Chip
from editor.ui.captions.credit.name_field import NameField
from editor.ui.captions.credit.parts import Part, PartKind
from editor.ui.captions.credit.view_model import CreditModel
from editor.ui.photos.chips import WrappingRow

_LEAST_FIELD_PX = 140
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_KINDS: dict[int, PartKind] = {
    Qt.Key.Key_C: PartKind.CREATOR,
    Qt.Key.Key_O: PartKind.ORGANISATION,
    Qt.Key.Key_D: PartKind.DISTRIBUTOR,
}
_FLAGS: dict[int, PartKind] = {
    Qt.Key.Key_P: PartKind.POOL,
    Qt.Key.Key_H: PartKind.HANDOUT,
    Qt.Key.Key_F: PartKind.FILE,
}


class CreditStrip(QWidget):
    """Left and Right choose a chip; letters say what it is; F2 opens its name."""

    moved = Signal()
    """The keyboard came in or left, or another chip is chosen."""

    def __init__(self, model: CreditModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._chips: list[Chip] = []
        self._at = 0
        self._row = WrappingRow(self)
        self._field: NameField | None = None
        self._renaming: Part | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(1)
        model.changed.connect(self._show)
        self._show()

    @property
    def current(self) -> Part | None:
        """The chosen part; None if there is none."""
        parts = self._model.parts
        return parts[min(self._at, len(parts) - 1)] if parts else None

    @property
    def field(self) -> QLineEdit | None:
        """The field in which a name is open; None while none is."""
        return self._field

    def go_to_doubt(self) -> None:
        """Choose the first part that somebody has to look at."""
        doubts = [at for at, part in enumerate(self._model.parts) if part.is_doubtful]
        self._choose(doubts[0] if doubts else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Choose, say what it is, settle, change."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._model.take(QApplication.clipboard().text())
            return
        act = self._act(event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keyboard came in: the first doubt is what there is to do."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason}:
            self.go_to_doubt()
        self._show()
        self.moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keyboard left: no chip has a ring."""
        super().focusOutEvent(event)
        self._show()
        self.moved.emit()

    def _act(self, key: int, held: Qt.KeyboardModifier) -> Callable[[], object] | None:
        part = self.current
        if held == _NONE and key in _FLAGS:
            return partial(self._model.switch, _FLAGS[key])
        if held == _NONE and key in {Qt.Key.Key_Insert, Qt.Key.Key_Plus, Qt.Key.Key_N}:
            return partial(self._open, None)
        if part is None:
            return None
        if held == _NONE and key in _KINDS:
            return partial(self._model.become, part, _KINDS[key])
        steps: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in steps and held in (_NONE, _SHIFT):
            step = steps[key]
            return partial(self._move if held == _SHIFT else self._step, step)
        acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Home: partial(self._choose, 0),
            Qt.Key.Key_End: partial(self._choose, len(self._model.parts) - 1),
            Qt.Key.Key_Space: partial(self._confirm, part),
            Qt.Key.Key_F2: partial(self._open, part),
            Qt.Key.Key_Delete: partial(self._model.remove, part),
            Qt.Key.Key_Backspace: partial(self._model.remove, part),
        }
        return acts.get(key) if held == _NONE else None

    def _step(self, step: int) -> None:
        self._choose(self._at + step)

    def _move(self, step: int) -> None:
        part = self.current
        if part is not None:
            self._model.move(part, step)
            self._choose_part(part.text)

    def _confirm(self, part: Part) -> None:
        """Settle it, and go on to the next doubt."""
        self._model.confirm(part)
        if self._model.doubts:
            self.go_to_doubt()

    def _choose(self, at: int) -> None:
        self._at = max(0, min(at, len(self._model.parts) - 1))
        self._show()
        self.moved.emit()

    def _choose_part(self, text: str) -> None:
        texts = [part.text for part in self._model.parts]
        if text in texts:
            self._choose(texts.index(text))

    def _open(self, part: Part | None) -> None:
        """Open a name for writing, or an empty field for a new one."""
        if part is not None and part.kind in _FLAGS.values():
            return
        self._close_field()
        field = NameField("" if part is None else part.text, self)
        field.setMinimumWidth(_LEAST_FIELD_PX)
        field.done.connect(partial(self._renamed, part))
        field.given_up.connect(self._close_field)
        self._field, self._renaming = field, part
        parts = self._model.parts
        self._row.put(field, len(parts) if part is None else parts.index(part))
        self._show()
        field.show()
        self.updateGeometry()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renamed(self, part: Part | None, text: str) -> None:
        self._close_field()
        if part is None:
            self._model.add(text)
        else:
            self._model.rename(part, text)
        self._choose_part(text)

    def _close_field(self) -> None:
        field, self._field, self._renaming = self._field, None, None
        if field is not None:
            has_keyboard = field.hasFocus()
            self._row.removeWidget(field)
            field.hide()
            field.deleteLater()
            if has_keyboard:
                self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._show()

    def _show(self) -> None:
        parts = self._model.parts
        self._at = max(0, min(self._at, len(parts) - 1))
        while len(self._chips) < len(parts):
            self._add_chip()
        for at, chip in enumerate(self._chips):
            chip.setVisible(at < len(parts) and parts[at] != self._renaming)
            if at < len(parts):
                chip.show_part(parts[at], is_current=self.hasFocus() and at == self._at)
        self._tell(parts)
        self._row.invalidate()
        self.updateGeometry()

    def _add_chip(self) -> None:
        at = len(self._chips)
        chip = Chip(self)
        chip.chosen.connect(partial(self._clicked, at))
        chip.opened.connect(lambda: self._open(chip.part))
        self._chips.append(chip)
        self._row.addWidget(chip)

    def _clicked(self, at: int) -> None:
        self._choose(at)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _tell(self, parts: Sequence[Part]) -> None:
        part = self.current
        said = "; ".join(each.said for each in parts) or "nobody"
        self.setAccessibleName("Parts of the credit line")
        self.setAccessibleDescription(f"{said}. Chosen: {part.said}" if part else said)
