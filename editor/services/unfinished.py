"""An export that isn't whole yet: it grows beside its place, and outlives the program's death."""

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from editor.storage.journal_file import lock
from editor.targets.whole_folder import REPLACED, digest_of_file, not_written, write_file

_HELD, _DONE, _WHOLE = "held", "done", "whole"


class Unfinished:
    """The files of one export as they are made.

    What an earlier run of the very same export finished is there already, if nobody changed it.

    Args:
        aside: The folder that it has for itself.
        key: Tells this export from every other; empty if nothing of it is worth to be kept for a
            later run.
        paths: Of the files that it will have.

    Attributes:
        whole: Where the files are.
        digests: Of every file by its path, SHA-256.
        left: The paths of those that were there already.
    """

    def __init__(self, aside: Path, key: str, paths: Collection[str]) -> None:
        self.whole = aside / _WHOLE
        self.replaced = aside / REPLACED
        self._journal = aside / _DONE if key else None
        self.digests = dict(self._finished(key, paths))
        self.left = frozenset(self.digests)
        self._sweep()
        if self._journal:
            lines = "".join(_line(path, digest) for path, digest in self.digests.items())
            self._journal.write_text(f"{key}\n{lines}", encoding="utf-8")

    def add(self, path: str, data: bytes) -> None:
        """Write a file and remember that it is done; one that was left is written anew."""
        if path in self.left:
            (self.whole / path).unlink()
        write_file(self.whole, path, data)
        self.digests[path] = hashlib.sha256(data).hexdigest()
        if self._journal:
            with self._journal.open("a", encoding="utf-8") as journal:
                journal.write(_line(path, self.digests[path]))

    def _finished(self, key: str, paths: Collection[str]) -> Iterator[tuple[str, str]]:
        if self._journal is None:
            return
        try:
            first, *lines = self._journal.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return
        for line in lines if first == key else ():
            digest, _, path = line.partition("  ")
            with suppress(OSError):
                if path in paths and digest_of_file(self.whole / path) == digest:
                    yield path, digest

    def _sweep(self) -> None:
        """Remove what was cut off, or is of another export."""
        if not self.left:
            shutil.rmtree(self.whole, ignore_errors=True)
        self.whole.mkdir(exist_ok=True)
        for path in list(self.whole.rglob("*")) if self.left else ():
            if path.is_file() and path.relative_to(self.whole).as_posix() not in self.left:
                path.unlink()


@contextmanager
def unfinished(folder: Path, name: str, key: str, paths: Collection[str]) -> Iterator[Unfinished]:
    """Begin an export, or go on with the one that was cut off when the program died.

    At the end, and after an error, nothing of it is left beside the place.

    Args:
        folder: That the export goes into; made if it isn't there.
        name: Of the export in it.
        key: Tells this export from every other; empty if nothing of it is worth to be kept for a
            later run.
        paths: Of the files that it will have.

    Raises:
        CopydeskError: The folder can't be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_kept = bool(key) or os.path.lexists(folder / name)
        aside, held = _held(folder, name, is_kept=is_kept)
    except OSError as error:
        raise not_written(folder, error) from error
    try:
        _put_back(aside / REPLACED, folder / name)
        yield Unfinished(aside, key, paths)
    except OSError as error:
        raise not_written(folder, error) from error
    finally:
        _let_go(aside, held)


def _held(folder: Path, name: str, *, is_kept: bool) -> tuple[Path, int]:
    """A folder aside that nobody else uses at this moment, and the lock on it; -1 without one.

    Args:
        folder: That the export goes into.
        name: Of the export in it.
        is_kept: It is looked for when the program has died: finished files may lie there, or the
            old export. Otherwise it is another one each time.
    """
    aside = folder / f".{name}.unfinished"
    handle = _lock_in(aside) if is_kept or aside.exists() else -1
    if handle < 0:  # another program makes the same export now, or this one is made in a moment
        aside = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=folder))
    return aside, handle


def _lock_in(aside: Path) -> int:
    """The lock on a folder aside; -1 if somebody else has it."""
    aside.mkdir(exist_ok=True)
    path = aside / _HELD
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        lock(handle)
        if os.fstat(handle).st_ino == path.stat().st_ino:
            return handle
    except OSError:
        # Held, or its holder has just removed it.
        pass
    os.close(handle)
    return -1


def _put_back(replaced: Path, place: Path) -> None:
    """Undo the half of an exchange that the program died in."""
    if replaced.exists() and not os.path.lexists(place):
        replaced.rename(place)
    shutil.rmtree(replaced, ignore_errors=True)


def _let_go(aside: Path, held: int) -> None:
    shutil.rmtree(aside, ignore_errors=True)
    if held < 0:
        return
    os.close(held)
    if sys.platform == "win32":  # where a file that is open can't be removed
        shutil.rmtree(aside, ignore_errors=True)


def _line(path: str, digest: str) -> str:
    return f"{digest}  {path}\n"
