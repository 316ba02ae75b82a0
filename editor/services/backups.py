"""Backups of the library's database."""

from pathlib import Path

from editor.storage.store import Store


class Backups:
    """Whole copies of the database, taken while it is in use. Originals are files of their own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def write(self, path: Path) -> None:
        """Copy the database to a file; an older backup there is replaced whole.

        Raises:
            LibraryError: The file can't be written.
        """
        self._store.backup(path)


def restore_backup(folder: Path, backup: Path) -> None:
    """Put a backup in the place of a library's database; the replaced one is kept beside it.

    Raises:
        LibraryError: It is no backup of a library, or the library is in use.
    """
    Store.restore(folder, backup)
