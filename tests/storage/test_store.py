"""Opening a library, its transactions, and what is said when the file is not what it should be."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.domain.errors import LibraryError
from editor.domain.identity import new_id
from editor.storage import library_file
from editor.storage.store import Store

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


def add(store: Store, slug: str = "porto") -> Article:
    with store.write() as shelf:
        return shelf.articles.add(Article(new_id(), slug), 0, NOW)


def test_a_library_is_made_and_opened_again(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "library"
    store = Store.open(folder)
    article = add(store)
    store.close()
    store.close()
    store = Store.open(folder)
    with store.read() as shelf:
        assert shelf.articles.get("porto") == article
    store.close()


def test_closing_leaves_one_file(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    add(store)
    store.data_version()
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["library.db"]


def test_the_file_is_kept_safe_by_the_database(store: Store) -> None:
    with store.read() as shelf:
        settings = {
            name: shelf.search._connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    assert settings == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 2,
        "busy_timeout": 5000,
    }


def test_an_error_leaves_the_library_as_it_was(store: Store) -> None:
    with suppress(KeyboardInterrupt), store.write() as shelf:
        shelf.articles.add(Article(new_id(), "porto"), 0, NOW)
        raise KeyboardInterrupt
    with store.read() as shelf:
        assert shelf.articles.listings() == ()


def test_a_reader_sees_one_moment(store: Store) -> None:
    add(store, "before")
    with store.read() as shelf:
        assert len(shelf.articles.listings()) == 1
        add(store, "meanwhile")
        assert len(shelf.articles.listings()) == 1
    with store.read() as shelf:
        assert len(shelf.articles.listings()) == 2


def test_reading_writes_nothing(store: Store) -> None:
    with pytest.raises(LibraryError), store.read() as shelf:
        shelf.articles.add(Article(new_id(), "porto"), 0, NOW)
    add(store)


def test_an_error_of_the_caller_is_left_alone(store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), store.write():
        (tmp_path / "no photo.jpg").read_bytes()


def test_many_threads_may_write(store: Store) -> None:
    article = add(store)

    def save(number: int) -> None:
        with store.write() as shelf:
            newest = shelf.articles.get(article.id)
            shelf.articles.save(replace(newest, body=f"{newest.body}{number}\n"), 1, NOW)
        with store.read() as shelf:
            assert shelf.articles.get(article.id).version > 1
        store.data_version()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(save, range(40)))
    with store.read() as shelf:
        saved = shelf.articles.get(article.id)
    assert saved.version == 41
    assert sorted(map(int, saved.body.split())) == list(range(40))


def test_the_data_version_changes_when_somebody_else_writes(store: Store) -> None:
    before = store.data_version()
    assert store.data_version() == before
    with store.read() as shelf:
        shelf.articles.listings()
    add(store, "ours")
    store.backup(store.folder / "copy.db")
    assert store.data_version() == before
    other = Store.open(store.folder)
    add(other)
    other.close()
    assert store.data_version() != before


def test_many_processes_may_make_one_library(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from editor.storage.store import Store;"
        " Store.open(Path(sys.argv[1])).close()"
    )
    children = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    assert [child.communicate()[1] for child in children] == [b""] * 4
    store = Store.open(tmp_path)
    add(store)
    store.close()


def random_octets(folder: Path) -> None:
    (folder / "library.db").write_bytes(bytes(range(256)) * 64)


def cut_short(folder: Path) -> None:
    path = folder / "library.db"
    path.write_bytes(path.read_bytes()[:6000])


def overwritten_inside(folder: Path) -> None:
    with (folder / "library.db").open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)


def another_database(folder: Path) -> None:
    (folder / "library.db").unlink()
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        connection.execute("CREATE TABLE bookmark (url TEXT)")


def newer_schema(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def a_folder_in_its_place(folder: Path) -> None:
    (folder / "library.db").unlink()
    (folder / "library.db").mkdir()


def a_file_in_the_folders_place(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("not a folder")


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (random_octets, "not a Copydesk library"),
        (cut_short, "damaged"),
        (overwritten_inside, "damaged"),
        (another_database, "not a Copydesk library"),
        (newer_schema, "newer Copydesk"),
        (a_folder_in_its_place, "library.db"),
        (a_file_in_the_folders_place, "must be a folder"),
    ],
)
def test_a_wrong_file_is_refused_with_its_name_a_way_out_and_left_alone(
    tmp_path: Path, harm: Callable[[Path], None], words: str
) -> None:
    folder = tmp_path / "library"
    store = Store.open(folder)
    add(store)
    store.close()
    harm(folder)
    path = folder / "library.db"
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(LibraryError, match=words) as caught:
        Store.open(folder)
    assert str(folder) in caught.value.message
    assert caught.value.hint
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_folder_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("")
    with pytest.raises(LibraryError, match=r"notes\.txt"):
        Store.open(tmp_path / "notes.txt" / "library")


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no write bit there")
def test_a_folder_without_leave_to_write_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with pytest.raises(LibraryError, match="can't be written"):
        Store.open(tmp_path)


def test_a_library_that_another_program_holds_is_named(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_file, "BUSY_TIMEOUT_S", 0.05)
    hurried = Store.open(store.folder)
    with (
        store.write(),
        pytest.raises(LibraryError, match="in use elsewhere"),
        hurried.write(),
    ):
        pass
    hurried.close()


def test_a_full_disk_is_named_and_nothing_is_half_written(store: Store) -> None:
    article = add(store)
    with store.write() as shelf:
        shelf.search._connection.exec_driver_sql("PRAGMA max_page_count = 1")
    large = replace(article, body=os.urandom(200_000).hex())
    with pytest.raises(LibraryError, match="disk is full"), store.write() as shelf:
        shelf.articles.save(large, 1, NOW)
    with store.read() as shelf:
        assert shelf.articles.get("porto") == article


def test_a_write_within_a_write_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_file, "BUSY_TIMEOUT_S", 0.05)
    with store.write(), pytest.raises(LibraryError, match="in use"), store.write():
        pass
    add(store)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be moved there")
def test_a_library_that_was_replaced_meanwhile_is_not_written(store: Store) -> None:
    path = store.folder / "library.db"
    shutil.copy(path, path.with_name("copy"))
    path.with_name("copy").replace(path)
    with pytest.raises(LibraryError, match="moved, deleted or replaced"), store.write():
        pass
    path.unlink()
    with pytest.raises(LibraryError, match="moved, deleted or replaced"), store.write():
        pass
