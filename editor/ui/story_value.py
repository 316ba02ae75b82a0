"""The value of the story in the window, unsaved changes included, and every change of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.article import Article
from editor.domain.attaching import attach_photos
from editor.domain.contributor import Contributor
from editor.domain.desk_rules import DeskRules
from editor.domain.photo import Photo
from editor.domain.story import Story
from editor.markup.figures import with_figures
from editor.settings import Settings
from editor.ui.undo.ledger import Ledger

Placer = Callable[[tuple[str, ...]], None]

NO_STORY = Article(id="", slug="")
# What the library writes itself: a change of these is nothing that anybody could take back.
_RECORDS = frozenset({"version", "created_at", "updated_at", "status_log", "overrides"})


class StoryValue(QObject):
    """An article that is being changed, with the photos and people that it points to.

    Every change is a step of the ``ledger``, the text's as its document tells them.
    """

    leaving = Signal()
    """Another story comes: whatever is typed in a field belongs to this one."""
    replaced = Signal()
    """Another story, or the whole value came from outside: reload everything."""
    edited = Signal(str)
    """A field was changed, by its path: ``headline``, ``figures``, ``dateline`` … ``photos``
    stands for what the library says of a photo. ``body`` comes at the pauses of typing."""
    body_set = Signal(str)
    """The text was changed by something else than typing."""
    changed = Signal()
    """Somebody changed something that has to be saved. Comes with every key."""
    jump = Signal(str, int, int)
    """Show this field, and these code points in it."""
    banner = Signal(str, str)
    """What went wrong, and a hint."""
    good_news = Signal(str, str)
    """What went well, and a hint."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.body_source: Callable[[], str] | None = None
        """Gives the text of the drafting surface."""
        self.ledger = Ledger(self._put_back, parent=self)
        """What can be undone of this story; its ``one_step`` makes one step of several edits."""
        self.rules_source: Callable[[], DeskRules] | None = None
        """Gives what the desk made of the checks, once the library is there."""
        self._article = NO_STORY
        self._body_typed = False
        self._typing_untold = False
        self._photos: dict[str, Photo] = {}
        self._contributors: dict[str, Contributor] = {}
        self._around = Story(NO_STORY, self._photos, self._contributors)
        """What there is beside the article: photos and people, and how the house does things."""

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
        return self._story_of(self.article)

    @property
    def resolved_fields(self) -> Story:
        """The story but for its ``body``, as ``fields`` is the article. Costs nothing."""
        return self._story_of(self._article)

    @property
    def is_open(self) -> bool:
        """Whether there is a story at all."""
        return bool(self._article.id)

    def edit(self, **fields: Any) -> None:
        """Change fields of the article, by their names, in one step of the ledger.

        What is equal is no change.
        """
        before = self.article if "body" in fields else self._article
        changes = {
            name: (getattr(before, name), value)
            for name, value in fields.items()
            if getattr(before, name) != value
        }
        if changes:
            self.changed.emit()
            self._record(changes)

    def edit_figure(self, name: str, **fields: Any) -> None:
        """Change one figure, by its name."""
        figures = tuple(
            replace(figure, **fields) if figure.name == name else figure
            for figure in self._article.figures
        )
        self.edit(figures=figures)

    def follow(self, settings: Settings) -> None:
        """Print credits and hold captions as the settings say from now on."""
        around = replace(
            self._around,
            credit_style=settings.credit_print,
            caption_form=settings.caption_form,
            credit_form=settings.byline_print,
        )
        if around != self._around:
            self._around = around
            self.edited.emit("photos")

    def rules_changed(self) -> None:
        """The desk chose other checks or rules: whoever goes by them looks again."""
        self.edited.emit("desk")

    def _story_of(self, article: Article) -> Story:
        rules = self._around.desk if self.rules_source is None else self.rules_source()
        return replace(self._around, article=article, desk=rules)

    def learn(self, story: Story) -> None:
        """Take the photos and people of a story; its article stays as it is here."""
        self._photos.update(story.photos)
        self._contributors.update(story.contributors)
        self.edited.emit("photos")

    def know(self, story: Story) -> None:
        """Take all that the library has beside the article, and tell nobody."""
        self._photos.update(story.photos)
        self._contributors.update(story.contributors)
        self._around = replace(
            self._around,
            photos=self._photos,
            contributors=self._contributors,
            usages=story.usages,
            edited_by=story.edited_by,
            earlier_bodies=story.earlier_bodies,
        )

    def typed(self) -> None:
        """Somebody typed into the drafting surface. Cheap: it is called for every key."""
        self._body_typed = self._typing_untold = True
        self.changed.emit()

    def tell_typed(self) -> None:
        """Tell of typing, also if the text was read meanwhile: listeners have the one before."""
        if self._typing_untold:
            self._typing_untold = False
            self.edited.emit("body")

    def take_photos(self, place: Placer | None, key: str, photos: tuple[Photo, ...]) -> bool:
        """Give photos to the story if it is that one; false if another is open by now."""
        if key != self._article.id:
            return False
        self._photos.update({photo.digest: photo for photo in photos})
        before = self.article
        article, attached = attach_photos(before, photos)
        names = [name for name, _ in attached if before.figure(name) is None]
        with self.ledger.one_step("adding photos"):
            if place is None or not names:
                self.edit(figures=article.figures, body=with_figures(before.body, names))
            else:
                self.edit(figures=article.figures)
                place(tuple(names))
        return True

    def _record(self, changes: Mapping[str, tuple[Any, Any]]) -> None:
        """Set fields, as one step of the ledger; the document tells what happens to the text."""
        noted = {name: change for name, change in changes.items() if name not in _RECORDS}
        values = {name: after for name, (_, after) in changes.items()}
        if "body" not in changes or not self.ledger.keeps_text:
            self.ledger.record(noted)
            self._set(values)
            return
        del noted["body"]
        with self.ledger.one_step():
            self.ledger.record(noted)
            self._set(values)

    def _put_back(self, values: Mapping[str, Any]) -> bool:
        before = self.article if "body" in values else self._article
        changed = {name: value for name, value in values.items() if getattr(before, name) != value}
        if changed:
            self.changed.emit()
            self._set(changed)
        return bool(changed)

    def _set(self, values: Mapping[str, Any]) -> None:
        """Set fields and tell everybody. Other values than those of the article as it stands."""
        self._article = replace(self._article, **values)
        if "body" in values:
            self._body_typed = self._typing_untold = False
            self.body_set.emit(self._article.body)
        for name in values:
            self.edited.emit(name)
