"""The story in the window: its value, unsaved changes included, for every panel. No widgets."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.domain.finding import Finding
from editor.domain.photo import Photo
from editor.domain.story import Story
from editor.ui import tasks
from editor.ui.attaching import attach
from editor.ui.saving import Saving
from editor.ui.story_value import NO_STORY, Placer, StoryValue

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom
    from editor.services.keeping import Kept
    from editor.workers.client import Worker


class OpenStory(StoryValue):
    """The one story that is open.

    Panels read ``article`` and ``story``, change them with ``edit`` and its kin, and listen to
    ``edited`` and ``replaced``. Everything that is changed is saved by itself, and is a step of
    the ``ledger``.
    """

    findings_changed = Signal()
    save_state_changed = Signal()
    saved = Signal(object, object)
    """What was sent, and the article as it was stored."""
    stale = Signal()
    """The library has a newer version than the one that these changes were made to."""
    library_opened = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = NO_STORY
        """The article as the library has it, as far as is known here."""
        self.worker: Worker | None = None
        """The background process, once it is there: for checks and the preview."""
        self.is_elsewhere: Callable[[str], bool] = lambda _: False
        """Whether another window has the story of that id; if so, that window comes up."""
        self.findings: tuple[Finding, ...] = ()
        """What the checks found and nobody waved through."""
        self.waved: tuple[Finding, ...] = ()
        """What somebody let stand."""
        self.saving = Saving(lambda: self.article, self)
        self.changed.connect(self.saving.changed)
        self.edited.connect(self._resolve_new)
        self.saving.state_changed.connect(self.save_state_changed)
        self.saving.saved.connect(self._take_over)
        self.saving.stale.connect(self.stale)
        self.saving.slug_taken.connect(self._slug_back)
        self.saving.paused.connect(self.tell_typed)

    @property
    def newsroom(self) -> "Newsroom | None":
        """The open library; None until it is there."""
        return self.saving.newsroom

    @property
    def save_state(self) -> str:
        """What is true about saving: ``Saved · 14:02``, ``Saving…``, ``Not saved: …``."""
        return self.saving.state

    def use(self, newsroom: "Newsroom") -> None:
        """The library is open: from here on everything is saved into it."""
        self.saving.newsroom = newsroom
        self.rules_source = lambda: newsroom.stylebook.in_force
        self.library_opened.emit()
        self.saving.save_now()

    def show(self, story: Story) -> None:
        """Take a story as it is in the library."""
        self.leaving.emit()
        self.base = self._article = story.article
        self._body_typed = self._typing_untold = False
        self._photos, self._contributors = {}, {}
        self.know(story)
        self.saving.fresh(story.article.updated_at)
        self.set_findings(())
        self.replaced.emit()
        self.ledger.clear()

    def open(self, key: str) -> None:
        """Open the story of that slug or id, once this one is saved."""
        newsroom = self.newsroom
        if newsroom is not None:
            read = partial(newsroom.stories.story, key)
            self.when_saved(lambda: tasks.run(read, done=self._arrived, failed=self._tell))

    def create(self, slug: str) -> None:
        """Begin a story of that slug and open it."""
        newsroom = self.newsroom
        if newsroom is not None:
            new = partial(newsroom.stories.new, slug)
            self.when_saved(
                lambda: tasks.run(
                    new, done=lambda made: self._arrived(Story(made)), failed=self._tell
                )
            )

    def edit_photo(self, photo: Photo) -> None:
        """Change what the library says of a photo; it counts for every story that uses it."""
        before = self._photos.get(photo.digest)
        if self.newsroom is None or before == photo:
            return
        self._write_photo(photo)
        if before is not None:
            undo, redo = partial(self._write_photo, before), partial(self._write_photo, photo)
            self.ledger.push_act("photo details", undo, redo, place="figures")

    def add_photos(self, paths: Sequence[Path], place: Placer | None = None) -> None:
        """Give photos to the story: to the figures that wait for one, then as new figures.

        They are read in the background; they go to this story wherever the window is by then.

        Args:
            paths: Photo files.
            place: Puts the lines of new figures into the text; otherwise they go to its end.
        """
        if self.newsroom is not None:
            self.add_kept(partial(self.newsroom.photos.keep, tuple(paths)), place)

    def add_kept(self, keep: "Callable[[], Kept]", place: Placer | None = None) -> None:
        """Like ``add_photos``, with whatever keeps the photos, in the background."""
        newsroom = self.newsroom
        if newsroom is not None and self.is_open:
            key, take = self._article.id, partial(self.take_photos, place)
            attach(newsroom.photos, key, keep, take=take, tell=self.banner.emit)

    def save_now(self) -> None:
        """Save without waiting for a pause."""
        self.saving.save_now()

    def when_saved(
        self, act: Callable[[], None], otherwise: Callable[[], None] = lambda: None
    ) -> None:
        """Do something as soon as everything is saved; if that fails, the other thing."""
        self.saving.when_saved(act, otherwise)

    def rebase(self, base: Article, article: Article) -> None:
        """Stand on a newer stored article, with these values (an outside change was merged)."""
        mine = self.article
        self.base = base
        changes = {
            name: (getattr(mine, name), getattr(article, name))
            for name in Article.__slots__
            if getattr(mine, name) != getattr(article, name)
        }
        with self.ledger.one_step("change from elsewhere"):
            self._record(changes)
        if replace(article, version=base.version) == base:
            self.saving.fresh(base.updated_at)
        else:
            self.saving.changed()

    def set_findings(self, findings: tuple[Finding, ...]) -> None:
        """What the checks found in the story as it stands."""
        self.findings = tuple(each for each in findings if each.waved is None)
        self.waved = tuple(each for each in findings if each.waved is not None)
        self.findings_changed.emit()

    def _arrived(self, story: Story) -> None:
        if self.is_elsewhere(story.article.id):  # the window that has it came up
            return
        self.leaving.emit()
        # Somebody may have typed into the old one while this was read.
        show = partial(self.show, story)
        self.when_saved(show) if self.saving.unsaved else show()

    def _write_photo(self, photo: Photo) -> None:
        newsroom = self.newsroom
        if newsroom is not None:
            self._photos[photo.digest] = photo
            self.edited.emit("photos")
            tasks.run(partial(newsroom.photos.save, photo), done=_nothing, failed=self._tell)

    def _take_over(self, sent: Article, stored: Article) -> None:
        """Typing may have gone on: only what the save itself changed is taken."""
        self.base = stored
        logged = stored.status_log != sent.status_log
        self._article = replace(
            self._article,
            version=stored.version,
            created_at=stored.created_at,
            updated_at=stored.updated_at,
            status_log=stored.status_log if logged else self._article.status_log,
        )
        self.saved.emit(sent, stored)

    def _slug_back(self, error: CopydeskError) -> None:
        """A slug that is taken must not keep the words from being saved."""
        self._tell(error)
        if self._article.slug == self.base.slug:
            self.saving.cannot_save(error)
        if self._put_back({"slug": self.base.slug}):
            self.ledger.close_step()

    def _resolve_new(self, path: str) -> None:
        if path in {"figures", "credits"}:
            self._resolve()

    def _resolve(self) -> None:
        """Fetch photos and people that the article points to and that aren't known here."""
        newsroom, article = self.newsroom, self._article
        photos = {figure.photo for figure in article.figures if figure.photo}
        people = {credit.contributor_id for credit in article.credits if credit.contributor_id}
        if newsroom is not None and (
            photos - set(self._photos) or people - set(self._contributors)
        ):
            tasks.run(
                partial(newsroom.stories.resolve, article), done=self.learn, failed=self._tell
            )

    def _tell(self, error: CopydeskError) -> None:
        self.banner.emit(error.message, error.hint)


def _nothing(_: object) -> None:
    """Nothing follows."""
