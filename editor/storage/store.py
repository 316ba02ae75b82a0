"""A library: the database file in a folder, and the transactions on it.

What is peculiar to SQLite stands here, in ``search`` and in ``library_file``.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from editor.domain.errors import LibraryError, ReplacedLibraryError
from editor.storage import library_file, schema, soundness
from editor.storage.search import teach
from editor.storage.shelf import Shelf

REFUSALS = (SQLAlchemyError, sqlite3.Error)
"""What the database raises at values that break its rules; faults of the file are told apart."""


class Store:
    """An open library.

    It may be used by several threads: each ``read`` takes a connection of its own from a pool,
    all that is written goes through one, which a thread waits for up to five seconds. So a write
    within a write is refused, and ``data_version`` tells others' writes from ours. Close it in
    the end, when no transaction is open.
    """

    def __init__(self, folder: Path, engine: Engine) -> None:
        self.folder = folder
        self._engine = engine
        self._file = _identity(folder / library_file.NAME)
        self._writer = engine.connect().execution_options(writing=True)
        self._writing = Lock()

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """Open the library in a folder; make it if there is none, bring it up to date if it is old.

        Raises:
            LibraryError: The folder can't be used, the file is damaged, is no library, was
                written by a newer Copydesk, or another program holds it.
        """
        stored = library_file.prepare(folder)
        path = folder / library_file.NAME
        if stored and stored not in schema.SCHEMAS:
            raise library_file.newer_library(path)
        engine = _engine(path)
        try:
            with _faults(path):
                if not stored:
                    _create(engine)
                elif stored != schema.SCHEMAS[-1]:
                    _upgrade(engine, folder, stored)
                return cls(folder, engine)
        except BaseException:
            engine.dispose()
            raise

    @contextmanager
    def read(self) -> Iterator[Shelf]:
        """Look at the library as it is at one moment; writing is refused by the database.

        Raises:
            LibraryError: The file can't be read.
        """
        with _faults(self._path), self._engine.connect() as connection, connection.begin():
            yield Shelf(connection)

    @contextmanager
    def write(self) -> Iterator[Shelf]:
        """Change the library: all of it at the end of the block, nothing if an error leaves it.

        Raises:
            LibraryError: The file can't be written, another program holds it for too long, or
                it was moved, deleted or replaced since it was opened.
        """
        with self._alone(), _faults(self._path), self._writer.begin():
            if _identity(self._path) != self._file:
                message = f"The library file {self._path} was moved, deleted or replaced."
                raise ReplacedLibraryError(message, hint="Put it back, or open the library again.")
            yield Shelf(self._writer)

    def data_version(self) -> int:
        """A number that changes when somebody else has written: another store or program.

        It says that something changed, not what: compare the versions of the articles.

        Raises:
            LibraryError: The file can't be read.
        """
        with self._alone(), _faults(self._path):
            driver = _driver(self._writer.connection)
            # SQLite counts the commits of all connections but the one that is asked.
            return int(driver.execute("PRAGMA data_version").fetchone()[0])

    def faults(self) -> tuple[str, ...]:
        """What is wrong with the library, by SQLite's check and ours; empty if it is whole.

        Raises:
            LibraryError: The file can't be read.
        """
        with _faults(self._path), self._engine.connect() as connection, connection.begin():
            return soundness.faults(connection)

    def backup(self, to: Path, between: Callable[[], None] | None = None) -> None:
        """Copy the library to a file, while others read and write; never half a copy.

        Args:
            to: The file.
            between: If given, the copy is made in steps and this is called after each: it may
                wait, and what it raises ends the copy.

        Raises:
            LibraryError: The file can't be written, or is there and no backup.
        """
        if to.exists() and to.samefile(self._path):
            message = f"{to} is the library itself."
            raise LibraryError(message, hint="Give the name of a new file.")
        with _faults(self._path), self._engine.connect() as connection, connection.begin():
            # What is read once stays as it is for this transaction, and nobody waits for it.
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one()
            library_file.copy(_driver(connection.connection), to, between)

    def give_back_space(self) -> None:
        """Make the file smaller by some of what was deleted, if that is much. Takes milliseconds.

        Raises:
            LibraryError: The file can't be written.
        """
        with self._alone(), _faults(self._path):
            library_file.give_back_space(_driver(self._writer.connection))

    def close(self) -> None:
        """Let go of the file. Closing twice does no harm."""
        with self._alone():
            self._writer.close()
            self._engine.dispose()

    @staticmethod
    def restore(folder: Path, backup: Path) -> Path | None:
        """Put a backup in the place of the library in a folder, which must not be open.

        The backup is checked first. The replaced library is kept under ``backups/``.

        Returns:
            Where the replaced library is now; None if there was none.

        Raises:
            LibraryError: The backup is none, is damaged or of a newer Copydesk, or the library
                is open; the library is as it was.
        """
        return library_file.restore(folder, backup, frozenset(schema.SCHEMAS))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the connection that writes."""
        if not self._writing.acquire(timeout=library_file.BUSY_TIMEOUT_S):
            raise library_file.busy(self._path)
        try:
            yield
        finally:
            self._writing.release()

    @property
    def _path(self) -> Path:
        return self.folder / library_file.NAME


def _engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        # The driver's own BEGIN comes late and not before CREATE TABLE: we send ours.
        connect_args={"isolation_level": None, "timeout": library_file.BUSY_TIMEOUT_S},
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # macOS: a flush that reaches the disk
    teach(connection)


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql(f"PRAGMA query_only = {not writing:d}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _faults(path: Path) -> Iterator[None]:
    """Turn faults of the file into a ``LibraryError``; other errors of the database are bugs."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        fault = library_file.library_error(cause, path)
        if fault is None:
            raise
        raise fault from error


def _create(engine: Engine) -> None:
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        # Another process may have been faster.
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one()
        if not tables:
            schema.create_schema(connection)


def _upgrade(engine: Engine, folder: Path, stored: str) -> None:
    """Copy the file, then bring it up to date in one transaction."""
    path = folder / library_file.NAME
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}"
    copied = folder / "backups" / f"schema-{stored}-{stamp}.db"
    with engine.connect() as connection:
        driver = _driver(connection.connection)
        library_file.copy(driver, copied)
        # Tables that are rebuilt lose their name for a moment; SQLite heeds this only outside
        # of a transaction, and the rows are checked at the end.
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.execution_options(writing=True).begin():
                schema.upgrade_schema(connection)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise _failed(path, copied)
        except SQLAlchemyError as error:
            raise _failed(path, copied) from error
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def _failed(path: Path, copied: Path) -> LibraryError:
    message = f"The library {path} could not be brought up to date; it is unchanged."
    return LibraryError(message, hint=f"Report this, and keep the copy {copied}.")


def _driver(connection: PoolProxiedConnection) -> sqlite3.Connection:
    driver = connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def _identity(path: Path) -> tuple[int, int]:
    """Which file stands at a path, whatever its name; zeros if there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return 0, 0
    return status.st_dev, status.st_ino
