"""Small builders for tests: only the fields that matter are named."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from editor.newsroom import Newsroom, open_newsroom
from editor.settings import Settings

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)

WIRE = """Home
Northern Courier

Ferry returns to the Sound after two winters
Coast

Ferry returns to the Sound after two winters

HARBOUR BAY, Scotland (NLW) — The last car ferry to the Sound sailed again Monday, two winters
after a storm broke its ramp.

Picture

FILE – The ferry Isla rests at its berth in Scotland, 2024. (NLW Photo/Una Reid, File)

About 300 people watched from the quay.

Islanders paid for half the ramp

Picture

Passengers wave from the Isla in Scotland, Nov. 23, 2026. (Omar Lind/Sound Ferries via NLW)

The crossing takes 40 minutes.

___

Northline Wire writers Greta Holm in Oban and Peter Ashe contributed to this report.

LEAVE A RESPONSE

Your email address will not be published.
"""


def jpeg(path: Path, width_px: int = 640, height_px: int = 480, colour: str = "teal") -> Path:
    """Write a small real JPEG."""
    data = io.BytesIO()
    Image.new("RGB", (width_px, height_px), colour).save(data, "JPEG")
    path.write_bytes(data.getvalue())
    return path


@contextmanager
def newsroom_in(folder: Path, *, name: str = "Dana", at: datetime = NOON) -> Iterator[Newsroom]:
    """An open library whose clock stands still."""
    with open_newsroom(folder, Settings(name=name), clock=lambda: at) as newsroom:
        yield newsroom
