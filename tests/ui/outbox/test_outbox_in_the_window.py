"""The outbox in the real window: what is stored goes out while somebody writes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.newsroom import Newsroom
from editor.services.publishing.plan import Ask, OutboxSummary
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.outbox.parts import OutboxParts
from editor.ui.outbox.words import status_words
from tests.ui.outbox.desk import NOW, dispatch

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]
Open = Callable[[], tuple[Desk, OutboxParts]]


@pytest.fixture
def wire(newsroom: Newsroom, bridge: Article, tmp_path: Path) -> Path:
    """A folder that stories are published to."""
    newsroom.stories.set_fields(bridge.slug, {"credits[0].name": "Dana Whitfield"})
    folder = tmp_path / "wire"
    folder.mkdir()
    newsroom.targets.add("folder", "Wire folder", str(folder))
    return folder


@pytest.fixture
def open_outbox(open_desk: OpenDesk, bridge: Article) -> Iterator[Open]:
    """The window with its outbox, the library open."""

    def opened() -> tuple[Desk, OutboxParts]:
        desk = open_desk("bridge-vote")
        if desk.open_story.newsroom is None:
            desk.open_library()
        tasks.finish()
        parts = desk.window.findChild(OutboxParts)
        assert parts is not None
        return desk, parts

    yield opened
    tasks.finish()


def store(newsroom: Newsroom, *entries: Dispatch) -> None:
    """Put entries into the outbox as they are."""
    with newsroom.store.write() as shelf:
        for entry in entries:
            shelf.dispatches.put(entry)


def test_a_story_that_is_stored_goes_out_while_somebody_writes(
    qtbot: QtBot, open_outbox: Open, newsroom: Newsroom, wire: Path
) -> None:
    desk, parts = open_outbox()
    status = desk.window.status_line
    newsroom.publishing.publish(Ask("bridge-vote", targets=("Wire folder",), override="Trial"))
    parts.draining.wake()
    qtbot.waitUntil(lambda: status.outbox.text() == "Publishing 1…", timeout=20_000)
    desk.window.page.setFocus()
    QTest.keyClicks(desk.window.page.surface, "Words. ")
    qtbot.waitUntil(lambda: not status.outbox.isVisible(), timeout=60_000)
    assert [each.state for each in newsroom.outbox.entries(with_done=True)] == [DispatchState.SENT]
    assert (wire / "bridge-vote-ninjs" / "ninjs.json").is_file()
    qtbot.waitUntil(lambda: not parts.draining.is_sending, timeout=60_000)


def test_the_bottom_of_the_window_opens_the_outbox(
    qtbot: QtBot, open_outbox: Open, newsroom: Newsroom, wire: Path
) -> None:
    target = newsroom.targets.pause("Wire folder", "the disk is being changed")
    store(newsroom, dispatch("a", target=target.id))
    desk, parts = open_outbox()
    parts.draining.look()
    status = desk.window.status_line.outbox
    qtbot.waitUntil(lambda: status.text() == "1 waiting to publish", timeout=10_000)
    assert status.accessibleName() == "Outbox: 1 waiting to publish"
    QTest.mouseClick(status, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: parts.pane.chosen == "a", timeout=10_000)
    assert parts.pane.list.hasFocus()
    assert not parts.draining.is_sending
    QTest.keyClick(parts.pane.list, Qt.Key.Key_Escape)
    assert not parts.pane.isVisible()


def test_somebody_who_is_needed_is_led_to_the_entry(
    qtbot: QtBot, open_outbox: Open, newsroom: Newsroom, wire: Path
) -> None:
    target = newsroom.targets.get("Wire folder")
    late = dispatch("b", DispatchState.LATE, target=target.id, slug="port")
    store(newsroom, dispatch("a", DispatchState.STOPPED, target=target.id), late)
    desk, parts = open_outbox()
    parts.draining.look()
    banner = desk.window.banner
    qtbot.waitUntil(banner.isVisible, timeout=10_000)
    assert banner.message.text() == "2 stories in the outbox need you."
    banner.hide()
    parts.draining.look()
    tasks.finish()
    assert not banner.isVisible()
    store(newsroom, replace(late, id="c", slug="harbour"))
    parts.draining.look()
    qtbot.waitUntil(banner.isVisible, timeout=10_000)
    assert "“harbour” was not sent to Wire folder in time" in banner.message.text()
    banner._offers[0].click()
    qtbot.waitUntil(lambda: parts.pane.chosen == "c", timeout=10_000)


def test_what_was_changed_there_is_handed_over(
    qtbot: QtBot, open_outbox: Open, newsroom: Newsroom, wire: Path
) -> None:
    target = newsroom.targets.get("Wire folder")
    store(newsroom, dispatch("a", DispatchState.CONFLICT, target=target.id))
    _, parts = open_outbox()
    parts.show()
    qtbot.waitUntil(lambda: parts.pane.chosen == "a", timeout=10_000)
    with qtbot.waitSignal(parts.conflict_asked) as asked:
        QTest.keyClick(parts.pane.list, Qt.Key.Key_R)
    assert asked.args == ["a"]


def test_windows_share_who_sends(open_outbox: Open, newsroom: Newsroom) -> None:
    desk, parts = open_outbox()
    assert OutboxParts(desk.library, desk.window).draining is parts.draining


def test_in_a_narrow_window_the_bottom_says_what_matters_most(open_outbox: Open) -> None:
    desk, _ = open_outbox()
    status = desk.window.status_line
    summary = OutboxSummary(waiting=1_200, held=30, needing=1, offline=True)
    words = status_words(summary, NOW, is_sending=False)
    status.show_outbox(words.text, words.short, words.spoken, is_amber=words.is_amber)
    assert status.outbox.text() == words.text
    layout = status.layout()
    assert layout is not None
    status.resize(layout.sizeHint().width() - 1, status.height())
    assert status.outbox.text() == "1 needs you"
    status.show_outbox("", "", "", is_amber=False)
    assert not status.outbox.isVisible()
