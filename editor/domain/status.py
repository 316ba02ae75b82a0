"""Where a story stands on its way."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """Free to move between; Published and what follows it come only from a receipt."""

    DRAFT = "Draft"
    IN_EDIT = "In edit"
    READY = "Ready"
    PUBLISHED = "Published"
    CORRECTED = "Corrected"
    KILLED = "Killed"


SENT = frozenset({Status.PUBLISHED, Status.CORRECTED, Status.KILLED})
"""What only a receipt gives."""
SETTABLE = (Status.DRAFT, Status.IN_EDIT, Status.READY)


@dataclass(frozen=True, slots=True)
class StatusChange:
    """Who moved a story to a status, and when (aware, UTC)."""

    status: Status
    by: str
    at: datetime
