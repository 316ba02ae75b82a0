"""One credit as a row."""

from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.credit import ROLES, Credit
from editor.ui.credits.view_model import CreditsViewModel
from editor.ui.theme import Theme, icon, pixmap
from editor.ui.undo.keys import LedgerKeys, undo_by_ledger

MIME = "application/x-copydesk-credit"
_ROLE_LETTERS = 8
_PRESSED = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
PARTS = ("name", "role", "place", "affiliation", "hidden", "more", "note", "vanity", "delete")


class CreditRow(QFrame):
    """Name and role above, place and affiliation below; Alt+↑ and Alt+↓ move it."""

    moved = Signal(int, int)
    """From this place, by so many."""

    def __init__(
        self,
        model: CreditsViewModel,
        index: int,
        credit: Credit,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self.index = model, index
        self._theme = theme
        self._shows: tuple[str | None, str] = (None, "")
        self.setProperty("look", "row")
        self.grip = QLabel(self)
        self.grip.setPixmap(pixmap("grip-vertical", theme.dim))
        self.grip.setCursor(Qt.CursorShape.OpenHandCursor)
        self.grip.setToolTip("Drag to change the order, or press Alt+↑ and Alt+↓")
        self.name = self._line("Name", "name")
        self.place = self._line("Place", "place")
        self.affiliation = self._line("Affiliation", "affiliation")
        self.role = QComboBox(self)
        self._make_role()
        self.hidden = QCheckBox("Hidden", self)
        self.hidden.setProperty("look", "small")
        self.hidden.setToolTip("Kept on the desk, not shown to readers")
        self.hidden.clicked.connect(lambda on: model.change(self.index, hidden=on))
        self.note = self._line("Note for the desk", "note")
        self.vanity = QCheckBox("Readers only", self)
        self.more = QToolButton(self)
        self._make_details()
        self.delete = QToolButton(self)
        self.delete.setProperty("look", "flat")
        self.delete.setIcon(icon("x", theme, 14, theme.soft))
        self.delete.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.delete.clicked.connect(lambda: model.remove(self.index))
        self._arrange()
        for stop in self.stops:
            stop.installEventFilter(self)
        self.show_credit(credit)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops in it: what is written first, what takes it out last."""
        return tuple(getattr(self, part) for part in PARTS)

    def show_credit(self, credit: Credit) -> None:
        """Show a credit; what somebody is writing there is left as it is."""
        for part in ("name", "place", "affiliation", "note"):
            line: QLineEdit = getattr(self, part)
            _show_in(line, getattr(credit, part), is_needed=part == "name")
            line.setAccessibleName(f"{part.capitalize()}, credit {self.index + 1}")
        editor = self.role.lineEdit()
        if editor is not None and not (self.role.hasFocus() and editor.isModified()):
            _show_in(editor, credit.role)
            self.role.setToolTip(credit.role)
        self.role.setAccessibleName(f"Role of {credit.name}")
        self.hidden.setChecked(credit.hidden)
        self.hidden.setAccessibleName(f"Hide {credit.name} from readers")
        self.vanity.setChecked(credit.is_vanity)
        self.vanity.setAccessibleName(f"Credit {credit.name} for readers only")
        self.more.setAccessibleName(f"More about {credit.name}")
        is_other = (credit.contributor_id, credit.name) != self._shows
        if credit.note or credit.is_vanity or (is_other and not self.name.hasFocus()):
            self.more.setChecked(bool(credit.note or credit.is_vanity))
        self._shows = (credit.contributor_id, credit.name)
        self.delete.setAccessibleName(f"Remove {credit.name}")
        self.delete.setToolTip(f"Remove {credit.name}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Alt with an arrow key moves the row; the window would move a line of the text."""
        step = _step_of(event)
        if not step:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self.moved.emit(self.index, step)
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag it by its grip."""
        held = event.buttons() & Qt.MouseButton.LeftButton
        far = event.position().manhattanLength() >= QApplication.startDragDistance()
        if held and far and event.position().x() < self.name.x():
            drag, data = QDrag(self), QMimeData()
            data.setData(MIME, str(self.index).encode())
            drag.setMimeData(data)
            drag.setPixmap(self.grab())
            drag.exec(Qt.DropAction.MoveAction)

    def _line(self, name: str, part: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(name)
        line.setProperty("look", "plain")
        undo_by_ledger(line)
        line.textEdited.connect(lambda text: self._set(part, text))
        line.editingFinished.connect(partial(self._leave, part, line))
        return line

    def _leave(self, part: str, line: QLineEdit) -> None:
        """Only what was written counts: the row may show another credit by now."""
        if line.isModified():
            line.setModified(False)
            self._set(part, line.text())
        if not line.hasFocus():
            line.setCursorPosition(0)

    def _set(self, part: str, text: str) -> None:
        if self.index < len(self._model.credits):
            credit = self._model.credits[self.index]
            if getattr(credit, part) != text.strip():
                self._model.change(self.index, **{part: text.strip()})

    def _arrange(self) -> None:
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(8, 5, 6, 6)
        outer.setSpacing(2)
        outer.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        outer.addLayout(column, 1)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(2)
        below.setSpacing(2)
        column.addLayout(above)
        column.addLayout(below)
        self.grip.setContentsMargins(0, 6, 0, 0)
        above.addWidget(self.name, 5)
        above.addWidget(self.role, 3)
        above.addWidget(self.more)
        above.addWidget(self.delete)
        below.addWidget(self.place, 2)
        below.addWidget(self.affiliation, 2)
        below.addWidget(self.hidden)
        lowest = QHBoxLayout()
        lowest.setSpacing(2)
        lowest.addWidget(self.note, 1)
        lowest.addWidget(self.vanity)
        column.addLayout(lowest)
        self._show_more(on=False)

    def _make_role(self) -> None:
        # Before anything asks for its size: the stylesheet looks only once.
        self.role.setProperty("look", "plain")
        self.role.setEditable(True)
        self.role.addItems(ROLES)
        self.role.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # The names have the room; a longer role is seen whole in the list and as a tip.
        self.role.setMinimumContentsLength(_ROLE_LETTERS)
        self.role.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.role.installEventFilter(_RoleKeys(self.role))
        self.role.textActivated.connect(partial(self._set, "role"))
        editor = self.role.lineEdit()
        if editor is not None:
            editor.setProperty("look", "page")
            editor.editingFinished.connect(partial(self._leave, "role", editor))

    def _make_details(self) -> None:
        """What few credits need: it unfolds."""
        self.vanity.setProperty("look", "small")
        self.vanity.setToolTip("Printed for readers; no credit in law, in data or in pay")
        self.vanity.clicked.connect(lambda on: self._model.change(self.index, is_vanity=on))
        self.more.setProperty("look", "flat")
        self.more.setCheckable(True)
        self.more.setIcon(icon("ellipsis", self._theme, 14, self._theme.soft))
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setToolTip("Note, and readers only")
        self.more.toggled.connect(self._show_more)

    def _show_more(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.note.setVisible(on)
        self.vanity.setVisible(on)


class _RoleKeys(LedgerKeys):
    """Undo is the story's unless a role is being typed, which isn't the story's yet."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave the keys to the box while something is typed there."""
        editor = watched.lineEdit() if isinstance(watched, QComboBox) else None
        is_typing = editor is not None and editor.isModified()
        return not is_typing and super().eventFilter(watched, event)


def _step_of(event: QEvent) -> int:
    """By how many places a key moves the row; 0 for any other key."""
    if not isinstance(event, QKeyEvent) or event.type() not in _PRESSED:
        return 0
    return _STEPS.get(event.key(), 0) if event.modifiers() & _ALT else 0


def _show_in(line: QLineEdit, text: str, *, is_needed: bool = False) -> None:
    typed = line.text().strip()
    is_begun = is_needed and not typed and line.hasFocus()  # emptied, to write another
    if typed != text and not is_begun:
        line.setText(text)
        if not line.hasFocus():
            line.setCursorPosition(0)  # a long one shows how it begins
    line.setToolTip(text)
