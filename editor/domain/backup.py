"""A backup of a library, and which of the regular ones stay."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

KEPT = 7
"""So many regular backups stay."""
OLDEST_AT_START = timedelta(days=1)
"""A library that is opened gets a new backup if its newest one is older than this."""
OLDEST_AT_WORK = timedelta(hours=4)
"""While somebody works there is a new one after this time."""

_STAMPED = re.compile(r"(regular|replaced|schema-\w+)-(\d{8}T\d{6})(\d{6})?Z\.db", re.ASCII)


class BackupKind(StrEnum):
    """Why a backup is there."""

    REGULAR = "regular"
    SCHEMA = "before an update of Copydesk"
    REPLACED = "replaced by a backup"
    BY_HAND = "made by hand"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a library as a list shows it.

    Attributes:
        at: When it was taken (aware, UTC).
        stories: How many it has; None if it is damaged.
        words: Of all their texts; None if it is damaged.
    """

    path: Path
    at: datetime
    kind: BackupKind
    size_octets: int
    stories: int | None = None
    words: int | None = None

    @property
    def is_damaged(self) -> bool:
        """Whether it can't be restored."""
        return self.stories is None


def regular_name(at: datetime) -> str:
    """What a regular backup of that moment (aware) is called: ``regular-20261123T140005Z.db``."""
    return f"regular-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"


def kind_of(name: str) -> BackupKind:
    """Why the file of that name is there; what Copydesk didn't name was made by hand."""
    found = _STAMPED.fullmatch(name)
    if found is None or taken_at(name) is None:
        return BackupKind.BY_HAND
    kind = found[1]
    return BackupKind.SCHEMA if kind.startswith("schema") else BackupKind[kind.upper()]


def taken_at(name: str) -> datetime | None:
    """The moment in a backup's name; None if its name has none."""
    found = _STAMPED.fullmatch(name)
    if found is None:
        return None
    try:
        return datetime.strptime(found[2], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def superfluous_backups(names: Iterable[str]) -> tuple[str, ...]:
    """The names of regular backups that may go: all but the newest, by the moments in the names.

    No other file is ever among them.
    """
    regular = sorted({name for name in names if kind_of(name) is BackupKind.REGULAR}, reverse=True)
    return tuple(regular[KEPT:])
