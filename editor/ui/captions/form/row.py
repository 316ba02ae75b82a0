"""One field of the caption form: label, where it comes from, counter, box, and what is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor.domain.finding import Finding
from editor.ui.captions.form.fields import CHOICES, FormField, Kind
from editor.ui.captions.form.hint_line import HintLine
from editor.ui.captions.form.model import FormModel, Shown
from editor.ui.captions.form.topic_completer import TopicCompleter
from editor.ui.captions.form.values import TICKED
from editor.ui.fields.text_box import TextBox
from editor.ui.theme.fonts import serif
from editor.ui.theme.look import label, set_look, set_mark
from editor.ui.undo.keys import undo_by_ledger
from editor.ui.writing.fixes import Fixer, FixMenu

_BOXES = {Kind.CAPTION, Kind.TEXT, Kind.HEADLINE, Kind.LIST}
_KEPT_AS_TYPED = {Kind.CAPTION, Kind.TEXT}
_LINES = {Kind.CAPTION: 4, Kind.TEXT: 2}
_LEAST_PX = 60
_CAPTION_PX = 16
MIXED = "mixed"

Box = TextBox | QLineEdit | QComboBox | QCheckBox


class FormRow(QWidget):
    """Edits one field of the selected photos."""

    def __init__(self, model: FormModel, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.field = model, field
        self._facts: Shown | None = None
        self._shown_text = ""
        self._name = label(field.label, "small")
        self.origin = label("", "origin")
        self.counter = label("", "small")
        self.fault = label("", "stop", wraps=True)
        self.fault.hide()
        self.hints = HintLine(field.label)
        self.hint = self.hints.words
        self.fixers: list[Fixer] = []
        """Each says what could be done about the words at a cursor, for Ctrl+."""
        self.input = self._box()
        self.input.setAccessibleName(field.label)
        self._name.setBuddy(self.input)
        self.beside: QHBoxLayout = QHBoxLayout()
        """Over the box; more may be put at its right."""
        self.beside.setSpacing(6)
        self.beside.addWidget(self._name)
        self.beside.addWidget(self.origin)
        self.beside.addStretch(1)
        self.beside.addWidget(self.counter)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3)
        self.column.addLayout(self.beside)
        self.column.addWidget(self.input)
        self.column.addWidget(self.fault)
        self.column.addWidget(self.hints)
        self.setFocusProxy(self.input)

    @property
    def text(self) -> str:
        """What stands in the box."""
        if isinstance(self.input, QComboBox):
            return str(self.input.currentData() or "")
        if isinstance(self.input, QCheckBox):
            return TICKED if self.input.checkState() is Qt.CheckState.Checked else ""
        return self.input.text()

    def show_value(self, *, is_other_photo: bool = False) -> Shown:
        """Show what the photos say; who is typing isn't disturbed unless another photo came."""
        shown = self.model.shown(self.field.name)
        if is_other_photo or self.field.kind in _KEPT_AS_TYPED or not self._is_typed_into:
            self._show_text(shown.text)
            self._show_fault(shown.fault)
        if shown != self._facts:
            self._facts = shown
            self._show_facts(shown)
        if is_other_photo and self.input.hasFocus():
            self.caret_to_end()
        return shown

    def caret_to_end(self) -> None:
        """Be ready to write on."""
        if isinstance(self.input, TextBox):
            self.input.moveCursor(QTextCursor.MoveOperation.End)
        elif isinstance(self.input, QLineEdit):
            self.input.end(False)  # noqa: FBT003 - Qt takes it by place

    def place_caret(self, place: int | None) -> None:
        """Put the caret of a text so many UTF-16 units from its beginning."""
        if place is not None and isinstance(self.input, TextBox):
            cursor = self.input.textCursor()
            cursor.setPosition(place)
            self.input.setTextCursor(cursor)

    def show_findings(self, findings: Sequence[Finding], fix: str = "") -> None:
        """Show what the rules hold against the field, the first few of it, and the first fix."""
        self.hints.show_findings(findings, fix)

    def show_fixes(self) -> None:
        """Offer what could be done about the words at the caret."""
        if isinstance(self.input, TextBox) and self.fixers:
            FixMenu(self.input, self.fixers).offer()

    def finish(self) -> None:
        """What stands in the box is meant."""
        if isinstance(self.input, QComboBox | QCheckBox):
            return
        fault = self.model.finish(self.field.name, self.text)
        self._show_fault(fault)
        if not fault and not self.input.hasFocus():
            self._show_text(self.model.shown(self.field.name).text)

    @property
    def _is_typed_into(self) -> bool:
        """Whether somebody is at it: what stands there isn't what was shown."""
        return self.input.hasFocus() and self.text != self._shown_text

    def _show_facts(self, shown: Shown) -> None:
        self.origin.setText("not applied" if shown.is_touched else shown.origin.value)
        set_look(self.origin, "origin-touched" if shown.is_touched else "origin")
        self.counter.setText(shown.counter)
        self.counter.setVisible(bool(shown.counter))
        set_look(self.counter, "over" if shown.is_over else "small")
        set_mark(self.input, "touched", shown.is_touched)
        hint = MIXED if shown.is_mixed else self.field.hint
        if isinstance(self.input, QComboBox):
            self.input.setPlaceholderText(MIXED)
        elif not isinstance(self.input, QCheckBox):
            self.input.setPlaceholderText(hint)
        where = f"from {shown.origin.value}" if shown.origin else ""
        self.input.setAccessibleDescription(
            ", ".join(filter(None, (MIXED if shown.is_mixed else "", where, shown.counter)))
        )
        if isinstance(self.input, QComboBox) and shown.is_mixed:
            self.input.setCurrentIndex(-1)
        if isinstance(self.input, QCheckBox) and shown.is_mixed:
            self.input.setCheckState(Qt.CheckState.PartiallyChecked)

    def _box(self) -> Box:
        if self.field.kind is Kind.CHOICE:
            return self._choice()
        if self.field.kind is Kind.TICK:
            return self._tick()
        name = self.field.name
        if self.field.kind in _BOXES:
            box = TextBox(self.field.label, lines=_LINES.get(self.field.kind, 1))
            if self.field.kind is Kind.CAPTION:
                box.setFont(serif(_CAPTION_PX))
                box.setProperty("look", "caption")
            undo_by_ledger(box, is_kept_till_left=True)
            box.typed.connect(lambda text: self.model.typed(name, text))
            box.left.connect(self.finish)
            return box
        line = QLineEdit()
        line.setMinimumWidth(_LEAST_PX)
        undo_by_ledger(line, is_kept_till_left=True)
        line.textEdited.connect(lambda text: self.model.typed(name, text))
        if self.field.kind is Kind.TOPICS:
            offers = TopicCompleter(line)
            offers.activated.connect(
                lambda _: self.model.typed(name, line.text()),
                Qt.ConnectionType.QueuedConnection,
            )
        line.editingFinished.connect(self.finish)
        return line

    def _tick(self) -> QCheckBox:
        box = QCheckBox(self.field.hint)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.clicked.connect(lambda: self._ticked(box))
        return box

    def _ticked(self, box: QCheckBox) -> None:
        box.setTristate(False)
        self.model.choose(self.field.name, self.text)

    def _choice(self) -> QComboBox:
        combo = QComboBox()
        combo.setMinimumContentsLength(12)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in CHOICES[self.field.name]:
            combo.addItem(words, value)
        combo.activated.connect(lambda _: self.model.choose(self.field.name, self.text))
        return combo

    def _show_text(self, text: str) -> None:
        self._shown_text = text
        if isinstance(self.input, TextBox):
            self.input.show_text(text)
        elif isinstance(self.input, QLineEdit):
            if self.input.text() != text:
                self.input.setText(text)
            if not self.input.hasFocus():
                self.input.setCursorPosition(0)  # a long one shows how it begins
        elif isinstance(self.input, QCheckBox):
            self.input.setChecked(text == TICKED)
        else:
            self._show_choice(text)

    def _show_choice(self, text: str) -> None:
        """By the end of its address: http and https are both in use."""
        combo = self.input
        assert isinstance(combo, QComboBox)
        end = text.rstrip("/").rpartition("/")[2]
        for at in range(combo.count()):
            if str(combo.itemData(at)).rpartition("/")[2] == end:
                combo.setCurrentIndex(at)
                return
        combo.addItem(text, text)
        combo.setCurrentIndex(combo.count() - 1)

    def _show_fault(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        set_mark(self.input, "wrong", bool(fault))


class RightsRow(QWidget):
    """What may be done with the photo, in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "", wraps=True)
        self._verdict = label("", "good")
        self.setProperty("look", "line-box")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 6, 9, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self._verdict, 0, Qt.AlignmentFlag.AlignTop)

    def show_rights(self, words: str, stop: str) -> None:
        """Say it.

        Args:
            words: What may be done.
            stop: Why it may not be used now; empty if it may.
        """
        self._words.setText(words)
        verdict = stop or "may be used"
        self._verdict.setText(verdict)
        set_look(self._verdict, "stop" if stop else "good")
        self.setAccessibleName(f"Rights: {words}, {verdict}")


def decorative_box() -> QCheckBox:
    """The box that says that there is nothing to describe."""
    box = QCheckBox("Decorative")
    box.setAccessibleName("Decorative, needs no alt text")
    box.setProperty("look", "small")
    return box


def file_box() -> QCheckBox:
    """The box that says that it is a file photo in this story."""
    box = QCheckBox("FILE")
    box.setAccessibleName("File photo in this story")
    box.setProperty("look", "small")
    return box
