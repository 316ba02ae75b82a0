"""The search in the story: its bar comes and goes, and steps without it too."""

from PySide6.QtCore import QObject

from editor.ui.find.bar import FindBar
from editor.ui.find.view_model import FindViewModel
from editor.ui.theme import Theme
from editor.ui.writing.offsets import from_utf16
from editor.ui.writing.pane import WritingPage


class Finding(QObject):
    """Brings the bar under the text of a page, and takes it away.

    Args:
        page: The page that is looked through.
        theme: The colours.
    """

    def __init__(self, page: WritingPage, theme: Theme) -> None:
        super().__init__(page)
        self._page = page
        self.model = FindViewModel(page.surface, self)
        self.bar = FindBar(self.model, theme, page)
        self.bar.hide()
        self.bar.closed.connect(self.close)
        self.bar.selection_wanted.connect(self._look_in_selection)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.bar.set_theme(theme)

    def find(self) -> None:
        """Ask for words to find."""
        self._begin(replacing=False)

    def replace(self) -> None:
        """Ask for words to replace."""
        self._begin(replacing=True)

    def next(self) -> None:
        """Go to the next hit; ask for words if none were looked for."""
        self._step(1)

    def previous(self) -> None:
        """Go to the hit before."""
        self._step(-1)

    def close(self) -> None:
        """Take the bar away; what was found last stays selected."""
        self.model.turn_on(on=False)
        self._page.set_bar(None)
        self._page.surface.setFocus()

    def _step(self, steps: int) -> None:
        if self.bar.isVisible():
            self.model.go(steps)
        else:
            self._begin(replacing=False)

    def _begin(self, *, replacing: bool) -> None:
        selected = self._page.surface.selected_text()
        is_passage = "\n" in selected
        self._page.set_bar(self.bar)
        self.bar.begin("" if is_passage else selected, replacing=replacing)
        self.bar.within.setChecked(is_passage)

    def _look_in_selection(self) -> None:
        surface = self._page.surface
        cursor = surface.textCursor()
        if not cursor.hasSelection():
            self.bar.within.setChecked(False)
            return
        text = surface.text()
        start = from_utf16(text, cursor.selectionStart())
        self.model.look_within((start, from_utf16(text, cursor.selectionEnd())))
