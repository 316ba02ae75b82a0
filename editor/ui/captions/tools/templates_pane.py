"""The templates: choose one by a few letters, see what it does, apply it; change them."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.domain.caption_template import CaptionTemplate, TemplateField
from editor.domain.copied_fields import copied
from editor.ui.captions.tools.labels import OF_ONE_PHOTO, name_of, shown_value
from editor.ui.captions.tools.side_page import SidePage
from editor.ui.captions.tools.template_form import TemplateForm
from editor.ui.captions.tools.view_model import CaptionToolsModel
from editor.ui.theme import Theme
from editor.ui.theme.look import label

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
_NONE = "There is no template yet. “New” makes one, “From photo” begins with what a photo says."


class TemplatesPane(SidePage):
    """Applies a template to the selected photos, by Ctrl+Alt+T, letters, Return."""

    def __init__(
        self, model: CaptionToolsModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("Templates", theme, parent)
        self.model = model
        self.words = QLineEdit(self)
        self.words.setAccessibleName("Find a template")
        self.words.setPlaceholderText("Find a template")
        self.list = QListWidget(self)
        self.list.setProperty("look", "table")
        self.list.setAccessibleName("Templates")
        self.preview = label("", "small", wraps=True)
        self.preview.setAccessibleName("What the template does")
        self.apply = _button("Apply", "Apply to the selected photos (Return)", "primary")
        self.edit = _button("Edit", "Change this template (F2)")
        self.new = _button("New", "Make a template")
        self.from_photo = _button("From photo", "Begin with what the current photo says")
        self.remove = _button("Delete", "Delete this template")
        self.back = _button("Put back", "Put back the deleted template")
        self.back.hide()
        self.form = TemplateForm(model, self)
        self._removed: CaptionTemplate | None = None
        self._pages = QStackedWidget(self)
        self._arrange()
        self._connect()
        self._fill()

    @property
    def chosen(self) -> CaptionTemplate | None:
        """The template that is chosen in the list."""
        item = self.list.currentItem()
        name = item.text() if item is not None else None
        return next((each for each in self.model.templates if each.name == name), None)

    def begin(self) -> None:
        """Show the list, ready for letters."""
        self._pages.setCurrentIndex(0)
        self.heading.setText("Templates")
        self.words.clear()
        self._fill()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """From the form to the list, from the list to the fields of the photo."""
        if self._pages.currentIndex() == 1:
            self.begin()
        else:
            super().go_back()

    def apply_chosen(self) -> None:
        """Put the chosen template into the selected photos, and go back to them."""
        template = self.chosen
        if template is None or not self.model.session.selected:
            return
        troubles = self.model.apply(template)
        if troubles:
            self.preview.setText("\n".join(troubles))
        else:
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys of the list work while letters are typed; Return applies, F2 changes."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _ENTER:
            self.apply_chosen()
        elif event.key() == Qt.Key.Key_F2:
            self._edit()
        elif watched is self.words and event.key() in _STEPS:
            self.list.event(event)
        else:
            return False
        return True

    def _edit(self) -> None:
        if self.chosen is not None:
            self._show_form(self.chosen)

    def _from_photo(self) -> None:
        session = self.model.session
        if session.current is not None:
            values = copied(session.current, session.figure)
            fields = tuple(TemplateField(n, shown_value(n, v)) for n, v in values.items())
            self._show_form(CaptionTemplate("", fields), OF_ONE_PHOTO)

    def _show_form(self, template: CaptionTemplate, off: Collection[str] = ()) -> None:
        self.heading.setText("Edit template" if template.name else "New template")
        self._pages.setCurrentIndex(1)
        self.form.show_template(template, off)

    def _save(self, template: CaptionTemplate, before: str) -> None:
        self.model.save_template(template, before if before != template.name else "")
        self.begin()

    def _remove(self) -> None:
        template = self.chosen
        if template is not None:
            self._removed = template
            self.model.remove_template(template.name)
            self.back.show()

    def _put_back(self) -> None:
        if self._removed is not None:
            self.model.save_template(self._removed)
            self.back.hide()
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        kept = self.chosen
        wanted = self.words.text().casefold().split()
        self.list.clear()
        for each in self.model.templates:
            if all(word in each.name.casefold() for word in wanted):
                self.list.addItem(each.name)
                if kept is not None and each.name == kept.name:
                    self.list.setCurrentRow(self.list.count() - 1)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self._show()

    def _show(self) -> None:
        template, session = self.chosen, self.model.session
        for button in (self.edit, self.remove):
            button.setEnabled(template is not None)
        self.from_photo.setEnabled(session.current is not None)
        count = len(session.selected)
        self.apply.setEnabled(template is not None and count > 0)
        self.apply.setText(f"Apply to {count}" if count > 1 else "Apply")
        if template is None:
            self.preview.setText("" if self.model.templates else _NONE)
            return
        first = session.selected[0] if session.selected else ""
        done = self.model.applied(template).get(first)
        changes = done.changes if done else {}
        lines = [f"{name_of(n)}: {shown_value(n, v) or 'cleared'}" for n, v in changes.items()]
        lines += done.troubles if done else ()
        self.preview.setText("\n".join(lines) or "Nothing changes in this photo.")

    def _connect(self) -> None:
        for box in (self.words, self.list):
            box.installEventFilter(self)
        self.words.textChanged.connect(self._fill)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemDoubleClicked.connect(self.apply_chosen)
        self.apply.clicked.connect(self.apply_chosen)
        self.edit.clicked.connect(self._edit)
        self.new.clicked.connect(lambda: self._show_form(CaptionTemplate("")))
        self.from_photo.clicked.connect(self._from_photo)
        self.remove.clicked.connect(self._remove)
        self.back.clicked.connect(self._put_back)
        self.form.saved.connect(self._save)
        self.form.left.connect(self.begin)
        self.model.templates_changed.connect(self._fill)
        self.model.session.selection_changed.connect(self._show)

    def _arrange(self) -> None:
        acts, more = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (acts, (self.apply, self.edit)),
            (more, (self.new, self.from_photo, self.remove)),
        ):
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        acts.addWidget(self.back)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.preview)
        column.addLayout(acts)
        column.addLayout(more)
        self._pages.addWidget(first)
        self._pages.addWidget(self.form)
        self.column.addWidget(self._pages, 1)


def _button(text: str, tip: str, look: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    if look:
        button.setProperty("look", look)
    return button
