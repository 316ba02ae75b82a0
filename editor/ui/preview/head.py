"""What stands over the preview: format, way to look at it, options."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.captions.segment import Segments
from editor.ui.export.format_choice import FormatChoice
from editor.ui.export.options_form import OptionsForm
from editor.ui.preview.looks import Look
from editor.ui.preview.view_model import PAGE, PreviewViewModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

_NAMES = {
    Look.RENDERED: "Rendered: as it looks",
    Look.TEXT: "Text: exactly as it is written",
    Look.TREE: "Tree: names and values",
}


class PreviewHead(QWidget):
    """Two rows, and the options of the format unfolded under them."""

    closed = Signal()

    def __init__(self, model: PreviewViewModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self._shown_format = ""
        self.formats = FormatChoice(model.formats, PAGE, "Format of the preview", self)
        self.browser = QPushButton(" Open", self)
        self.close_button = QToolButton(self)
        self.close_button.setProperty("look", "flat")
        self.close_button.setAccessibleName("Close the preview")
        self.close_button.setToolTip("Close the preview (Esc)")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ways = Segments(self)
        self.buttons = {
            look: self.ways.add(look, _NAMES[look], partial(model.look, look)) for look in Look
        }
        self.texts = QComboBox(self)
        self.texts.setAccessibleName("Document of the export")
        self.texts.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.unfold = QPushButton("Options", self)
        self.unfold.setProperty("look", "fitness")
        self.unfold.setCheckable(True)
        self.options = OptionsForm(model.options, self)
        self._arrange()
        self.formats.picked.connect(model.choose)
        self.browser.clicked.connect(lambda: model.outside.write(model.format, model.options))
        self.close_button.clicked.connect(self.closed)
        self.texts.activated.connect(lambda: model.looks.choose_text(self.texts.currentText()))
        self.unfold.toggled.connect(self._show_options)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.browser.setIcon(icon("external-link", theme))
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))
        self._show_options()

    def show_state(self) -> None:
        """Show what can be chosen now."""
        model, looks = self._model, self._model.looks
        if model.format != self._shown_format:
            self._shown_format = model.format
            self.formats.show_format(model.format)
            self._take_options()
        ways = looks.ways or ((Look.RENDERED,) if model.is_page else ())
        for look, button in self.buttons.items():
            button.setVisible(look in ways)
        shown = Look.RENDERED if model.is_page else looks.look
        self.ways.show_chosen(list(Look).index(shown))
        self._show_texts(is_wanted=shown is not Look.RENDERED)
        is_web = looks.text.path.endswith((".html", ".htm", ".xhtml")) or model.format == PAGE
        self.browser.setText(" Open in browser" if is_web else " Open")
        self.browser.setAccessibleName(
            "Open in browser" if is_web else "Open the export with its own program"
        )

    def _show_texts(self, *, is_wanted: bool) -> None:
        texts = self._model.looks.texts
        paths = [each.path for each in texts]
        if paths != [self.texts.itemText(row) for row in range(self.texts.count())]:
            self.texts.clear()
            self.texts.addItems(paths)
        self.texts.setCurrentText(self._model.looks.text.path)
        self.texts.setVisible(is_wanted and len(paths) > 1)

    def _take_options(self) -> None:
        form = OptionsForm(self._model.options, self)
        self._column.replaceWidget(self.options, form)
        self.options.hide()
        self.options.deleteLater()
        self.options = form
        form.setContentsMargins(14, 0, 8, 8)
        form.changed.connect(lambda: self._model.choose_options(form.value()))
        self.unfold.setVisible(not form.is_empty)
        self._show_options()

    def _show_options(self) -> None:
        is_open = self.unfold.isChecked() and not self.options.is_empty
        self.options.setVisible(is_open)
        self.unfold.setIcon(
            icon("chevron-down" if is_open else "chevron-right", self._theme, 14, self._theme.soft)
        )
        self.unfold.setAccessibleName("Hide the options" if is_open else "Show the options")

    def _arrange(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setContentsMargins(14, 8, 8, 4)
        second.setContentsMargins(14, 0, 8, 8)
        for row in (first, second):
            row.setSpacing(8)
        first.addWidget(label("Preview", "title"))
        first.addWidget(self.formats, 1)
        first.addWidget(self.browser)
        first.addWidget(self.close_button)
        second.addWidget(self.ways)
        second.addWidget(self.texts, 1)
        second.addStretch()
        second.addWidget(self.unfold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(first)
        self._column.addLayout(second)
        self._column.addWidget(self.options)
