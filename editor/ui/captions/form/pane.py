"""The caption form: one for a photo and for many.

``CaptionForm(session, theme)``. ``show_field(name)`` puts the keyboard into a field, unfolding
its group. ``model.applied`` tells what a batch wrote.
"""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from editor.ui.captions.form.advice import Advice
from editor.ui.captions.form.composing import compose_captions
from editor.ui.captions.form.fields import AI_FIELDS, GROUPS, is_made_by_ai
from editor.ui.captions.form.group import FieldGroup
from editor.ui.captions.form.keys import FormKeys
from editor.ui.captions.form.marks import Marks
from editor.ui.captions.form.model import FormModel
from editor.ui.captions.form.origin_box import OriginBox
from editor.ui.captions.form.parting import CaptionParting
from editor.ui.captions.form.row import FormRow
from editor.ui.captions.session import CaptionSession
from editor.ui.fields.text_box import TextBox
from editor.ui.theme import Theme
from editor.ui.theme.look import label
from editor.ui.writing.fixes import Fixer

_MARGIN_PX = 14
SPELLED = ("caption", "alt_text", "long_description", "headline")
NOTHING = "Select a photo to caption it."


class CaptionForm(QScrollArea):
    """Every field of the selected photos, and where the caption comes from."""

    went = Signal(int)
    """The keyboard asked for the photo so many places on; what was typed is written."""

    def __init__(
        self, session: CaptionSession, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.model = FormModel(session, self)
        self.keys = FormKeys(self)
        self.keys.go.connect(self.go)
        self.keys.apply.connect(self.apply)
        self.keys.fix.connect(self.show_fixes)
        self.groups = [FieldGroup(self.model, group, theme) for group in GROUPS]
        self.rows: dict[str, FormRow] = {}
        for group in self.groups:
            self.rows.update(group.rows)
        self.origins = OriginBox(session)
        self._empty = label(NOTHING, "soft", wraps=True)
        self.hints = Advice(session, self.rows, lambda: self._last, self.keys).hints
        self.marks = Marks(self.model, self)
        self.parting = CaptionParting(self.model, self.rows["caption"])
        self._seen: tuple[str, ...] = ()
        self._last = "caption"
        self._arrange()
        self._connect()
        self._show()

    @property
    def current_field(self) -> str:
        """The field that has the keyboard, or had it last."""
        return self._last

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for group in self.groups:
            group.set_theme(theme)

    def show_field(self, name: str) -> bool:
        """Put the keyboard into a field; false if it isn't in this form."""
        row = self.rows.get({"credit": "credit_line", "alt": "alt_text"}.get(name, name))
        if row is None:
            return False
        for group in self.groups:
            if row in group.rows.values():
                group.set_open(is_open=True)
        row.input.setFocus(Qt.FocusReason.OtherFocusReason)
        row.caret_to_end()
        self.ensureWidgetVisible(row, 0, 40)
        return True

    def settle_credit(self) -> None:
        """Put the keyboard on what is doubtful of the credit line; into it if there is none."""
        self.leave()  # what was just typed has its parts only now
        self.show_field("credit_line")
        self.marks.credit.look()

    def go(self, step: int) -> None:
        """Write what was typed, apply it to the selection, and go on in the same field.

        What can't be meant keeps the keyboard: it would be out of sight at the next photo.
        """
        if not self.apply():
            return
        self.session.go(step)
        self.went.emit(step)

    def apply(self) -> bool:
        """Write what was typed, to the whole selection; false if a field can't be meant so."""
        self.leave()
        self.model.apply()
        if self.model.refused:
            self.show_field(self.model.refused[0])
        return not self.model.refused

    def show_fixes(self) -> None:
        """Offer what could be done about the words at the caret."""
        self.rows[self._last].show_fixes()

    def compose(self) -> None:
        """Compose the captions of the selected photos from their fields, around what is there."""
        self.leave()
        self.model.apply()
        caret = compose_captions(self.session, self.model.now.date())
        self.show_field("caption")
        self.rows["caption"].place_caret(caret)

    def spell(self, watch: Callable[[TextBox], Fixer]) -> None:
        """Have the words checked.

        Args:
            watch: Underlines what is wrong in a box, and gives back what could be done about it.
        """
        for name in SPELLED:
            row = self.rows[name]
            if isinstance(row.input, TextBox):
                row.fixers.append(watch(row.input))

    def leave(self) -> None:
        """What stands in the box with the keyboard is meant."""
        row = self.rows[self._last]
        if row.input.hasFocus():
            row.finish()
            self.parting.take_apart()

    def revert(self) -> None:
        """Take back what is said on top of the field with the keyboard."""
        self.model.revert(self._last)
        self.rows[self._last].show_value(is_other_photo=True)

    def copy_to_library(self) -> None:
        """Let the library say what the story says in the field with the keyboard."""
        self.leave()
        self.session.copy_to_library(self._last)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Know which field has the keyboard."""
        if event.type() is QEvent.Type.FocusIn:
            name = next((each for each, row in self.rows.items() if row.input is watched), "")
            if name:
                self._last = name
                self.origins.show_field(name)
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        inside = QFrame()
        inside.setProperty("look", "pane")
        column = QVBoxLayout(inside)
        column.setContentsMargins(_MARGIN_PX, 10, _MARGIN_PX, 16)
        column.setSpacing(10)
        column.addWidget(self._empty)
        column.addWidget(self.marks.aside)
        self.rows["caption"].beside.addWidget(self.marks.is_file)
        self.rows["alt_text"].beside.addWidget(self.marks.is_decorative)
        self.rows["credit_line"].column.addWidget(self.marks.credit)
        self.rows["instructions"].column.addWidget(self.marks.raw)
        column.addWidget(self.groups[0])
        rights = QVBoxLayout()
        rights.setSpacing(3)
        rights.addWidget(self.marks.rights_name)
        rights.addWidget(self.marks.rights)
        rights.addWidget(self.marks.terms)
        column.addLayout(rights)
        column.addWidget(self.origins)
        for group in self.groups[1:]:
            column.addWidget(group)
        column.addStretch(1)
        self._inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Caption form")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        _order_tabs(self.groups, self.marks, self.origins)

    def _connect(self) -> None:
        for row in self.rows.values():
            row.input.installEventFilter(self)
            self.keys.watch(row.input)
        for box in (self.marks.credit.strip, self.marks.is_file, self.marks.is_decorative):
            self.keys.watch(box)
        line = self.rows["credit_line"].input
        if isinstance(line, QLineEdit):
            line.editingFinished.connect(self.marks.credit.model.settle)
        self.origins.revert_wanted.connect(lambda _: self.revert())
        self.origins.copy_wanted.connect(lambda _: self.copy_to_library())
        for group in self.groups:
            group.opened.connect(partial(_show_rows, group, is_other_photo=True))
        self.model.changed.connect(self._show)
        self.model.touched_in.connect(lambda name: self.rows[name].show_value())

    def _show(self) -> None:
        selected = self.session.selected
        is_other = selected != self._seen
        self._seen = selected
        self._empty.setVisible(not selected)
        for group in self.groups:
            group.setVisible(bool(selected))
        for group in self.groups:
            if group.is_open:
                _show_rows(group, is_other_photo=is_other)
        source = self.model.shown("source_type").text
        for name in AI_FIELDS:
            self.rows[name].setVisible(is_made_by_ai(source))
        self.marks.show_values()
        self.origins.show_layers()


def _show_rows(group: FieldGroup, *, is_other_photo: bool) -> None:
    for row in group.rows.values():
        row.show_value(is_other_photo=is_other_photo)


def _order_tabs(groups: Sequence[FieldGroup], marks: Marks, origins: OriginBox) -> None:
    """Caption, alt text, credit … as a captioner needs them.

    The ticks come after the boxes of their group: a space that was meant for the next box must not
    make a file photo.
    """
    order: list[QWidget] = []
    for group in groups:
        if group.fold.text().strip():
            order.append(group.fold)
        for name, row in group.rows.items():
            order += [row.input, *([marks.credit.strip] if name == "credit_line" else [])]
        if group is groups[0]:
            order += [marks.is_file, marks.is_decorative]
            order += [marks.terms.note, origins.revert, origins.copy]
    for first, then in pairwise(order):
        QWidget.setTabOrder(first, then)
