"""Usage: where photos went, and when."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from editor.domain.identity import new_id
from editor.domain.photo_usage import PhotoUsage
from editor.storage.store import Store


class Usage:
    """The record that a rights desk asks for. Every way out writes it; nobody changes it."""

    def __init__(self, store: Store, who: Callable[[], str], clock: Callable[[], datetime]) -> None:
        self._store = store
        self._who = who
        self._clock = clock

    def note(self, digests: Iterable[str], act: str, where: str) -> None:
        """Keep that photos of the library went out.

        Args:
            digests: The photos.
            act: As ``PhotoUsage`` has it: ``export html``, ``publish wordpress``, ``copies``.
            where: The story's slug, or the folder.
        """
        self.note_all(act, {where: digests})

    def note_all(self, act: str, sent: Mapping[str, Iterable[str]]) -> None:
        """The same of many at once: the photos by where they went."""
        at = self._clock()
        usages = [
            PhotoUsage(new_id(), digest, act, where, self._who(), at)
            for where, digests in sent.items()
            for digest in dict.fromkeys(digests)
        ]
        if usages:
            with self._store.write() as shelf:
                for each in usages:
                    shelf.photo_usages.add(each)

    def of(self, digest: str) -> tuple[PhotoUsage, ...]:
        """The uses of a photo, the first one first."""
        with self._store.read() as shelf:
            return shelf.photo_usages.of((digest,)).get(digest, ())
