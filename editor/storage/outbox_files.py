"""The octets that wait to be sent: files in the library, by their SHA-256."""

import hashlib
import os
import secrets
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from editor.domain.errors import LibraryError, RefusedError
from editor.storage.held_folder import held
from editor.storage.journal_file import sync_folder

_DIGEST_LENGTH = 64
_DAY_S = 86_400.0


class OutboxFiles:
    """The pictures and files of dispatches. What is kept once outlasts a power cut.

    Args:
        folder: Made when something is kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, octets: bytes) -> str:
        """Keep octets, unless they are there already.

        Returns:
            Their SHA-256 in hexadecimal digits.

        Raises:
            LibraryError: The library can't be written.
        """
        digest = hashlib.sha256(octets).hexdigest()
        place = self._folder / digest
        try:
            if place.is_file() and place.read_bytes() == octets:
                os.utime(place)
                return digest
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(place, octets)
        except OSError as error:
            raise _unwritable(error) from error
        return digest

    def _write(self, place: Path, octets: bytes) -> None:
        """Write a file whole or not at all.

        Raises:
            OSError: It can't be written; nothing of it stays.
        """
        aside = self._folder / f".{place.name}.{secrets.token_hex(4)}"
        try:
            with aside.open("wb") as stream:
                stream.write(octets)
                stream.flush()
                os.fsync(stream.fileno())
            aside.replace(place)
            sync_folder(self._folder)
        except OSError:
            with suppress(OSError):
                aside.unlink()
            raise

    def read(self, digest: str) -> bytes:
        """The octets of that digest.

        Raises:
            LibraryError: They are gone, or damaged.
        """
        try:
            octets = (self._folder / digest).read_bytes()
        except OSError as error:
            raise _gone() from error
        if hashlib.sha256(octets).hexdigest() != digest:
            raise _gone()
        return octets

    def keep_only(self, digests: Collection[str]) -> None:
        """Remove all others but those of the last day, which somebody may be about to need.

        What was being written when a program was killed goes as well. One that can’t be removed
        stays for the next time.
        """
        if not self._folder.is_dir():
            return
        long_ago = time.time() - _DAY_S
        for path in self._folder.iterdir():
            is_ours = len(path.name) == _DIGEST_LENGTH or path.name.startswith(".")
            if is_ours and path.name not in digests:
                with suppress(OSError):
                    if path.stat().st_mtime < long_ago:
                        path.unlink()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody else send meanwhile: it ends with this process, however that ends.

        Raises:
            RefusedError: Somebody does.
            LibraryError: The library can't be written.
        """
        busy = RefusedError(
            "Another Copydesk is sending at this moment.",
            hint="What waits in the outbox is sent by that one.",
        )
        with held(self._folder, busy, _unwritable):
            yield


def _unwritable(error: OSError) -> LibraryError:
    return LibraryError(
        f"The outbox can’t be written: {error.strerror}.",
        hint="See that the disk has room and that you may write to the library's folder.",
    )


def _gone() -> LibraryError:
    return LibraryError(
        "A picture or file that waited to be sent is gone from the outbox, or damaged.",
        hint="Cancel this entry and publish the story again.",
    )
