"""What was changed since the last save, in a file beside the database: no word is lost with it.

One segment, a file, holds the article as the library had it and every change since, so it can be
replayed without the library. It is written anew after a save that left changes behind, and goes
when a save covers all of it. Reading what a dead process left is ``journal_left``.
"""

import time
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
from platformdirs import user_state_path

from editor.domain.article import Article
from editor.domain.errors import LibraryError
from editor.storage.journal_file import Segment

# Changes when a file of an older Copydesk could be misread; then it is left alone.
HEAD = b"copydesk journal 1\n"
LENGTH_OCTETS = CRC_OCTETS = 4
# A large story takes 9 ms at 1 and 40 ms at 6, for a tenth more room on the disk.
_DEFLATE_LEVEL = 1

Edit: TypeAlias = tuple[int, int, bytes]
"""First UTF-16 unit, how many are removed, and what comes there, as UTF-16 (little-endian)."""


class Begun(msgspec.Struct, frozen=True, tag=True):
    """The first record: the article as the library has it, as MessagePack and deflated."""

    deflated: bytes


class Typed(msgspec.Struct, frozen=True, tag=True):
    """Changes of the body, in order, and when the last was made (seconds since 1970)."""

    edits: tuple[Edit, ...]
    at: float


class Changed(msgspec.Struct, frozen=True, tag=True):
    """New values of fields, each as MessagePack, and when."""

    values: dict[str, msgspec.Raw]
    at: float


class Sent(msgspec.Struct, frozen=True, tag=True):
    """Everything before this was sent to the library, with that number; it may have arrived."""

    number: int


Record: TypeAlias = Begun | Typed | Changed | Sent


def journal_folders(library: Path) -> tuple[Path, Path]:
    """Where the journal of a library may lie, in the order in which they are tried.

    The second is in another place, often on another disk, for when the library's can't be written.
    """
    whole = str(library.absolute()).encode("utf-8", "surrogateescape")
    key = f"{zlib.crc32(whole):08x}{zlib.adler32(whole):08x}"
    elsewhere = user_state_path("copydesk", appauthor=False) / "journal" / key
    return library / "journal", elsewhere


def typed(edits: Sequence[Edit]) -> Typed:
    """What was typed, now."""
    return Typed(tuple(edits), time.time())


def changed(values: Mapping[str, Any]) -> Changed:
    """Fields that were changed, now; a text with half of a character, which no file holds, not."""
    raw = {}
    for name, value in values.items():
        try:
            raw[name] = msgspec.Raw(msgspec.msgpack.encode(value))
        except UnicodeEncodeError:
            continue
    return Changed(raw, time.time())


def framed(record: Record) -> bytes:
    """A record with its length and CRC-32 before it, big-endian."""
    content = msgspec.msgpack.encode(record)
    head = len(content).to_bytes(LENGTH_OCTETS, "big")
    return head + zlib.crc32(content).to_bytes(CRC_OCTETS, "big") + content


class Journal:
    """Keeps the changes of the one story that is open. One thread uses it, beside the window.

    What is added is on the disk when ``add`` returns. While no file can be written everything
    since the last covering save is kept in memory, and written whole as soon as one can.

    Args:
        folders: Where segments may lie; the first that can be written is taken.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._base: Article | None = None
        self._begun = b""
        self._frames: list[tuple[Record, bytes]] = []
        self._segment: Segment | None = None

    def begin(self, base: Article) -> None:
        """Another story, or a newer version, is open. What no save covered stays on the disk."""
        self.close()
        self._forget(base)

    def add(self, records: Sequence[Record]) -> Path | None:
        """Write changes, through to the disk.

        Returns:
            The file that they are in; None if there was nothing to write.

        Raises:
            LibraryError: No folder could be written; the message names them.
        """
        marks_only = all(isinstance(record, Sent) for record in records)
        if self._base is None or (marks_only and not self._frames):
            return None
        new = [(record, framed(record)) for record in records]
        self._frames += new
        octets = b"".join(frame for _, frame in new)
        if self._segment is None or not self._segment.append(octets):
            self._write_anew()
        assert self._segment is not None
        return self._segment.path

    def cover(self, stored: Article, number: int) -> None:
        """A save arrived: what was sent with that number, and before, is in the library.

        Raises:
            LibraryError: What came after could not be written anew; the old file still has it.
        """
        ends = [place for place, (record, _) in enumerate(self._frames) if record == Sent(number)]
        rest = self._frames[ends[-1] + 1 :] if ends else self._frames
        old, self._segment = self._segment, None
        self._forget(stored)
        self._frames = rest
        try:
            if rest:
                self._write_anew()
        except LibraryError:
            if old is not None:
                old.close()
            raise
        if old is not None:
            old.drop()

    def close(self) -> None:
        """Let go of the file. It stays, and is replayed at the next start."""
        if self._segment is not None:
            self._segment.close()
            self._segment = None
        self._forget(None)

    def _forget(self, base: Article | None) -> None:
        self._base = base
        self._begun = b""
        self._frames = []

    def _write_anew(self) -> None:
        """Write a whole segment, in the first folder that takes it; the old one then goes."""
        if not self._begun:
            packed = msgspec.msgpack.encode(self._base)
            self._begun = framed(Begun(zlib.compress(packed, _DEFLATE_LEVEL)))
        octets = b"".join((HEAD, self._begun, *(frame for _, frame in self._frames)))
        refused = []
        for place, folder in enumerate(self._folders):
            try:
                # The library itself is never made here: where it is gone, it may come back.
                fresh = Segment.create(folder, octets, parents=place > 0)
            except OSError as error:
                refused.append(f"{folder} ({error.strerror or type(error).__name__})")
                continue
            if self._segment is not None:
                self._segment.drop()
            self._segment = fresh
            return
        message = f"Nothing could be written in {' or '.join(refused)}."
        raise LibraryError(message, hint="Make room on the disk, or copy your text elsewhere.")


def frames_of(octets: bytes) -> tuple[list[Record], bool]:
    """The records of a segment, up to the first that isn't whole.

    Returns:
        The records, and whether the file is damaged: a last record that was not written to its
        end, or room on the disk that was never filled (a power cut leaves zeros), is no damage.
    """
    records: list[Record] = []
    at = len(HEAD)
    if not octets.startswith(HEAD):
        return records, bool(octets.strip(b"\0")) and not HEAD.startswith(octets)
    while at < len(octets):
        start = at + LENGTH_OCTETS + CRC_OCTETS
        length = int.from_bytes(octets[at : at + LENGTH_OCTETS], "big")
        crc = int.from_bytes(octets[at + LENGTH_OCTETS : start], "big")
        content = octets[start : start + length]
        if not length or zlib.crc32(content) != crc:
            is_torn = start + length >= len(octets) or not octets[at:].strip(b"\0")
            return records, not is_torn
        try:
            records.append(msgspec.msgpack.decode(content, type=Record))
        except ValueError:  # DecodeError and UnicodeDecodeError are among them
            return records, True
        at = start + length
    return records, False
