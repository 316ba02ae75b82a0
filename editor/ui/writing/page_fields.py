"""The fields above the text: section, headline, standfirst, byline, dateline, and the rest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.domain.article import Article
from editor.domain.dateline_text import dateline_text
from editor.domain.fields import FIELDS, field_of, value_text
from editor.domain.printed_credits import printed_byline
from editor.ui.commands import press_on_return
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme, serif
from editor.ui.undo.keys import undo_by_ledger
from editor.ui.writing.growing_field import GrowingField

HEADLINE_PX = 31
HEADLINE_LINE_PX = 39
STANDFIRST_PX = 18
STANDFIRST_LINE_PX = 26
_ON_THE_PAGE = frozenset(
    {"slug", "headline", "standfirst", "section", "body", "status", "language"}
)


class PageFields(QWidget):
    """The fields of the page; they say what is typed to the open story, and show what it says."""

    credits_asked = Signal()
    dateline_asked = Signal(QWidget)
    more_asked = Signal()
    text_wanted = Signal()

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._theme = theme
        self.section = self._line("Section", "pageSection")
        undo_by_ledger(self.section)
        self.headline = GrowingField(
            "Headline", serif(HEADLINE_PX, bold=True), HEADLINE_LINE_PX, self
        )
        self.standfirst = GrowingField("Standfirst", serif(STANDFIRST_PX), STANDFIRST_LINE_PX, self)
        self.standfirst.setObjectName("pageStandfirst")
        self.byline = self._chip("pageByline", "Byline")
        self.counter = QLabel(self)
        self.counter.setObjectName("pageCounter")
        self.more = self._chip("pageMore", "More fields")
        self.dateline = self._chip("pageDateline", "Dateline")
        self._arrange()
        self._connect()
        self.show_article()

    def show_article(self) -> None:
        """Show the open story's values."""
        article = self._open_story.fields
        if self.section.text() != article.section:
            self.section.setText(article.section)
        self.headline.show_text(article.headline)
        self.standfirst.show_text(article.standfirst)
        self._show_derived(article)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The text is the parent: what a field or a chip leaves over must not be typed into it."""
        press_on_return(self.focusWidget(), event)
        event.accept()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme

    def _arrange(self) -> None:
        rule = QFrame(self)
        rule.setProperty("look", "rule")
        rule.setFixedHeight(1)
        credit_row = QHBoxLayout()
        credit_row.setContentsMargins(0, 0, 0, 0)
        credit_row.setSpacing(16)
        credit_row.addWidget(self.byline)
        credit_row.addStretch(1)
        credit_row.addWidget(self.counter)
        credit_row.addWidget(self.more)
        dateline_row = QHBoxLayout()
        dateline_row.setContentsMargins(0, 0, 0, 0)
        dateline_row.addWidget(self.dateline)
        dateline_row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 28, 0, 12)
        layout.setSpacing(0)
        layout.addWidget(self.section)
        layout.addSpacing(2)
        layout.addWidget(self.headline)
        layout.addSpacing(4)
        layout.addWidget(self.standfirst)
        layout.addSpacing(8)
        layout.addLayout(credit_row)
        layout.addSpacing(10)
        layout.addWidget(rule)
        layout.addSpacing(14)
        layout.addLayout(dateline_row)

    def _connect(self) -> None:
        story = self._open_story
        self.section.textEdited.connect(lambda text: story.edit(section=text))
        self.headline.typed.connect(lambda text: story.edit(headline=text))
        self.standfirst.typed.connect(lambda text: story.edit(standfirst=text))
        self.section.returnPressed.connect(self.headline.setFocus)
        self.headline.left_downwards.connect(self.standfirst.setFocus)
        self.standfirst.left_downwards.connect(self.text_wanted)
        self.byline.clicked.connect(self.credits_asked)
        self.dateline.clicked.connect(lambda: self.dateline_asked.emit(self.dateline))
        self.more.clicked.connect(self.more_asked.emit)
        story.replaced.connect(self.show_article)
        story.edited.connect(self._edited)

    def _edited(self, path: str) -> None:
        if path != "body":
            self.show_article()

    def _show_derived(self, article: Article) -> None:
        line, _ = printed_byline(self._open_story.resolved_fields)
        self.byline.setText(line or "Add a byline")
        _set_flag(self.byline, "empty", not line)
        dateline = dateline_text(article.dateline, article.language).strip()
        self.dateline.setText(dateline or "Add a dateline")
        _set_flag(self.dateline, "empty", not dateline)
        limit = field_of("headline").limit or 0
        length = len(article.headline)
        self.counter.setText(f"headline {length}/{limit}" if length else "")
        self.counter.setAccessibleName(f"Headline: {length} of {limit} characters")
        _set_flag(self.counter, "over", length > limit)
        others = (
            each.path
            for each in FIELDS
            if each.path not in _ON_THE_PAGE and not each.path.startswith("dateline.")
        )
        count = sum(bool(value_text(article, path)) for path in others)
        self.more.setText(f"More · {count} set" if count else "More")

    def _line(self, name: str, style: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(style)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setProperty("look", "page")
        line.setTextMargins(-2, 0, 0, 0)  # the line edit's own, to stand flush with the headline
        return line

    def _chip(self, style: str, name: str) -> QPushButton:
        chip = QPushButton(self)
        chip.setObjectName(style)
        chip.setAccessibleName(name)
        chip.setFlat(True)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return chip


def _set_flag(widget: QWidget, name: str, value: bool) -> None:  # noqa: FBT001
    """A property that the stylesheet knows; the style looks again only where it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
