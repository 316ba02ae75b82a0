"""What can be done with a story of the list: duplicate, archive, delete, bring back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.domain.listing import Listing
from editor.domain.place import Place
from editor.domain.story import Story
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.stories.pane import StoriesPane
from editor.ui.story_value import NO_STORY
from editor.ui.theme.row_delegate import ROW_ROLE

_MOVED = {
    Place.DESK: "“{slug}” is on the desk again.",
    Place.ARCHIVE: "“{slug}” is in the archive.",
    Place.BIN: "“{slug}” is in the bin. Nothing of it is lost.",
}
_NAMES = {Place.DESK: "bring back", Place.ARCHIVE: "archive", Place.BIN: "delete"}


class StoryActs(QObject):
    """Acts on stories; each can be undone.

    Args:
        open_elsewhere: Opens the story of that id in a window of its own.
    """

    def __init__(
        self,
        open_story: OpenStory,
        stories: StoriesPane,
        open_elsewhere: Callable[[str], object],
    ) -> None:
        super().__init__(stories)
        self._open_elsewhere = open_elsewhere
        self._open_story = open_story
        self._stories = stories
        view = stories.list
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._offer)

    def begin_from_template(self) -> None:
        """Ask for a template and a slug."""
        self._stories.show()
        self._stories.new_story.ask(from_template=True)

    def duplicate(self, listing: Listing | None = None) -> None:
        """Begin a story as this one stands, and open it; the open one if none is named."""
        newsroom, story = self._open_story.newsroom, self._open_story
        key = listing.id if listing is not None else story.fields.id
        if newsroom is not None and key:
            copy = partial(newsroom.library.duplicate, key)
            story.when_saved(lambda: tasks.run(copy, done=self._open, failed=self._tell))

    def move(self, place: Place, listing: Listing | None = None) -> None:
        """Put a story somewhere else; the open one if none is named."""
        fields = self._open_story.fields
        key, slug = (listing.id, listing.slug) if listing is not None else (fields.id, fields.slug)
        if self._open_story.newsroom is not None and key:
            self._open_story.when_saved(lambda: self._move(key, slug, place))

    def _move(self, key: str, slug: str, place: Place, *, again: bool = False) -> None:
        newsroom = self._open_story.newsroom
        if newsroom is not None:
            tasks.run(
                partial(newsroom.library.move, key, place),
                done=lambda before: self._moved(key, slug, before, place, again=again),
                failed=self._tell,
            )

    def _moved(self, key: str, slug: str, before: Place, place: Place, *, again: bool) -> None:
        story = self._open_story
        story.good_news.emit(_MOVED[place].format(slug=slug), "")
        if not again and before is not place:
            story.ledger.push_act(
                f"{_NAMES[place]} “{slug}”",
                undo=partial(self._move, key, slug, before, again=True),
                redo=partial(self._move, key, slug, place, again=True),
            )
        self._stories.view_model.reload()
        if place is not Place.DESK and story.fields.id == key:
            self._open_another(key)

    def _open_another(self, key: str) -> None:
        for listing in self._stories.view_model.listings():
            if listing.id != key:
                self._open_story.open(listing.id)
                return
        self._open_story.show(Story(NO_STORY))

    def _open(self, article: Article) -> None:
        self._open_story.open(article.id)

    def _offer(self, at: QPoint) -> None:
        view = self._stories.list
        row = view.indexAt(at).data(ROW_ROLE)
        listing = row.listing if row is not None else None
        if listing is None:
            return
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open").triggered.connect(lambda: self._open_story.open(listing.id))
        menu.addAction("Open in a new window").triggered.connect(
            lambda: self._open_elsewhere(listing.id)
        )
        menu.addAction("Duplicate").triggered.connect(lambda: self.duplicate(listing))
        menu.addSeparator()
        for place, text in (
            (Place.DESK, "Bring back to the desk"),
            (Place.ARCHIVE, "Move to the archive"),
            (Place.BIN, "Delete"),
        ):
            if place is not listing.place:
                act = menu.addAction(text)
                act.triggered.connect(lambda _=False, place=place: self.move(place, listing))
        menu.popup(view.viewport().mapToGlobal(at))

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)
