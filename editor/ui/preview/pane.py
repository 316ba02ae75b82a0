"""The preview, beside the text.

``PreviewPane(open_story, thumbnails, theme)``. Signal: ``closed()`` at Esc or the button; hide it
then. It works only while it is shown.
"""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QHideEvent, QKeyEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from editor.exporters.sent_files import text_of
from editor.ui.export.fitness import Fitness
from editor.ui.open_story import OpenStory
from editor.ui.preview.exact_text import ExactText
from editor.ui.preview.following import Following
from editor.ui.preview.head import PreviewHead
from editor.ui.preview.looks import Look
from editor.ui.preview.page_style import style_of
from editor.ui.preview.page_view import PageView
from editor.ui.preview.tree_view import TreeView
from editor.ui.preview.view_model import PreviewViewModel
from editor.ui.theme import Theme, load_italics
from editor.ui.theme.look import label
from editor.ui.thumbnails import Thumbnails
from editor.ui.writing.plain_surface import PlainSurface


class PreviewPane(QWidget):
    """The page as readers will see it, or any format as it will be sent."""

    closed = Signal()

    def __init__(
        self,
        open_story: OpenStory,
        thumbnails: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_italics()
        self._following: Following | None = None
        self.model = PreviewViewModel(open_story, self)
        self._thumbnails, self._theme = thumbnails, theme
        self._shown = self._shown_tree = ("", "")
        self.setProperty("look", "beside-page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Preview")
        self.head = PreviewHead(self.model, theme, self)
        self.page = PageView(self._picture, self)
        self.rendered = PageView(self._picture, self)
        self.exact = ExactText(self)
        self.tree = TreeView(self)
        self.fitness = Fitness(theme, self)
        self._note = label("", "small", wraps=True)
        self._fault = label("", "soft", wraps=True)
        self._fault.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        self.head.closed.connect(self.closed)
        self.fitness.jump_asked.connect(lambda field: open_story.jump.emit(field, 0, 0))
        self.model.changed.connect(self._show)
        self.model.weighed.connect(self._show_fitness)
        self.model.outside.opened.connect(_open)
        thumbnails.ready.connect(self._show_pictures)
        self.set_theme(theme)

    def follow(self, surface: PlainSurface) -> None:
        """Scroll with the text, and the text with this."""
        self._following = Following(surface, self.page)
        self.model.section = self._following.section

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on; a focus proxy would take what stands before it out of Tab's way."""
        view = self._views.currentWidget()
        if view is not None:
            view.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.head.set_theme(theme)
        self.fitness.set_theme(theme)
        self.exact.set_colour_of_names(theme.accent)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Somebody looks: make it."""
        super().showEvent(event)
        self.model.turn_on(on=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody looks any more."""
        super().hideEvent(event)
        self.model.turn_on(on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        self._views = QStackedWidget(self)
        for view in (self.page, self.rendered, self.exact, self.tree, self._fault):
            self._views.addWidget(view)
        self._note.setContentsMargins(14, 0, 14, 6)
        self.fitness.setContentsMargins(8, 5, 8, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._note)
        column.addWidget(_rule())
        column.addWidget(self._views, 1)
        column.addWidget(_rule())
        column.addWidget(self.fitness)

    def _show(self) -> None:
        model, looks = self.model, self.model.looks
        note = "" if model.is_page or model.fault else looks.note
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._show_view()
        self._show_fitness()

    def _show_fitness(self) -> None:
        self.head.show_state()
        preview = self.model.looks.preview
        if preview is None:
            self.fitness.show_waiting("Nothing to weigh" if self.model.fault else "")
        else:
            self.fitness.show_fitness(preview.losses, preview.files, preview.verdict)

    def _show_view(self) -> None:
        model, looks = self.model, self.model.looks
        shown = (model.format, looks.text.path)
        if model.fault:
            self._show_words(model.fault)
        elif model.is_page:
            self.page.show_page(model.page, style_of(self._theme))
            self._views.setCurrentWidget(self.page)
            if self._following is not None:
                self._following.show_caret()
        elif looks.made is None:
            self._show_words("")
        elif looks.look is Look.RENDERED:
            self.rendered.show_page(looks.page, style_of(self._theme))
            self._views.setCurrentWidget(self.rendered)
        elif looks.look is Look.TREE:
            self._show_tree(shown)
        elif looks.texts:
            self.exact.show_text(text_of(looks.text.data)[0], anew=shown != self._shown)
            self._views.setCurrentWidget(self.exact)
            self._shown = shown
        else:
            self._show_words("There is nothing here that can be read as text. Open it to see it.")

    def _show_tree(self, shown: tuple[str, str]) -> None:
        looks = self.model.looks
        if looks.tree is None:
            self._show_words(looks.tree_fault)
            return
        self.tree.show_tree(looks.tree, anew=shown != self._shown_tree)
        self._views.setCurrentWidget(self.tree)
        self._shown_tree = shown

    def _show_words(self, words: str) -> None:
        self._fault.setText(words)
        self._views.setCurrentWidget(self._fault)

    def _show_pictures(self, digest: str) -> None:
        if digest in self.model.pictures.values():
            self._show_view()

    def _picture(self, path: str) -> QPixmap | None:
        digest = self.model.pictures.get(path)
        return self._thumbnails.of(digest, self.model.crop_of(digest)) if digest else None


def _rule() -> QFrame:
    made = QFrame()
    made.setProperty("look", "rule")
    return made


def _open(document: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(document)))
