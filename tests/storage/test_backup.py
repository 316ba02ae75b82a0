"""Backups are whole, and restoring one loses nothing."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.domain.errors import LibraryError
from editor.domain.identity import new_id
from editor.storage.snapshot import Snapshot, read_snapshot, write_snapshot
from editor.storage.store import Store

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


def add(store: Store, slug: str) -> Article:
    with store.write() as shelf:
        return shelf.articles.add(Article(new_id(), slug), 0, NOW)


def slugs(folder: Path) -> set[str]:
    store = Store.open(folder)
    with store.read() as shelf:
        found = {listing.slug for listing in shelf.articles.listings()}
    store.close()
    return found


def test_a_backup_is_one_file_and_restores_while_the_replaced_library_is_kept(
    tmp_path: Path,
) -> None:
    folder, backup = tmp_path / "library", tmp_path / "kept" / "monday.db"
    store = Store.open(folder)
    add(store, "monday")
    store.backup(backup)
    add(store, "tuesday")
    store.close()
    assert [path.name for path in backup.parent.iterdir()] == ["monday.db"]
    aside = Store.restore(folder, backup)
    assert slugs(folder) == {"monday"}
    assert aside is not None
    assert aside.parent == folder / "backups"
    shutil.copy(aside, folder / "library.db")
    assert slugs(folder) == {"monday", "tuesday"}


def test_a_backup_is_taken_while_others_write(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "library")
    add(store, "monday")
    with store.write() as shelf:
        shelf.articles.add(Article(new_id(), "unfinished"), 0, NOW)
        store.backup(tmp_path / "monday.db")
    store.close()
    Store.restore(tmp_path / "other", tmp_path / "monday.db")
    assert slugs(tmp_path / "other") == {"monday"}


def test_a_backup_replaces_an_older_one_but_no_other_file(tmp_path: Path, store: Store) -> None:
    store.backup(tmp_path / "copy.db")
    store.backup(tmp_path / "copy.db")
    (tmp_path / "story.md").write_text("words")
    with pytest.raises(LibraryError, match=r"story\.md exists and is not a backup"):
        store.backup(tmp_path / "story.md")
    assert (tmp_path / "story.md").read_text() == "words"
    with pytest.raises(LibraryError):
        store.backup(tmp_path)
    with pytest.raises(LibraryError):
        store.backup(tmp_path / "story.md" / "copy.db")
    with pytest.raises(LibraryError, match="the library itself"):
        store.backup(store.folder / "library.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "library", "story.md"]


def test_a_backup_never_replaces_a_library_or_the_database_of_another_program(
    tmp_path: Path, store: Store
) -> None:
    other = Store.open(tmp_path / "other")
    add(other, "of-others")
    other.close()
    with closing(sqlite3.connect(tmp_path / "recipes.db")) as recipes:
        recipes.execute("CREATE TABLE soup (name)")
    for path in (tmp_path / "other" / "library.db", tmp_path / "recipes.db"):
        before = path.read_bytes()
        with pytest.raises(LibraryError, match="exists and is not a backup"):
            store.backup(path)
        assert path.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_backup_does_not_wait_for_a_pipe(tmp_path: Path, store: Store) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LibraryError, match="exists and is not a backup"):
        store.backup(tmp_path / "pipe")


def test_restoring_into_an_open_library_is_refused(tmp_path: Path, store: Store) -> None:
    add(store, "monday")
    store.backup(tmp_path / "monday.db")
    add(store, "tuesday")
    with pytest.raises(LibraryError, match="in use"):
        Store.restore(store.folder, tmp_path / "monday.db")
    add(store, "wednesday")
    store.close()
    assert slugs(store.folder) == {"monday", "tuesday", "wednesday"}


def test_restoring_into_a_library_that_was_just_opened_is_refused(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "library")
    store.backup(tmp_path / "monday.db")
    store.close()
    store = Store.open(tmp_path / "library")
    with pytest.raises(LibraryError, match="in use"):
        Store.restore(tmp_path / "library", tmp_path / "monday.db")
    store.close()


@pytest.mark.parametrize("harm", ["absent", "text", "empty", "another", "newer", "damaged"])
def test_a_wrong_backup_is_refused_and_the_library_is_as_it_was(tmp_path: Path, harm: str) -> None:
    folder, backup = tmp_path / "library", tmp_path / "backup.db"
    store = Store.open(folder)
    add(store, "monday")
    store.backup(backup)
    store.close()
    spoil(backup, harm)
    before = (folder / "library.db").read_bytes()
    with pytest.raises(LibraryError, match=r"backup\.db") as caught:
        Store.restore(folder, backup)
    assert caught.value.hint
    assert (folder / "library.db").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["library.db"]


def spoil(backup: Path, harm: str) -> None:
    if harm == "absent":
        backup.unlink()
    elif harm in {"text", "empty"}:
        backup.write_text("words" * 1000 if harm == "text" else "")
    elif harm == "damaged":
        octets = bytearray(backup.read_bytes())
        octets[-4096 * 12 :] = b"\x55" * 4096 * 12
        backup.write_bytes(octets)
    elif harm == "another":
        backup.unlink()
        with closing(sqlite3.connect(backup)) as connection:
            connection.execute("CREATE TABLE bookmark (url TEXT)")
    else:
        with closing(sqlite3.connect(backup)) as connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
            connection.commit()


def test_a_backup_takes_the_place_of_a_damaged_library(tmp_path: Path) -> None:
    folder, backup = tmp_path / "library", tmp_path / "backup.db"
    store = Store.open(folder)
    add(store, "monday")
    store.backup(backup)
    store.close()
    (folder / "library.db").write_bytes(b"rubbish" * 1000)
    (folder / "library.db-wal").write_bytes(b"rubbish")
    aside = Store.restore(folder, backup)
    assert slugs(folder) == {"monday"}
    assert aside is not None
    assert aside.read_bytes() == b"rubbish" * 1000


def test_a_restored_library_has_no_snapshot_of_the_replaced_one(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    article = add(store, "monday")
    store.backup(tmp_path / "backup.db")
    store.close()
    write_snapshot(tmp_path, Snapshot(article))
    Store.restore(tmp_path, tmp_path / "backup.db")
    assert read_snapshot(tmp_path) is None
