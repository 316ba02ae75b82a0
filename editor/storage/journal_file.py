"""A file that is written through to the disk, and held as long as its process lives."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

ENDING = ".journal"
# Where a byte is locked on Windows, whose locks forbid reading: beyond every segment's end.
_LOCKED_AT = 1 << 40
_HAS_FOLDER_SYNC = os.name == "posix"
_BINARY = getattr(os, "O_BINARY", 0)


class Segment:
    """One file of a journal that this process writes.

    The lock on it is the file's own, not the process's: it ends with the process however that
    ends, and a second window of the same process finds it held, too.
    """

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle = handle

    @classmethod
    def create(cls, folder: Path, octets: bytes, *, parents: bool) -> "Segment":
        """Write a new segment; when this returns it outlasts a power cut.

        Args:
            folder: Made if it isn't there.
            octets: What it begins with.
            parents: Whether the folders above may be made, too.

        Raises:
            OSError: It can't be written; nothing of it stays.
        """
        if not folder.exists():
            folder.mkdir(parents=parents, exist_ok=True)
            sync_folder(folder.parent)
        path = folder / f"{time.time_ns():020}-{uuid4().hex[:8]}{ENDING}"
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | _BINARY, 0o600)
        segment = cls(path, handle)
        try:
            lock(handle)
            _write(handle, octets)
            sync_folder(folder)
        except OSError:
            segment.drop()
            raise
        return segment

    def append(self, octets: bytes) -> bool:
        """Write more, through to the disk; False if that failed or the file is no longer there."""
        try:
            here, there = os.fstat(self._handle), self.path.stat()
            if (here.st_dev, here.st_ino) != (there.st_dev, there.st_ino):
                return False
            _write(self._handle, octets)
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Let go of the file; it stays. Closing twice does no harm."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def drop(self) -> None:
        """Remove the file; one that can't be removed says nothing new when it is replayed."""
        self.close()
        with suppress(OSError):
            self.path.unlink()


def lock(handle: int) -> None:
    """Hold a file alone.

    Raises:
        OSError: Somebody else holds it.
    """
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - of Windows alone

        os.lseek(handle, _LOCKED_AT, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_END)
    else:
        import fcntl  # noqa: PLC0415 - of the other systems alone

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _write(handle: int, octets: bytes) -> None:
    left = memoryview(octets)
    while left:
        left = left[os.write(handle, left) :]
    _sync(handle)


def _sync(handle: int) -> None:
    """Through to the disk. On macOS ``fsync`` stops at the drive's memory."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - of the other systems alone

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """The name of a new file is in its folder, and that must reach the disk as well."""
    if _HAS_FOLDER_SYNC:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
