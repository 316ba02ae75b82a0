"""What is said when saving fails and when it works again: once, with a way out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError, ReplacedLibraryError
from editor.ui.banner import Offer
from editor.ui.open_story import OpenStory
from editor.ui.safety.journalling import Journalling


class SavingNotices(QObject):
    """Tells of faults of the library and of the journal.

    Args:
        say: Shows a banner.
    """

    open_again_wanted = Signal()
    """Open the library that stands where the one was that was open."""

    def __init__(
        self,
        open_story: OpenStory,
        journalling: Journalling,
        say: Callable[[str, str, Sequence[Offer]], None],
    ) -> None:
        super().__init__(open_story)
        self._saving = open_story.saving
        self._say = say
        self._saving.failing.connect(self._failing)
        self._saving.resumed.connect(self._resumed)
        journalling.trouble.connect(self._no_journal)

    def _failing(self, error: CopydeskError) -> None:
        offers: tuple[Offer, ...] = (("Try again now", self._saving.save_now),)
        if isinstance(error, ReplacedLibraryError):
            offers += (("Open the library again", self.open_again_wanted.emit),)
        self._say(self._saving.state, f"{error.hint} Copydesk goes on trying.".strip(), offers)

    def _resumed(self) -> None:
        self._say("Saving works again: everything is in the library.", "", ())

    def _no_journal(self, message: str) -> None:
        if not self._saving.state.startswith("Not saved"):
            hint = "Saving into the library goes on."
            self._say(f"The journal can't be written. {message}", hint, ())
