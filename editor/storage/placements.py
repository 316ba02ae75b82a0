"""Where stories stand, by our last receipts, and which pictures stand there with them."""

from dataclasses import fields

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from editor.domain.publishing.placement import Placement
from editor.domain.publishing.remote import RemotePicture
from editor.storage.publishing_rows import PlacementRow, StandingPictureRow

_TABLE = PlacementRow.__table__
_NAMES = tuple(each.name for each in fields(Placement))


class Placements:
    """The placements, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, article: str) -> tuple[Placement, ...]:
        """Where a story stands, the first one first."""
        wanted = select(_TABLE).where(PlacementRow.article == article)
        rows = self._connection.execute(wanted.order_by(PlacementRow.first_at)).mappings()
        return tuple(Placement(**{name: row[name] for name in _NAMES}) for row in rows)

    def at(self, article: str, target: str) -> Placement | None:
        """How a story stands at one target; None if it doesn't."""
        return next((each for each in self.of(article) if each.target == target), None)

    def any_at(self, target: str) -> bool:
        """Whether a story or a picture stands at a target, or stood there."""
        stories = select(PlacementRow.article).where(PlacementRow.target == target)
        pictures = select(StandingPictureRow.digest).where(StandingPictureRow.target == target)
        rows = (self._connection.execute(each.limit(1)).first() for each in (stories, pictures))
        return any(row is not None for row in rows)

    def put(self, placement: Placement) -> None:
        """Keep how a story stands at a target now."""
        values = {name: getattr(placement, name) for name in _NAMES}
        mine = (PlacementRow.article == placement.article) & (
            PlacementRow.target == placement.target
        )
        if not self._connection.execute(update(PlacementRow).where(mine).values(values)).rowcount:
            self._connection.execute(insert(PlacementRow).values(values))

    def picture(self, target: str, digest: str) -> RemotePicture | None:
        """A picture of those octets that stands at a target; None if none is known to."""
        wanted = select(StandingPictureRow.picture).where(_picture(target, digest))
        return self._connection.scalar(wanted)

    def put_picture(self, target: str, digest: str, picture: RemotePicture) -> None:
        """Remember that a picture stands at a target."""
        self.forget_picture(target, digest)
        self._connection.execute(
            insert(StandingPictureRow).values(target=target, digest=digest, picture=picture)
        )

    def forget_picture(self, target: str, digest: str) -> None:
        """It stands there no more."""
        self._connection.execute(delete(StandingPictureRow).where(_picture(target, digest)))

    def others_with(self, target: str, url: str, article: str) -> bool:
        """Whether another story at that target shows the picture of that address."""
        wanted = select(PlacementRow.pictures).where(
            PlacementRow.target == target, PlacementRow.article != article
        )
        return any(
            picture.url == url
            for pictures in self._connection.scalars(wanted)
            for picture in pictures.values()
        )


def _picture(target: str, digest: str) -> ColumnElement[bool]:
    return (StandingPictureRow.target == target) & (StandingPictureRow.digest == digest)
