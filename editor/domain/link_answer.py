"""What became of a web address that was asked whether it still answers."""

from dataclasses import dataclass
from enum import StrEnum


class LinkState(StrEnum):
    """How it went."""

    ANSWERS = "answers"
    MOVED = "moved"
    GONE = "gone"
    SILENT = "no answer"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class LinkAnswer:
    """What one address said.

    Attributes:
        address: As the story has it.
        moved_to: Where it leads for good; empty unless it moved.
        reason: A sentence that says why it is gone, silent or wasn't asked; may be empty.
    """

    address: str
    state: LinkState
    moved_to: str = ""
    reason: str = ""
