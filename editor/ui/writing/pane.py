"""The page: fields and text, scrolling as one."""

from PySide6.QtWidgets import QWidget

from editor.settings import Settings, limits_of
from editor.ui.chosen import Chosen
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme
from editor.ui.undo.keys import LedgerKeys
from editor.ui.undo.text_history import TextHistory
from editor.ui.writing.acts.link_editing import LinkEditing
from editor.ui.writing.acts.links import link_on_paste
from editor.ui.writing.findings import FindingMarks
from editor.ui.writing.page_fields import PageFields
from editor.ui.writing.plain_surface import PlainSurface
from editor.ui.writing.scrolling_page import COLUMN_PX, ScrollingPage
from editor.ui.writing.typing.aids import TypingAids

TEXT_PX = 18.5
_ZOOM_STEP = 10
_INVITATION = "Write here. Drop photos anywhere."
_NO_STORY = "Begin a story with Ctrl+N, or open one from the list."


class WritingPage(ScrollingPage):
    """Shows the open story's text and the fields above it, and tells it what is typed."""

    def __init__(
        self,
        open_story: OpenStory,
        theme: Theme,
        chosen: Chosen,
        parent: QWidget | None = None,
    ) -> None:
        self._chosen = chosen
        self._theme = theme
        surface = PlainSurface(theme, self._text_px())
        self.fields = PageFields(open_story, theme, surface)
        self._open_story = open_story
        super().__init__(surface, self.fields, parent)
        self.folded.setAccessibleName("Back to the headline")
        self._story_id = ""
        self.links = LinkEditing(surface, self.set_bar, self)
        self.setObjectName("page")
        self.setFocusProxy(self.surface)
        self._connect()
        self._aid_typing()
        self._settings_changed(Settings(), chosen.settings)
        open_story.body_source = self.surface.text
        self._load()

    @property
    def has_fields(self) -> bool:
        """Without a story there are none."""
        return self._open_story.is_open

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.fields.set_theme(theme)
        self._theme = theme
        self.surface.set_theme(theme, self._text_px())

    def to_top(self) -> None:
        """Show the fields again."""
        self.bar.setValue(0)
        self.fields.headline.setFocus()

    def jump(self, field: str, start: int, end: int) -> None:
        """Show a range of the text, or one of the fields on the page."""
        widget = {
            "headline": self.fields.headline,
            "standfirst": self.fields.standfirst,
            "section": self.fields.section,
        }.get(field)
        if field == "body":
            self.surface.select(start, end)
            self.surface.setFocus()
        elif widget is not None:
            self.bar.setValue(0)
            widget.setFocus()

    def _connect(self) -> None:
        story, surface = self._open_story, self.surface
        history = TextHistory(surface.document(), surface.undo, surface.redo, parent=surface)
        story.ledger.listen(history)
        surface.installEventFilter(LedgerKeys(surface))
        surface.typed.connect(story.typed)
        surface.files_dropped.connect(story.add_photos)
        surface.left_upwards.connect(self._to_fields)
        self.fields.text_wanted.connect(self.surface.setFocus)
        self.folded.clicked.connect(self.to_top)
        surface.zoomed.connect(self._zoom)
        surface.cursorPositionChanged.connect(self._keep_in_the_middle)
        self._chosen.changed.connect(self._settings_changed)
        story.replaced.connect(self._load)
        story.body_set.connect(surface.change_to)
        story.edited.connect(self._edited)
        story.jump.connect(self.jump)

    def _text_px(self) -> float:
        return TEXT_PX * self._chosen.settings.text_percent / 100

    def _aid_typing(self) -> None:
        story, surface = self._open_story, self.surface
        aids = TypingAids(surface, lambda: self._chosen.settings, lambda: story.fields.language)
        surface.key_handlers.append(aids.handle)
        surface.nest = aids.handle_tab
        surface.paste_handlers.append(lambda data: link_on_paste(surface, data))
        FindingMarks(story, surface)

    def _zoom(self, steps: int) -> None:
        """Ten percent a step of the wheel, within the limits of the setting."""
        least, most = limits_of("text_percent")
        wanted = self._chosen.settings.text_percent + steps * _ZOOM_STEP
        self._chosen.choose(text_percent=max(least, min(most, wanted)))

    def _settings_changed(self, before: Settings, now: Settings) -> None:
        if before.text_percent != now.text_percent:
            self.surface.set_theme(self._theme, self._text_px())
            self.set_column(COLUMN_PX * now.text_percent // 100)
        self.surface.dimming.choose(now.focus)
        self.surface.setCenterOnScroll(now.typewriter)
        if now.typewriter:
            self.surface.centerCursor()

    def _keep_in_the_middle(self) -> None:
        if self._chosen.settings.typewriter:
            self.surface.centerCursor()

    def _load(self) -> None:
        article = self._open_story.fields
        self.links.close()
        self.setEnabled(bool(article.id))
        self.surface.setPlaceholderText(_INVITATION if article.id else _NO_STORY)
        if self.surface.text() != article.body:
            self.surface.load(article.body)
        self._show_folded()
        self.bar.setValue(0)
        self._lay_out()
        if article.id != self._story_id:  # a newer version of the same one takes no keyboard away
            self._story_id = article.id
            self.surface.setFocus()

    def _edited(self, path: str) -> None:
        if path in {"headline", "section"}:
            self._show_folded()

    def _show_folded(self) -> None:
        article = self._open_story.fields
        parts = (article.section, article.headline or "No headline yet")
        self.folded.setText("  ·  ".join(part for part in parts if part))

    def _to_fields(self) -> None:
        self.bar.setValue(0)
        self.fields.standfirst.setFocus()
