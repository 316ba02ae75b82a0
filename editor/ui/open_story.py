"""The story in the window: its value, unsaved changes included, for every panel. No widgets."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from editor.domain.article import Article
from editor.domain.attaching import attach_photos
from editor.domain.contributor import Contributor
from editor.domain.errors import CopydeskError
from editor.domain.finding import Finding
from editor.domain.photo import Photo
from editor.domain.story import Story
from editor.markup.figures import with_figures
from editor.ui import tasks
from editor.ui.saving import Saving

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom
    from editor.services.photos import Kept
    from editor.workers.client import Worker

NO_STORY = Article(id="", slug="")


class OpenStory(QObject):
    """The one story that is open.

    Panels read ``article`` and ``story``, change them with ``edit`` and its kin, and listen to
    ``edited`` and ``replaced``. Everything that is changed is saved by itself.
    """

    replaced = Signal()
    """Another story, or the whole value came from outside: reload everything."""
    edited = Signal(str)
    """A field was changed, by its path: ``headline``, ``figures``, ``dateline`` … ``photos``
    stands for what the library says of a photo. ``body`` comes at the pauses of typing."""
    body_set = Signal(str)
    """The text was changed by something else than typing."""
    findings_changed = Signal()
    save_state_changed = Signal()
    saved = Signal(object, object)
    """What was sent, and the article as it was stored."""
    stale = Signal()
    """The library has a newer version than the one that these changes were made to."""
    library_opened = Signal()
    jump = Signal(str, int, int)
    """Show this field, and these code points in it."""
    banner = Signal(str, str)
    """A message, and a hint."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = NO_STORY
        """The article as the library has it, as far as is known here."""
        self.worker: Worker | None = None
        """The background process, once it is there: for checks and the preview."""
        self.body_source: Callable[[], str] | None = None
        """Gives the text of the drafting surface."""
        self.findings: tuple[Finding, ...] = ()
        self._article = NO_STORY
        self._body_typed = False
        self._photos: dict[str, Photo] = {}
        self._contributors: dict[str, Contributor] = {}
        self.saving = Saving(lambda: self.article, self)
        self.saving.state_changed.connect(self.save_state_changed)
        self.saving.saved.connect(self._take_over)
        self.saving.stale.connect(self.stale)
        self.saving.slug_taken.connect(self._slug_back)
        self.saving.paused.connect(self._tell_typed)

    @property
    def newsroom(self) -> "Newsroom | None":
        """The open library; None until it is there."""
        return self.saving.newsroom

    @property
    def article(self) -> Article:
        """The article as it stands, unsaved changes included."""
        if self._body_typed and self.body_source is not None:
            self._body_typed = False
            self._article = replace(self._article, body=self.body_source())
        return self._article

    @property
    def fields(self) -> Article:
        """The article but for its ``body``, which may lag behind typing. Costs nothing."""
        return self._article

    @property
    def story(self) -> Story:
        """The article as it stands, with its photos and people."""
        return Story(self.article, self._photos, self._contributors)

    @property
    def resolved_fields(self) -> Story:
        """The story but for its ``body``, as ``fields`` is the article. Costs nothing."""
        return Story(self._article, self._photos, self._contributors)

    @property
    def save_state(self) -> str:
        """What is true about saving: ``Saved · 14:02``, ``Saving…``, ``Not saved: …``."""
        return self.saving.state

    @property
    def is_open(self) -> bool:
        """Whether there is a story at all."""
        return bool(self._article.id)

    def use(self, newsroom: "Newsroom") -> None:
        """The library is open: from here on everything is saved into it."""
        self.saving.newsroom = newsroom
        self.library_opened.emit()
        self.saving.save_now()

    def show(self, story: Story) -> None:
        """Take a story as it is in the library."""
        self.base = self._article = story.article
        self._body_typed = False
        self._photos = dict(story.photos)
        self._contributors = dict(story.contributors)
        self.saving.fresh(story.article.updated_at)
        self.set_findings(())
        self.replaced.emit()

    def learn(self, story: Story) -> None:
        """Take the photos and people of the story; its article stays as it is here."""
        self._photos.update(story.photos)
        self._contributors.update(story.contributors)
        self.edited.emit("photos")

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

    def edit(self, **fields: Any) -> None:
        """Change fields of the article, by their names. What is equal is no change."""
        before = self.article if "body" in fields else self._article
        changed = [name for name, value in fields.items() if getattr(before, name) != value]
        if not changed:
            return
        self._article = replace(before, **fields)
        self.saving.changed()
        if "body" in changed:
            self._body_typed = False
            self.body_set.emit(self._article.body)
        for name in changed:
            self.edited.emit(name)
        if {"figures", "credits"} & set(changed):
            self._resolve()

    def edit_figure(self, name: str, **fields: Any) -> None:
        """Change one figure, by its name."""
        figures = tuple(
            replace(figure, **fields) if figure.name == name else figure
            for figure in self._article.figures
        )
        self.edit(figures=figures)

    def edit_photo(self, photo: Photo) -> None:
        """Change what the library says of a photo; it counts for every story that uses it."""
        newsroom = self.newsroom
        if newsroom is not None:
            self._photos[photo.digest] = photo
            self.edited.emit("photos")
            tasks.run(partial(newsroom.photos.save, photo), done=_nothing, failed=self._tell)

    def typed(self) -> None:
        """Somebody typed into the drafting surface. Cheap: it is called for every key."""
        self._body_typed = True
        self.saving.changed()

    def add_photos(self, paths: Sequence[Path]) -> None:
        """Give photos to the story: to the figures that wait for one, then as new figures."""
        newsroom = self.newsroom
        if newsroom is not None and self.is_open:
            key = self._article.id
            tasks.run_beside(
                partial(newsroom.photos.keep, tuple(paths)),
                done=lambda kept: self._attach(key, kept),
                failed=self._tell,
            )

    def save_now(self) -> None:
        """Save without waiting for a pause."""
        self.saving.save_now()

    def when_saved(self, act: Callable[[], None]) -> None:
        """Do something as soon as everything is saved; not at all while that fails."""
        self.saving.when_saved(act)

    def rebase(self, base: Article, article: Article) -> None:
        """Stand on a newer stored article, with these values (an outside change was merged)."""
        mine = self.article
        self.base = base
        names = [
            name for name in Article.__slots__ if getattr(mine, name) != getattr(article, name)
        ]
        self._article = article
        if "body" in names:
            self.body_set.emit(article.body)
        for name in names:
            self.edited.emit(name)
        if replace(article, version=base.version) == base:
            self.saving.fresh(base.updated_at)
        else:
            self.saving.changed()
        self._resolve()

    def set_findings(self, findings: tuple[Finding, ...]) -> None:
        """What the checks found in the story as it stands."""
        self.findings = findings
        self.findings_changed.emit()

    def _arrived(self, story: Story) -> None:
        if self.saving.unsaved:  # somebody typed into the old one while this was read
            self.when_saved(lambda: self.show(story))
        else:
            self.show(story)

    def _attach(self, key: str, kept: "Kept") -> None:
        for path, error in kept.failed:
            self.banner.emit(f"{path.name} was not added. {error.message}", error.hint)
        if key != self._article.id or not kept.photos:
            return
        self._photos.update({photo.digest: photo for photo in kept.photos})
        before = self.article
        article, attached = attach_photos(before, kept.photos)
        names = [name for name, _ in attached if before.figure(name) is None]
        self.edit(figures=article.figures, body=with_figures(before.body, names))

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
        self.edit(slug=self.base.slug)

    def _tell_typed(self) -> None:
        if self._body_typed:
            self.edited.emit("body")

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
