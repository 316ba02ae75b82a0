"""The newsroom's floor: every desk, that is every window, on one library."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from editor.domain.errors import CopydeskError
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.backups.going_back import GoingBack, WentBack, tell
from editor.ui.banner import Offer
from editor.ui.desk import Desk
from editor.ui.library import Library
from editor.ui.open_story import OpenStory
from editor.ui.session import Session, read_sessions, write_sessions
from editor.ui.standing import standing

_KEEP_EVERY_MS = 20_000


class Floor(QObject):
    """Opens, raises and closes the windows; remembers how they stood.

    Args:
        folder: The library.
        settings: What the person chose.
    """

    ready = Signal()
    """The first window stands with all its panels."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = Library(folder, settings, self)
        self.library.window_wanted.connect(self.open)
        self.library.came_up.connect(self._come_up)
        self.library.quit_wanted.connect(self.quit)
        self.library.trouble.connect(self._tell)
        self.going_back = GoingBack(lambda: self.library.stories, self.quit, self)
        self.library.restore_wanted.connect(self.going_back.begin)
        self.going_back.not_saved.connect(self._tell)
        self.desks: list[Desk] = []
        """Those whose windows are open, the last opened last."""
        self._spare: list[Desk] = []
        self._kept: tuple[Session, ...] = ()
        self._is_quitting = False
        self._keep = QTimer(self)
        self._keep.setInterval(_KEEP_EVERY_MS)
        self._keep.timeout.connect(self._keep_sessions)

    def begin(self, key: str | None) -> Desk:
        """Open the first window; without a key, the windows of the last session follow it.

        Raises:
            UnknownStoryError: There is no story of that slug or id.
        """
        first, *others = read_sessions(self.library.folder)
        settings = self.library.chosen.settings
        desk = Desk(self.library.folder, key, settings, self.library, first)
        self._take_in(desk)
        desk.ready.connect(self.ready)
        if key is None and others:
            desk.ready.connect(partial(self._bring_back, tuple(others)))
        desk.ready.connect(self._keep.start)
        desk.show()
        return desk

    def open(self, key: str = "") -> Desk | None:
        """Bring up the window that has that story, or open one for it.

        Args:
            key: Slug or id; a new window without a story if it is empty.
        """
        for desk in self.desks:
            if key and key in desk.has:
                desk.raise_window()
                return desk
        return self._open(key, self._like_the_front())

    def raise_on(self, key: str) -> None:
        """Another start asked for this library, perhaps for a story of it."""
        front = self._front()
        if not key or self.library.newsroom is None:
            front.raise_window()
        elif not any(key in desk.has for desk in self.desks) and not front.open_story.is_open:
            front.raise_window()
            front.open_story.open(key)
        else:
            self.open(key)

    def quit(self) -> None:
        """Close every window, and come back with all of them at the next start."""
        self._keep_sessions()
        self._is_quitting = True
        self._front().keep_snapshot()
        for desk in reversed(self.desks):
            desk.window.close()

    def say(
        self, message: str, hint: str = "", offers: Sequence[Offer] = (), *, waits: bool = False
    ) -> None:
        """Show a banner in the window in front, if there is one."""
        if self.desks:
            self._front().window.say(message, hint, offers, waits=waits)

    def tell_went_back(self, went: WentBack) -> None:
        """The windows are back after a backup was restored, or could not be."""
        if self.library.newsroom is not None:
            tell(self.library.newsroom, went, self._front().window.say)

    def close(self) -> None:
        """Let go of everything; the windows must be closed."""
        self._keep.stop()
        self.library.stop()
        for desk in (*self.desks, *self._spare):
            desk.close()
        self.library.close()

    def _open(self, key: str, session: Session) -> Desk | None:
        if self.library.newsroom is None:
            self._front().raise_window()
            return None
        if self._spare:
            desk = self._spare.pop()
            self.desks.append(desk)
        else:
            library = self.library
            desk = Desk(library.folder, None, library.chosen.settings, library, session)
            self._take_in(desk)
        desk.show_beside_others(key, session)
        self._keep_sessions()
        return desk

    def _take_in(self, desk: Desk) -> None:
        self.desks.append(desk)
        desk.setParent(self)
        desk.closed.connect(partial(self._closed, desk))

    def _bring_back(self, sessions: tuple[Session, ...]) -> None:
        """The other windows of the last session, but for stories that are gone."""
        newsroom = self.library.newsroom
        if newsroom is None:
            return
        stories = newsroom.stories

        def there() -> list[Session]:
            return [each for each in sessions if stories.version_of(each.story)]

        tasks.run(there, done=self._open_all, failed=self._tell)

    def _open_all(self, sessions: list[Session]) -> None:
        front = self._front()
        for session in sessions:
            if not any(session.story in desk.has for desk in self.desks):
                self._open(session.story, session)
        front.raise_window()

    def _closed(self, desk: Desk) -> None:
        if desk not in self.desks:
            return
        if len(self.desks) == 1 or self._is_quitting:
            if not self._is_quitting:
                desk.keep_snapshot()
                self._keep_sessions()
            return
        self.desks.remove(desk)
        if not desk.open_story.saving.unsaved:
            desk.put_away()
            self._spare.append(desk)
        self._keep_sessions()

    def _come_up(self, story: OpenStory) -> None:
        for desk in self.findChildren(Desk):
            if desk.open_story is story:
                desk.raise_window()

    def _front(self) -> Desk:
        active = QApplication.activeWindow()
        for desk in self.desks:
            if active is desk.window or (active is not None and active.parent() is desk.window):
                return desk
        return self.desks[-1]

    def _like_the_front(self) -> Session:
        """A new window is as large as the one in front; the system may move it aside."""
        front = self._front().window
        now = standing(front)
        return Session(now.geometry, tab=now.tab, panel_shown=now.panel_shown)

    def _keep_sessions(self) -> None:
        """Write down how the windows stand, the one in front first, if that is news."""
        if self._is_quitting:
            return
        front = self._front()
        desks = (front, *(desk for desk in self.desks if desk is not front))
        sessions = tuple(standing(desk.window) for desk in desks)
        if sessions != self._kept:
            self._kept = sessions
            write = partial(write_sessions, self.library.folder, sessions)
            tasks.run_beside(write, done=lambda _: None, failed=self._tell)

    def _tell(self, error: CopydeskError) -> None:
        self.say(error.message, error.hint)
