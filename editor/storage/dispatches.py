"""The outbox: dispatches that wait, and those that are done, with their logs."""

import zlib
from collections.abc import Iterable
from dataclasses import fields

import msgspec
from sqlalchemy import Connection, RowMapping, func, insert, select, update

from editor.domain.errors import quoted
from editor.domain.publishing.dispatch import Dispatch, DispatchEvent, DispatchState
from editor.domain.publishing.faults import UnknownDispatchError
from editor.domain.publishing.post import Post
from editor.domain.publishing.remote import RemotePicture
from editor.storage.publishing_rows import DispatchEventRow, DispatchRow

_TABLE = DispatchRow.__table__
_EVENTS = DispatchEventRow.__table__
_NAMES = tuple(each.name for each in fields(Dispatch))
_read_post = msgspec.json.Decoder(Post).decode
_OPEN = tuple(each for each in DispatchState if each.is_open)
_LEAST_CHARACTERS = 6  # of an id that is given by its beginning


class Dispatches:
    """The dispatches, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self, target: str = "") -> tuple[Dispatch, ...]:
        """All that are still to be sent: target after target, each in the order of its queue.

        Args:
            target: The id of the only one that counts; empty for all.
        """
        wanted = select(_TABLE).where(DispatchRow.state.in_(_OPEN))
        if target:
            wanted = wanted.where(DispatchRow.target == target)
        order = (DispatchRow.target, DispatchRow.position, DispatchRow.made_at, DispatchRow.id)
        return self._read(wanted.order_by(*order))

    def targets(self) -> set[str]:
        """The ids of the targets that something is still to be sent to."""
        wanted = select(DispatchRow.target).where(DispatchRow.state.in_(_OPEN)).distinct()
        return set(self._connection.scalars(wanted))

    def done(self, most: int = 200) -> tuple[Dispatch, ...]:
        """Those that are sent or cancelled, the last first."""
        wanted = select(_TABLE).where(DispatchRow.state.not_in(_OPEN))
        newest = func.coalesce(DispatchRow.sent_at, DispatchRow.made_at).desc()
        return self._read(wanted.order_by(newest, DispatchRow.position.desc()).limit(most))

    def of_article(self, article: str) -> tuple[Dispatch, ...]:
        """All of one story, the last made first."""
        wanted = select(_TABLE).where(DispatchRow.article == article)
        newest = (DispatchRow.made_at.desc(), DispatchRow.position.desc())
        return self._read(wanted.order_by(*newest))

    def pictures_of(self, article: str, target: str) -> tuple[RemotePicture, ...]:
        """The pictures of all versions of a story that were sent to a target, each once."""
        wanted = select(DispatchRow.progress).where(
            DispatchRow.article == article, DispatchRow.target == target
        )
        found = self._connection.scalars(wanted)
        shown = [each for progress in found for each in progress.pictures.values()]
        return tuple({each.url: each for each in shown}.values())

    def of_batch(self, batch: str) -> tuple[Dispatch, ...]:
        """All that one act made."""
        return self._read(select(_TABLE).where(DispatchRow.batch == batch))

    def get(self, key: str) -> Dispatch:
        """The dispatch of that id, or whose id begins with it.

        Raises:
            UnknownDispatchError: There is none, or more than one.
        """
        is_part = len(key) >= _LEAST_CHARACTERS and key.isalnum()
        mine = DispatchRow.id.startswith(key) if is_part else DispatchRow.id == key
        found = self._read(select(_TABLE).where(mine).limit(2))
        if len(found) != 1:
            raise UnknownDispatchError(
                f"The outbox has no entry {quoted(key)}."
                if not found
                else f"Several entries of the outbox begin with {quoted(key)}.",
                hint="See: copydesk outbox list.",
            )
        return found[0]

    def put(self, dispatch: Dispatch) -> None:
        """Keep a dispatch, in the place of the one with its id."""
        values = {name: getattr(dispatch, name) for name in _NAMES}
        values["post"] = zlib.compress(msgspec.json.encode(dispatch.post))
        mine = DispatchRow.id == dispatch.id
        if not self._connection.execute(update(DispatchRow).where(mine).values(values)).rowcount:
            self._connection.execute(insert(DispatchRow).values(values))

    def last_position(self, target: str) -> int:
        """The highest place in a target's queue; 0 if it is empty."""
        wanted = select(func.max(DispatchRow.position)).where(DispatchRow.target == target)
        return self._connection.scalar(wanted) or 0

    def note(self, events: Iterable[DispatchEvent]) -> None:
        """Write lines into logs."""
        rows = [
            {each.name: getattr(event, each.name) for each in fields(event)} for event in events
        ]
        if rows:
            self._connection.execute(insert(DispatchEventRow), rows)

    def log(self, dispatch: str) -> tuple[DispatchEvent, ...]:
        """The log of one, the first line first."""
        wanted = select(_EVENTS).where(DispatchEventRow.dispatch == dispatch)
        rows = self._connection.execute(wanted.order_by(DispatchEventRow.number)).mappings()
        names = [each.name for each in fields(DispatchEvent)]
        return tuple(DispatchEvent(**{name: row[name] for name in names}) for row in rows)

    def _read(self, wanted: object) -> tuple[Dispatch, ...]:
        rows = self._connection.execute(wanted).mappings()  # type: ignore[call-overload]
        return tuple(_dispatch(row) for row in rows)


def _dispatch(row: RowMapping) -> Dispatch:
    values = {name: row[name] for name in _NAMES}
    values["post"] = _read_post(zlib.decompress(row["post"]))
    return Dispatch(**values)
