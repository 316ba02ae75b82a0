"""Column types that hold values of the domain, the same in every database."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Dialect, String, Text
from sqlalchemy.types import TypeDecorator


class Json(TypeDecorator[Any]):
    """A value of the domain as JSON text; None is NULL.

    Args:
        kind: The type that comes back, such as ``tuple[str, ...]`` or ``Dateline``.
    """

    impl = Text
    cache_ok = True

    def __init__(self, kind: object) -> None:
        super().__init__()
        self.kind = kind
        self._decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(kind)

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:  # noqa: ARG002
        """From the domain to the database."""
        return None if value is None else msgspec.json.encode(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:  # noqa: ARG002
        """From the database to the domain."""
        return None if value is None else self._decoder.decode(value)


class Instant(TypeDecorator[datetime]):
    """An aware moment as ISO 8601 text in UTC, always with microseconds, so that text sorts it."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """From the domain to the database.

        Raises:
            ValueError: The moment has no zone; that is a bug of the caller.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            message = f"a stored moment needs a zone: {value}"
            raise ValueError(message)
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """From the database to the domain."""
        return None if value is None else datetime.fromisoformat(value)
