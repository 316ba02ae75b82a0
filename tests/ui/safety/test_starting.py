"""A library that can't be opened at the start, or was replaced: the words are shown, and kept."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.services.fast_start import keep_for_start
from editor.storage import library_file
from editor.storage.journal import Journal, journal_folders, typed
from editor.storage.journal_left import is_anything_left
from editor.storage.snapshot import read_snapshot
from editor.ui import saving, tasks
from editor.ui.desk import Desk
from editor.ui.safety import reopening

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "TRY_AGAIN_MS", 300)
    monkeypatch.setattr(reopening, "TRY_AGAIN_MS", 300)
    monkeypatch.setattr(library_file, "BUSY_TIMEOUT_S", 0.1)


@contextmanager
def _locked(newsroom: Newsroom) -> Iterator[None]:
    path = newsroom.folder / "library.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def _crash(newsroom: Newsroom, story: Article, text: str) -> None:
    """A window showed the story, somebody typed, and it was killed."""
    keep_for_start(newsroom.stories, newsroom.folder, story.id)
    journal = Journal(journal_folders(newsroom.folder))
    journal.begin(story)
    journal.add([typed([(0, 0, text.encode("utf-16-le"))])])
    journal.close()


def _offers(desk: Desk) -> dict[str, QPushButton]:
    buttons = desk.window.banner.findChildren(QPushButton)
    return {each.text(): each for each in buttons if each.isVisible()}


def _is_saved(desk: Desk) -> bool:
    return desk.open_story.save_state.startswith("Saved · ")


@pytest.mark.parametrize("more", ["", "More. "])
def test_a_locked_library_opens_by_itself_and_what_a_crash_left_is_shown_meanwhile(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, more: str
) -> None:
    _crash(newsroom, bridge, "Left. ")
    surface_text = more + "Left. " + bridge.body
    with _locked(newsroom):
        desk = open_desk(None)
        surface = desk.window.page.surface
        assert surface.text() == "Left. " + bridge.body
        assert desk.open_story.save_state.startswith("Not saved: ")
        assert desk.open_story.save_state.endswith("in memory and in the journal.")
        assert "in use elsewhere" in desk.window.banner.message.text()
        QTest.keyClicks(surface, more)
        _offers(desk)["Close"].click()
        QTest.qWait(900)
        assert not desk.window.banner.isVisible()  # it is said once
        assert desk.open_story.newsroom is None
    qtbot.waitUntil(lambda: desk.open_story.newsroom is not None, timeout=8_000)
    qtbot.waitUntil(lambda: _is_saved(desk), timeout=8_000)

    assert surface.text() == surface_text
    assert newsroom.stories.get(bridge.id).body == surface_text
    assert "Recovered what was not saved" in desk.window.banner.message.text()
    tasks.finish()
    qtbot.waitUntil(lambda: not is_anything_left(journal_folders(newsroom.folder)), timeout=5_000)


def test_words_typed_over_what_was_left_outlast_a_second_crash(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    _crash(newsroom, bridge, "Left. ")
    with _locked(newsroom):
        desk = open_desk(None)
        QTest.keyClicks(desk.window.page.surface, "More. ")
        desk.journalling.close()
        tasks.finish()
        desk.window._leave()
        desk.close()

    again = open_desk(None)
    assert again.window.page.surface.text() == "More. Left. " + bridge.body


def test_a_library_that_is_away_at_the_start_opens_when_it_is_back(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    _crash(newsroom, bridge, "Left. ")
    newsroom.close()
    path = newsroom.folder / "library.db"
    away = path.with_name("away.db")
    path.rename(away)
    path.mkdir()  # nothing that could be opened, nor made anew
    desk = open_desk(None)
    assert desk.window.page.surface.text() == "Left. " + bridge.body
    assert desk.window.banner.isVisible()
    path.rmdir()
    away.rename(path)
    qtbot.waitUntil(lambda: desk.open_story.newsroom is not None, timeout=8_000)
    qtbot.waitUntil(lambda: _is_saved(desk), timeout=8_000)
    assert desk.window.page.surface.text() == "Left. " + bridge.body


def test_a_library_that_was_replaced_can_be_opened_again_with_the_words(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    desk = open_desk(None)
    if desk.open_story.newsroom is None:
        desk.open_library()
    tasks.finish()
    path = newsroom.folder / "library.db"
    copy = path.with_name("copy.db")
    newsroom.store.backup(copy)
    with newsroom.store.write():
        pass
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    QTest.keyClicks(desk.window.page.surface, "Typed. ")
    qtbot.waitUntil(lambda: "Open the library again" in _offers(desk), timeout=8_000)
    _offers(desk)["Open the library again"].click()
    qtbot.waitUntil(lambda: "There is no library in" in desk.window.banner.message.text())
    assert not path.exists()

    shutil.move(copy, path)
    _offers(desk)["Open the library again"].click()
    qtbot.waitUntil(lambda: _is_saved(desk), timeout=8_000)
    QTest.keyClicks(desk.window.page.surface, "On. ")
    qtbot.waitUntil(lambda: desk.open_story.saving.unsaved, timeout=8_000)
    qtbot.waitUntil(lambda: _is_saved(desk), timeout=8_000)
    with closing(sqlite3.connect(path)) as there:
        assert there.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert desk.open_story.newsroom is not None
    assert desk.open_story.newsroom.stories.get(bridge.id).body == "Typed. On. " + bridge.body


def test_the_journal_goes_only_once_the_next_start_shows_the_same(
    qtbot: QtBot,
    open_desk: OpenDesk,
    newsroom: Newsroom,
    bridge: Article,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = open_desk("bridge-vote")
    if desk.open_story.newsroom is None:
        desk.open_library()
    tasks.finish()
    bodies: list[str] = []
    inner = Journal.cover

    def cover(journal: Journal, stored: Article, number: int) -> None:
        shown = read_snapshot(newsroom.folder)
        bodies.append(shown.article.body if shown else "")
        inner(journal, stored, number)

    monkeypatch.setattr(Journal, "cover", cover)
    QTest.keyClicks(desk.window.page.surface, "Saved. ")
    qtbot.waitUntil(lambda: bodies != [], timeout=5_000)
    assert bodies == ["Saved. " + bridge.body]
