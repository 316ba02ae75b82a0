"""The history of a story: what was kept, under which name, and how to come by it again."""

from editor.domain.revision import Revision, RevisionEntry
from editor.storage.store import Store
from editor.storage.text import check_text


class History:
    """The revisions of the stories of one library. Safe from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def revisions(self, key: str) -> tuple[Revision, ...]:
        """The history of the story of that slug or id, newest first, with the texts."""
        with self._store.read() as shelf:
            return shelf.revisions.of(shelf.articles.get(key).id)

    def entries(self, article_id: str) -> tuple[RevisionEntry, ...]:
        """What is kept of a story, newest first, without the texts."""
        with self._store.read() as shelf:
            return shelf.revisions.entries(article_id)

    def get(self, revision_id: str) -> Revision:
        """One revision, whole.

        Raises:
            UnknownStoryError: It is not there any more.
        """
        with self._store.read() as shelf:
            return shelf.revisions.get(revision_id)

    def set_name(self, revision_id: str, name: str) -> None:
        """Call a revision something; a named one stays. An empty name takes it away.

        Raises:
            UnknownFieldError: The name holds half of a character.
        """
        check_text("name", name)
        with self._store.write() as shelf:
            shelf.revisions.set_name(revision_id, name.strip())
