"""Usage: where photos went, and when."""

from collections.abc import Callable, Iterable
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
        photos = tuple(dict.fromkeys(digests))
        if not photos:
            return
        at = self._clock()
        with self._store.write() as shelf:
            for digest in photos:
                usage = PhotoUsage(new_id(), digest, act, where, self._who(), at)
                shelf.photo_usages.add(usage)

    def of(self, digest: str) -> tuple[PhotoUsage, ...]:
        """The uses of a photo, the first one first."""
        with self._store.read() as shelf:
            return shelf.photo_usages.of((digest,)).get(digest, ())
