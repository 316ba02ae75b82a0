"""The last story in a small file, so that a window can show it before the database is there.

It is a copy to look at, never the truth: whoever shows it compares the version with the library.
"""

import os
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from editor.domain.article import Article
from editor.domain.listing import Listing
from editor.domain.photo import Photo

LISTINGS = 200

_NAME = "snapshot.msgpack"
# Changes when a file of an older Copydesk could be misread; then it is left unread.
_HEAD = b"copydesk snapshot 1\n"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a window shows first.

    Attributes:
        article: The last story, with its version.
        photos: The photos that its figures use, by digest.
        listings: The newest stories; at most 200 are written.
    """

    article: Article
    photos: dict[str, Photo] = field(default_factory=dict)
    listings: tuple[Listing, ...] = ()


def write_snapshot(folder: Path, snapshot: Snapshot) -> None:
    """Write the snapshot of the library in a folder, in the place of the one before.

    Raises:
        OSError: The folder can't be written.
    """
    kept = Snapshot(snapshot.article, snapshot.photos, snapshot.listings[:LISTINGS])
    content = msgspec.msgpack.encode(kept)
    unfinished = folder / f".{_NAME}.{os.getpid()}"
    unfinished.write_bytes(_HEAD + zlib.crc32(content).to_bytes(4) + content)
    unfinished.replace(folder / _NAME)


def keep_snapshot(folder: Path, snapshot: Snapshot) -> None:
    """Write the snapshot if that can be done; a full disk costs the next start its speed alone.

    None stays rather than an old one, which would be shown and is no longer in the journal.
    """
    try:
        write_snapshot(folder, snapshot)
    except OSError:
        with suppress(OSError):
            forget_snapshot(folder)


def read_snapshot(folder: Path) -> Snapshot | None:
    """The snapshot of the library in a folder; None if there is none that can be understood."""
    try:
        octets = (folder / _NAME).read_bytes()
    except OSError:
        return None
    start = len(_HEAD) + 4
    content = octets[start:]
    if octets[:start] != _HEAD + zlib.crc32(content).to_bytes(4):
        return None
    try:
        return msgspec.msgpack.decode(content, type=Snapshot)
    except msgspec.DecodeError:
        return None


def forget_snapshot(folder: Path) -> None:
    """Remove the snapshot: the library is no longer the one that it shows."""
    with suppress(FileNotFoundError):
        (folder / _NAME).unlink()
