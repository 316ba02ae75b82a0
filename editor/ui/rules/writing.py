"""Changes of the desk's files, one after the other, off the thread of the window. No widgets."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from editor.domain.desk_rules import DeskFault
from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.desk_rules import Stylebook


class RulesWriting(QObject):
    """What both parts of the sheet have in common: the stylebook, writing it, what went wrong."""

    changed = Signal()
    rules_changed = Signal()
    """The checks say other things from now on."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.faults: tuple[DeskFault, ...] = ()
        """What in the desk's files can't be used."""
        self.trouble = ""
        """Why the last change wasn't made; empty if it was."""
        self._open_story = open_story

    @property
    def book(self) -> "Stylebook | None":
        """The stylebook; None until the library is open."""
        newsroom = self._open_story.newsroom
        return None if newsroom is None else newsroom.stylebook

    def reload(self) -> None:
        """Look at the files again: somebody may have written into them."""
        self.trouble = ""
        self.changed.emit()
        self._look_for_faults()

    def _look_for_faults(self) -> None:
        """Beside the window: every pattern is tried out."""
        if self.book is not None:
            tasks.run_beside(self.book.faults, done=self._take_faults, failed=self._failed)

    def _take_faults(self, faults: tuple[DeskFault, ...]) -> None:
        if faults != self.faults:
            self.faults = faults
            self.changed.emit()

    def _write(
        self, change: Callable[[], Any], done: Callable[[Any], None] = lambda _: None
    ) -> None:
        def written(answer: Any) -> None:
            self.trouble = ""
            done(answer)
            self.changed.emit()
            self.rules_changed.emit()
            self._look_for_faults()

        tasks.run(change, done=written, failed=self._failed)

    def _failed(self, error: CopydeskError) -> None:
        self.trouble = str(error)
        self.changed.emit()
