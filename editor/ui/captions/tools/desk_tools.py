"""The captioning tools, hung into the caption desk."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolButton

from editor.domain.copied_fields import from_text
from editor.domain.template_applying import LISTS, entries_in
from editor.ui.captions.desk import CaptionDesk
from editor.ui.captions.form.fields import FormField, Kind
from editor.ui.captions.tools.code_expander import CodeExpander
from editor.ui.captions.tools.codes_pane import CodesPane
from editor.ui.captions.tools.offers import Offer, code_offer, history_offer
from editor.ui.captions.tools.paste_pane import PastePane
from editor.ui.captions.tools.side_page import SidePage
from editor.ui.captions.tools.templates_pane import TemplatesPane
from editor.ui.captions.tools.view_model import CaptionToolsModel
from editor.ui.theme import Theme, icon

_WITH_HISTORY = {Kind.LINE, Kind.LIST, Kind.HEADLINE, Kind.CREDIT}


class DeskTools(QObject):
    """Templates, codes and pasting as pages beside the picture; codes and history in the form."""

    def __init__(self, desk: CaptionDesk, theme: Theme) -> None:
        super().__init__(desk)
        self.desk = desk
        self.model = CaptionToolsModel(desk.session, self)
        self.templates = TemplatesPane(self.model, theme)
        self.codes = CodesPane(self.model, theme)
        self.paste = PastePane(self.model, theme)
        self.expander = CodeExpander(lambda: self.model.table, self)
        self._fields: dict[QLineEdit | QPlainTextEdit, FormField] = {}
        for page in self._pages:
            desk.side.addWidget(page)
            page.closed.connect(desk.write)
        self.button = QToolButton()
        self.button.setText("Templates")
        self.button.setToolTip("Templates (Ctrl+Alt+T)")
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.clicked.connect(self.show_templates)
        desk.bar.tools.addWidget(self.button)
        self.set_theme(theme)
        self._help_typing()
        self.expander.typed.connect(self._note)
        self.expander.forgotten.connect(self.model.forget)
        self.model.said.connect(desk.say)
        desk.installEventFilter(self)
        desk.session.open_story.replaced.connect(self._story_replaced)

    @property
    def _pages(self) -> tuple[SidePage, ...]:
        return (self.templates, self.codes, self.paste)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.button.setIcon(icon("layout-template", theme))
        for page in self._pages:
            page.set_theme(theme)

    def show_templates(self) -> None:
        """Show the templates, or go back to the fields."""
        self._toggle(self.templates)

    def show_codes(self) -> None:
        """Show the codes, or go back to the fields."""
        self._toggle(self.codes)

    def copy(self) -> None:
        """Put what the current photo says on the clipboard."""
        self.desk.form.leave()
        text = self.model.copied_text()
        if text:
            QGuiApplication.clipboard().setText(text)
            self.desk.say("Metadata copied; Ctrl+Alt+V pastes it into other photos")

    def show_paste(self) -> None:
        """Ask which fields of the clipboard are wanted."""
        self.desk.form.leave()
        self.desk.side.setCurrentWidget(self.paste)
        self.paste.begin(from_text(QGuiApplication.clipboard().text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The desk comes up: another window may have changed the tools."""
        if event.type() is QEvent.Type.ShowToParent:
            self.model.refresh()
        return super().eventFilter(watched, event)

    def _toggle(self, page: TemplatesPane | CodesPane) -> None:
        if self.desk.side.currentWidget() is page:
            self.desk.write()
            return
        self.desk.form.leave()
        self.desk.side.setCurrentWidget(page)
        page.begin()

    def _story_replaced(self) -> None:
        if not self.desk.isHidden():
            self.model.refresh()

    def _help_typing(self) -> None:
        for name, row in self.desk.form.rows.items():
            box = row.input
            if not isinstance(box, QLineEdit | QPlainTextEdit):
                continue
            self._fields[box] = row.field
            sources = [lambda before: code_offer(before, self.model.table)]
            if row.field.kind in _WITH_HISTORY:
                history = partial(self._history, name)
                self.expander.watch(
                    box, *sources, history, with_all=partial(history, with_all=True)
                )
            else:
                self.expander.watch(box, *sources)

    def _history(self, name: str, before: str, *, with_all: bool = False) -> Offer | None:
        entries = self.model.entries(name)
        return history_offer(before, name, entries, is_list=name in LISTS, with_all=with_all)

    def _note(self, box: QLineEdit | QPlainTextEdit) -> None:
        field = self._fields[box]
        if field.kind in _WITH_HISTORY:
            text = box.text() if isinstance(box, QLineEdit) else box.toPlainText()
            if field.name in LISTS:
                self.model.note(
                    field.name, entries_in(text if ";" in text else text.replace(",", ";"))
                )
            else:
                self.model.note(field.name, (text,))
