"""How photos are sent: copies of them in a folder, under names by a pattern."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

KEEPS_NAMES = "{filename}"
"""The pattern that stands for none: the names stay."""


@dataclass(frozen=True, slots=True)
class CopyOrder:
    """What the copies should be.

    Attributes:
        folder: Where they go; made if it isn't there.
        pattern: For their names, such as ``{slug}-{number:3}``; empty keeps those they have.
        limits: ``lenient`` writes IIM texts whole, ``strict`` cuts them where IIM ends.
        width_px: Never more than the photo's own; 0 for the whole picture, octet for octet.
        reason: Why photos go out although their rights are against it; empty keeps them here.
    """

    folder: Path
    pattern: str = ""
    limits: Literal["lenient", "strict"] = "lenient"
    width_px: int = 0
    reason: str = ""
