"""The caption form: one for a photo and for many.

``CaptionForm(session, theme)``. ``show_field(name)`` puts the keyboard into a field, unfolding
its group. ``model.applied`` tells what a batch wrote.
"""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.domain.credit_line import CreditLine
from editor.domain.rights import Rights
from editor.ui.captions.form.fields import AI_FIELDS, GROUPS, is_made_by_ai
from editor.ui.captions.form.group import FieldGroup
from editor.ui.captions.form.keys import FormKeys
from editor.ui.captions.form.model import FormModel
from editor.ui.captions.form.origin_box import OriginBox
from editor.ui.captions.form.row import FormRow, RightsRow, decorative_box, file_box
from editor.ui.captions.form.values import rights_line
from editor.ui.captions.session import CaptionSession
from editor.ui.photos.chips import Chips
from editor.ui.photos.view_model import credit_parts
from editor.ui.theme import Theme
from editor.ui.theme.look import label

_MARGIN_PX = 14
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
        self.keys.apply.connect(self.model.apply)
        self.groups = [FieldGroup(self.model, group, theme) for group in GROUPS]
        self.rows: dict[str, FormRow] = {}
        for group in self.groups:
            self.rows.update(group.rows)
        self.chips = Chips(theme)
        self.is_decorative = decorative_box()
        self.is_file = file_box()
        self.rights = RightsRow()
        self.origins = OriginBox(session)
        self._empty = label(NOTHING, "soft", wraps=True)
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

    def go(self, step: int) -> None:
        """Write what was typed, apply it to the selection, and go on in the same field."""
        self.leave()
        self.model.apply()
        self.session.go(step)
        self.went.emit(step)

    def leave(self) -> None:
        """What stands in the box with the keyboard is meant."""
        row = self.rows[self._last]
        if row.input.hasFocus():
            row.finish()

    def revert(self) -> None:
        """Take back what is said on top of the field with the keyboard."""
        self.session.revert(self._last)
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
        self.rows["caption"].beside.addWidget(self.is_file)
        self.rows["alt_text"].beside.addWidget(self.is_decorative)
        self.rows["credit_line"].column.addWidget(self.chips)
        column.addWidget(self.groups[0])
        rights = QVBoxLayout()
        rights.setSpacing(3)
        rights.addWidget(label("Rights", "small"))
        rights.addWidget(self.rights)
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
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Caption, alt text, credit … as a captioner needs them; ticks after their boxes."""
        order: list[QWidget] = []
        for group in self.groups:
            if group.fold.text().strip():
                order.append(group.fold)
            for name, row in group.rows.items():
                order.append(row.input)
                order += {"caption": [self.is_file], "alt_text": [self.is_decorative]}.get(name, [])
            if group is self.groups[0]:
                order += [self.origins.revert, self.origins.copy]
        for first, then in pairwise(order):
            QWidget.setTabOrder(first, then)

    def _connect(self) -> None:
        for row in self.rows.values():
            row.input.installEventFilter(self)
            self.keys.watch(row.input)
        self.is_file.clicked.connect(lambda on: self.session.apply({"is_file": on}))
        self.is_decorative.clicked.connect(lambda on: self.model.set_decorative(is_decorative=on))
        self.origins.revert_wanted.connect(lambda _: self.revert())
        self.origins.copy_wanted.connect(lambda _: self.copy_to_library())
        self.model.changed.connect(self._show)

    def _show(self) -> None:
        selected = self.session.selected
        is_other = selected != self._seen
        self._seen = selected
        self._empty.setVisible(not selected)
        for group in self.groups:
            group.setVisible(bool(selected))
        for row in self.rows.values():
            row.show_value(is_other_photo=is_other)
        source = self.model.shown("source_type").text
        for name in AI_FIELDS:
            self.rows[name].setVisible(is_made_by_ai(source))
        self._show_marks()
        self.origins.show_layers()

    def _show_marks(self) -> None:
        session = self.session
        credit = session.value("credit")
        parts = credit_parts(credit) if isinstance(credit, CreditLine) else ()
        self.chips.show_parts(parts)
        self.is_file.setVisible(session.figure is not None)
        self.is_file.setChecked(session.value("is_file") is True)
        self.is_decorative.setChecked(session.value("alt_text") == "")
        rights = session.value("rights")
        self.rights.setVisible(bool(session.selected))
        if isinstance(rights, Rights):
            words, may_be_used = rights_line(rights, self.model.today)
            self.rights.show_rights(words, may_be_used=may_be_used, until=rights.expires_on)
        elif rights is not None:
            self.rights.show_rights("mixed", may_be_used=True, until=None)
