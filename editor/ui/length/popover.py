"""Everything about the length, and the field for the target. Opens over the status line."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.ui.length.line_count import NOTHING, Count
from editor.ui.length.view_model import LengthViewModel, duration
from editor.ui.theme.look import label, set_look, set_mark
from editor.ui.undo.keys import undo_by_ledger

WIDTH_PX = 320
_ABOVE_PX = 6
_ROWS = ("Words", "Characters", "Without spaces", "Sentences", "Print lines", "Reading time")


class LengthPopover(QFrame):
    """Figures of the story and of what is selected; Return and Escape close it."""

    def __init__(self, model: LengthViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._model = model
        self.setProperty("look", "card")
        self.setAccessibleName("Length")
        self.setFixedWidth(WIDTH_PX)
        self.figures: dict[str, tuple[QLabel, QLabel]] = {}
        self._selected = label("Selected", "small")
        self.target = QLineEdit(self)
        self.target.setAccessibleName("Target")
        self.target.setPlaceholderText("450 words, or 40 lines")
        self.rest = label("", "small")
        self.fault = label("", "stop", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addLayout(self._table())
        column.addWidget(label("Target", "heading"))
        column.addWidget(self.target)
        column.addWidget(self.rest)
        column.addWidget(self.fault)
        self.setFocusProxy(self.target)
        undo_by_ledger(self.target, is_kept_till_left=True)
        self.target.editingFinished.connect(self._set_target)
        model.changed.connect(self._show)

    def open_above(self, anchor: QWidget) -> None:
        """Open over a widget of the status line, the keyboard in the target."""
        self._show()
        self.fault.hide()
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(0, -self.height() - _ABOVE_PX))
        self.move(corner)
        self.show()
        self.target.setFocus()
        self.target.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return takes the target and closes; a target that can't be keeps it open."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.fault.isHidden():
                self.close()
            return
        super().keyPressEvent(event)

    def _table(self) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(20)
        table.setVerticalSpacing(5)
        table.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight
        table.addWidget(label("Length", "heading"), 0, 0)
        table.addWidget(self._selected, 0, 1, right)
        table.addWidget(label("Story", "small"), 0, 2, right)
        for number, name in enumerate(_ROWS, 1):
            of_selected, of_story = label("", "soft"), label("", "title")
            self.figures[name] = (of_selected, of_story)
            table.addWidget(label(name), number, 0)
            table.addWidget(of_selected, number, 1, right)
            table.addWidget(of_story, number, 2, right)
        return table

    def _show(self) -> None:
        model = self._model
        selected = model.selected
        self._selected.setVisible(selected is not None)
        values = zip(self._values(selected or NOTHING), self._values(model.total), strict=True)
        for (name, (left, right)), (of_selected, of_story) in zip(
            self.figures.items(), values, strict=True
        ):
            left.setText(of_selected)
            left.setVisible(selected is not None)
            left.setAccessibleName(f"{name}, selected: {of_selected}")
            right.setText(of_story)
            right.setAccessibleName(f"{name}: {of_story}")
        self.figures["Print lines"][1].setToolTip(model.column)
        if not self.target.hasFocus():
            self.target.setText(model.target_text)
        over = model.words_over
        words = f"{abs(over):,} {'word' if abs(over) == 1 else 'words'}"
        rest = f"{words} over" if over > 0 else f"{words} to go" if over else "Just right"
        self.rest.setText(f"{rest} · a print line is {model.column}" if model.target_words else "")
        if not model.target_words:
            self.rest.setText(f"A print line is {model.column}")
        set_look(self.rest, "over" if model.is_over else "small")

    def _values(self, count: Count) -> tuple[str, ...]:
        model = self._model
        numbers = (
            count.words,
            count.characters,
            count.characters_without_spaces,
            count.sentences,
            model.lines_of(count),
        )
        return (*(f"{number:,}" for number in numbers), duration(model.seconds_of(count)))

    def _set_target(self) -> None:
        fault = self._model.set_target(self.target.text())
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        set_mark(self.target, "wrong", bool(fault))
        if not fault:
            self.target.setText(self._model.target_text)
        self.adjustSize()
