"""Where a story is begun: its slug, and what it is begun from."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from editor.domain.article import Article
from editor.domain.errors import CopydeskError, UnknownFieldError
from editor.domain.slug import checked_slug
from editor.ui import tasks
from editor.ui.open_story import OpenStory

_BLANK = "An empty page"


class NewStory(QWidget):
    """A line for the slug, and a choice of templates; Return begins the story, Esc puts it away."""

    def __init__(self, open_story: OpenStory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.slug = QLineEdit(self)
        self.slug.setPlaceholderText("Slug, like bridge-vote")
        self.slug.setAccessibleName("Slug of the new story")
        self.template = QComboBox(self)
        self.template.setAccessibleName("Begin from")
        self.template.setToolTip("Begin from")
        self.template.addItem(_BLANK, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.slug)
        column.addWidget(self.template)
        self.slug.returnPressed.connect(self._begin)

    def ask(self, *, from_template: bool = False) -> None:
        """Ask for the slug, or first for what the story is begun from."""
        self._read_templates()
        self.show()
        (self.template if from_template else self.slug).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape puts it away; Return begins the story from the template that is chosen."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
            event.ignore()  # the window takes the keyboard back into the text
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Kept here: the slug has begun its story, and the window would press the next button.
            if self.template.hasFocus():
                self.slug.setFocus() if not self.slug.text().strip() else self._begin()
        else:
            super().keyPressEvent(event)

    def _read_templates(self) -> None:
        newsroom = self._open_story.newsroom
        if newsroom is None:
            return
        templates = newsroom.library.templates
        tasks.run_beside(
            lambda: [(each.label, each.name) for each in templates.all()],
            done=self._show_templates,
            failed=self._tell,
        )

    def _show_templates(self, templates: list[tuple[str, str]]) -> None:
        chosen = self.template.currentData()
        self.template.clear()
        for text, name in ((_BLANK, ""), *templates):
            self.template.addItem(text, name)
        self.template.setCurrentIndex(max(0, self.template.findData(chosen)))

    def _begin(self) -> None:
        try:
            slug = checked_slug(self.slug.text().strip())
        except UnknownFieldError as error:
            self._tell(error)
            return
        template = self.template.currentData()
        self._put_away()
        newsroom, story = self._open_story.newsroom, self._open_story
        if not template or newsroom is None:
            story.create(slug)
            return
        begin = partial(newsroom.library.begin_from, template, slug)
        story.when_saved(lambda: tasks.run(begin, done=self._begun, failed=self._tell))

    def _begun(self, article: Article) -> None:
        self._open_story.open(article.id)

    def _put_away(self) -> None:
        self.slug.clear()
        self.template.setCurrentIndex(0)
        self.hide()

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)
