"""Over the caption desk: for whom it captions, how far it is, and what applies to the selection."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from editor.ui.captions.form.model import FormModel
from editor.ui.captions.segment import Segments
from editor.ui.captions.session import CaptionSession
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label, set_look

_HEIGHT_PX = 44
_ICON_PX = 16
_COUNT_DELAY_MS = 250
_MOST_SLUG_CHARACTERS = 28


class CaptionBar(QWidget):
    """For the story or for the library; how many photos have a caption; *Apply to 3*."""

    back_wanted = Signal()

    def __init__(
        self, session: CaptionSession, model: FormModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._model = session, model
        self.setObjectName("captionBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT_PX)
        self.back = _tool("Back to the text", "Back to the text (Ctrl+2, Esc)")
        self.back.clicked.connect(self.back_wanted)
        self.whom = Segments(self)
        self.for_story = self.whom.add(
            "This story", "Captions for this story", lambda: session.caption_for(story=True)
        )
        self.for_library = self.whom.add(
            "Library", "Captions for the library", lambda: session.caption_for(story=False)
        )
        self.for_story.setToolTip("Caption, alt text and crop of this story alone (Ctrl+Alt+W)")
        self.for_library.setToolTip("For every story that uses the photo (Ctrl+Alt+W)")
        self.count = label("", "soft")
        self.state = label("", "caption-state")
        self.apply = QPushButton("Apply")
        self.apply.setProperty("look", "primary")
        self.apply.setToolTip("Write what was changed to every selected photo (Ctrl+Return)")
        self.tools = QHBoxLayout()
        """Buttons of tools go in here."""
        self.tools.setSpacing(8)
        self.menu_button = _tool("Menu", "Menu")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_COUNT_DELAY_MS)
        self._counting.timeout.connect(self.show_count)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._show_whom()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.back.setIcon(icon("arrow-left", theme))
        self.menu_button.setIcon(icon("ellipsis", theme))

    def show_count(self) -> None:
        """Count the captions."""
        session = self._session
        texts = {}
        if session.for_story:
            texts = {each.photo: each.caption for each in session.open_story.fields.figures}
        done = 0
        for photo in session.photos:
            layers = (texts.get(photo.digest), photo.library.caption, photo.file.caption)
            done += bool(next((each for each in layers if each is not None), None))
        count = len(session.photos)
        self.count.setText(f"{done} of {count} captioned" if count else "")

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(label("Captions for", "soft"))
        row.addWidget(self.whom)
        row.addSpacing(10)
        row.addWidget(self.count)
        row.addWidget(self.state)
        row.addStretch(1)
        row.addLayout(self.tools)
        row.addWidget(self.apply)
        row.addWidget(self.menu_button)

    def _connect(self) -> None:
        session = self._session
        session.whom_changed.connect(self._show_whom)
        session.open_story.replaced.connect(self._show_whom)
        session.open_story.save_state_changed.connect(self._show_state)
        session.writes.state_changed.connect(self._show_state)
        session.photos_changed.connect(self.show_count)
        session.photos_changed.connect(self._show_state)
        session.changed.connect(self._counting.start)
        session.selection_changed.connect(self._show_apply)
        self._model.touched_changed.connect(self._show_apply)

    def _show_whom(self) -> None:
        session = self._session
        slug = session.open_story.fields.slug
        is_open = session.open_story.is_open
        short = slug if len(slug) <= _MOST_SLUG_CHARACTERS else f"{slug[:_MOST_SLUG_CHARACTERS]}…"
        self.for_story.setText(short if is_open else "This story")
        self.for_story.setAccessibleName(f"Captions for the story {slug}")
        self.for_story.setEnabled(is_open)
        self.whom.show_chosen(0 if session.for_story else 1)
        self.show_count()
        self._show_state()
        self._show_apply()

    def _show_state(self) -> None:
        writes = self._session.writes.state
        story = self._session.open_story.save_state
        worst = writes
        if writes == "saved" and self._session.for_story:
            worst = story.partition(" · ")[0].lower() or writes
        self.state.setText(f"· {worst}" if self._session.photos else "")
        look = "caption-state-wrong" if worst.startswith("not saved") else "caption-state"
        set_look(self.state, look)

    def _show_apply(self) -> None:
        count = len(self._session.selected)
        self.apply.setVisible(count > 1)
        self.apply.setText(f"Apply to {count}")
        self.apply.setEnabled(bool(self._model.touched))


def _tool(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("look", "flat")
    button.setIconSize(QSize(_ICON_PX, _ICON_PX))
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
