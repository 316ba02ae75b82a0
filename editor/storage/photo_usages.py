"""Which way photos went, and when."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from editor.domain.photo_usage import PhotoUsage
from editor.storage.rows import PhotoUsageRow
from editor.storage.text import check_text


class PhotoUsages:
    """The record of uses, within one transaction; it only grows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, usage: PhotoUsage) -> None:
        """Keep one.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        values = {name: getattr(usage, name) for name in PhotoUsage.__slots__}
        for name in ("act", "where", "by"):
            check_text(name, values[name])
        self._connection.execute(insert(PhotoUsageRow).values(values))

    def of(self, digests: Iterable[str]) -> dict[str, tuple[PhotoUsage, ...]]:
        """The uses of photos by digest, the first use first; unused photos are left out."""
        row = PhotoUsageRow
        wanted = select(row.__table__).where(row.photo.in_(set(digests))).order_by(row.at, row.id)
        uses: dict[str, list[PhotoUsage]] = {}
        for each in self._connection.execute(wanted):
            uses.setdefault(each.photo, []).append(PhotoUsage(**each._asdict()))
        return {digest: tuple(each) for digest, each in uses.items()}

    def stories(self) -> dict[str, tuple[str, ...]]:
        """By digest, the slugs of the stories that went out with a photo, the first one first."""
        row = PhotoUsageRow
        wanted = select(row.__table__).order_by(row.at, row.id)
        slugs: dict[str, dict[str, None]] = {}
        for each in self._connection.execute(wanted):
            usage = PhotoUsage(**each._asdict())
            if usage.is_publication:
                slugs.setdefault(usage.photo, {})[usage.where] = None
        return {digest: tuple(each) for digest, each in slugs.items()}
