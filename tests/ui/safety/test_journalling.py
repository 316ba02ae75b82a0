"""What is typed into the real window is in the journal, whatever the library does."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection, create_engine, event

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.storage.journal import journal_folders
from editor.storage.journal_left import is_anything_left, take_left
from editor.ui import saving, tasks
from editor.ui.desk import Desk

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]
Journalled = Callable[[], list[Article]]


@pytest.fixture
def open_desk(monkeypatch: pytest.MonkeyPatch, open_desk: OpenDesk, newsroom: Newsroom) -> OpenDesk:
    """Windows that try again soon, on a library that is waited for a moment only."""
    monkeypatch.setattr(saving, "TRY_AGAIN_MS", 300)

    def open_impatient(key: str | None) -> Desk:
        desk = open_desk(key)
        if desk.open_story.newsroom is None:
            desk.open_library()
        inner = desk.open_story.newsroom
        assert inner is not None
        with inner.store.write():
            inner.store._writer.exec_driver_sql("PRAGMA busy_timeout = 100")
        return desk

    return open_impatient


@pytest.fixture
def journalled(newsroom: Newsroom, tmp_path: Path) -> Journalled:
    """Gives what the journal would bring back if the window died at this moment."""
    copies = tmp_path / "copies"

    def read() -> list[Article]:
        tasks.finish()
        shutil.rmtree(copies, ignore_errors=True)
        copies.mkdir()
        for folder in journal_folders(newsroom.folder):
            if folder.is_dir():
                for path in folder.iterdir():
                    shutil.copy(path, copies)
        with take_left((copies,)) as left:
            return [each.article for each in left]

    return read


@contextmanager
def _locked(newsroom: Newsroom) -> Iterator[None]:
    """Somebody else writes into the library, and doesn't come to an end."""
    with closing(sqlite3.connect(newsroom.folder / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def _type(desk: Desk, text: str) -> None:
    QTest.keyClicks(desk.window.page.surface, text)


def _state(desk: Desk) -> str:
    return desk.open_story.save_state


def _fails(desk: Desk) -> bool:
    return _state(desk).startswith("Not saved: ")


def _is_saved(desk: Desk) -> bool:
    return _state(desk).startswith("Saved · ")


def test_what_is_typed_before_the_library_is_open_is_in_the_journal(
    qtbot: QtBot, newsroom: Newsroom, bridge: Article, journalled: Journalled, open_desk: OpenDesk
) -> None:
    first = open_desk("bridge-vote")
    tasks.finish()
    first.window.close()
    first.close()
    desk = Desk(newsroom.folder, None, first.library.chosen.settings)
    desk.show()
    desk._idle.stop()
    _type(desk, "Early. ")
    assert desk.open_story.newsroom is None
    desk.journalling.keep_now()

    assert [each.body for each in journalled()] == ["Early. " + bridge.body]
    desk.open_story.saving.fresh(None)
    desk.window.close()
    desk.close()


def test_every_way_to_change_the_text_is_journalled(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, journalled: Journalled
) -> None:
    desk = open_desk("bridge-vote")
    surface = desk.window.page.surface
    with _locked(newsroom):
        _type(desk, "Typed. ")
        surface.insertPlainText("No-break\u00a0space 🔥\n")
        surface.replace_ranges([(0, 5, "Keyed")])
        desk.open_story.edit(body=surface.text().replace("The vote", "A vote"), headline="New")
        surface.undo()
        surface.selectAll()
        surface.insertPlainText("All of it anew.\n\nAnd more.")
        surface.undo()
        qtbot.waitUntil(lambda: _fails(desk), timeout=5_000)
        desk.journalling.keep_now()

        (kept,) = journalled()
        assert kept.body == surface.text()
        assert kept.headline == desk.open_story.fields.headline
    qtbot.waitUntil(lambda: _is_saved(desk), timeout=5_000)


def test_a_save_leaves_no_journal_behind(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    desk = open_desk("bridge-vote")
    _type(desk, "Saved. ")
    qtbot.waitUntil(lambda: _is_saved(desk), timeout=5_000)
    tasks.finish()

    assert not is_anything_left(journal_folders(newsroom.folder))


def test_a_locked_library_keeps_the_words_in_memory_and_journal_until_it_is_free(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, journalled: Journalled
) -> None:
    desk = open_desk("bridge-vote")
    banner = desk.window.banner
    with _locked(newsroom):
        _type(desk, "Locked. ")
        assert _state(desk) == "Saving…"
        qtbot.waitUntil(lambda: _fails(desk), timeout=5_000)

        assert _state(desk).endswith("Your words are in memory and in the journal.")
        assert banner.isVisible()
        assert banner.message.text().startswith("Not saved: ")
        assert [each.body for each in journalled()] == ["Locked. " + bridge.body]
        banner.close_button.click()
        _type(desk, "More. ")
        QTest.qWait(900)
        assert _fails(desk)
        assert not banner.isVisible()  # it is said once

    qtbot.waitUntil(lambda: _is_saved(desk), timeout=5_000)
    assert newsroom.stories.get("bridge-vote").body == "Locked. More. " + bridge.body
    assert banner.message.text() == "Saving works again: everything is in the library."
    assert journalled() == []


def test_a_full_disk_keeps_the_words_until_there_is_room(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, journalled: Journalled
) -> None:
    desk = open_desk("bridge-vote")
    tasks.finish()
    store = desk.library.newsroom
    assert store is not None
    writer = store.store._writer
    with store.store.write():
        pages = writer.exec_driver_sql("PRAGMA page_count").scalar_one()
        writer.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = "".join(f"Word{number} " for number in range(4_000))
    desk.window.page.surface.insertPlainText(long)
    qtbot.waitUntil(lambda: _fails(desk), timeout=5_000)

    assert "the disk is full" in _state(desk)
    assert [each.body for each in journalled()] == [long + bridge.body]
    with store.store.write():
        writer.exec_driver_sql("PRAGMA max_page_count = 100000")
    qtbot.waitUntil(lambda: _is_saved(desk), timeout=5_000)
    assert newsroom.stories.get("bridge-vote").body == long + bridge.body


def test_a_read_only_library_keeps_the_words_until_it_can_be_written(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, journalled: Journalled
) -> None:
    desk = open_desk("bridge-vote")
    tasks.finish()
    library = desk.library.newsroom
    assert library is not None
    # As a connection with mode=ro does; chmod would not stop an administrator.
    path = newsroom.folder / "library.db"
    engine, writer = library.store._engine, library.store._writer
    library.store._writer = _read_only(path)
    _type(desk, "Read only. ")
    qtbot.waitUntil(lambda: _fails(desk), timeout=5_000)

    assert "can't be written" in _state(desk)
    assert [each.body for each in journalled()] == ["Read only. " + bridge.body]
    broken, library.store._writer = library.store._writer, writer
    qtbot.waitUntil(lambda: _is_saved(desk), timeout=5_000)
    assert newsroom.stories.get("bridge-vote").body == "Read only. " + bridge.body
    broken.close()
    broken.engine.dispose()
    assert engine is library.store._engine


def test_a_library_that_is_gone_keeps_the_words_elsewhere_until_it_is_back(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, journalled: Journalled
) -> None:
    desk = open_desk("bridge-vote")
    tasks.finish()
    away = newsroom.folder.with_name("away")
    newsroom.folder.rename(away)
    _type(desk, "Gone. ")
    qtbot.waitUntil(lambda: _fails(desk), timeout=5_000)

    assert "was moved, deleted or replaced" in _state(desk)
    assert not newsroom.folder.exists()
    assert [each.body for each in journalled()] == ["Gone. " + bridge.body]
    away.rename(newsroom.folder)
    qtbot.waitUntil(lambda: _is_saved(desk), timeout=5_000)
    assert newsroom.stories.get("bridge-vote").body == "Gone. " + bridge.body
    assert journalled() == []


def test_where_not_even_the_journal_can_be_written_the_window_says_so(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, journalled: Journalled
) -> None:
    desk = open_desk("bridge-vote")
    tasks.finish()
    inside, elsewhere = journal_folders(newsroom.folder)
    inside.write_text("no folder")
    elsewhere.parent.parent.mkdir(parents=True, exist_ok=True)
    elsewhere.parent.write_text("no folder either")
    with _locked(newsroom):
        _type(desk, "Nowhere. ")
        qtbot.waitUntil(lambda: _fails(desk), timeout=5_000)
        qtbot.waitUntil(lambda: "in memory only" in _state(desk), timeout=5_000)
        assert str(inside) in _state(desk)
        assert str(elsewhere) in _state(desk)

        inside.unlink()
        qtbot.waitUntil(lambda: "and in the journal" in _state(desk), timeout=5_000)
        assert [each.body for each in journalled()] == ["Nowhere. " + bridge.body]
    qtbot.waitUntil(lambda: _is_saved(desk), timeout=5_000)


def test_closing_while_saving_fails_is_offered_and_loses_nothing(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    desk = open_desk("bridge-vote")
    tasks.finish()
    with _locked(newsroom):
        _type(desk, "Kept. ")
        desk.window.close()
        qtbot.waitUntil(lambda: _fails(desk), timeout=5_000)
        assert desk.window.isVisible()
        banner = desk.window.banner
        assert "The next start brings them back." in banner.message.text()
        _type(desk, "To the last. ")  # and closes at once: that waits for the journal
        offers = {each.text(): each for each in banner.findChildren(QPushButton)}
        assert "Close and lose the changes" not in offers
        offers["Close the window"].click()
        qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=5_000)
        desk.close()

    again = open_desk("bridge-vote")
    assert again.window.page.surface.text() == "Kept. To the last. " + bridge.body
    assert "“bridge-vote” (4 words)" in again.window.banner.message.text()


def _read_only(path: Path) -> Connection:
    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
        )

    engine = create_engine("sqlite://", creator=connect)
    event.listen(engine, "begin", lambda each: each.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine.connect().execution_options(writing=True)
