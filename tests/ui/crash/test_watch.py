"""Faults in the real window: it stays, the words stay, and the banner says so once."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.storage.fault_log import FaultLog
from editor.ui import tasks
from editor.ui.crash.notices import FaultNotices
from editor.ui.crash.watch import CrashWatch
from editor.ui.desk import Desk

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]
SECRET = "The mayor will resign on Friday"


class _Broken(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt calls it so
        raise ValueError(SECRET)


@pytest.fixture
def desk(open_desk: OpenDesk, bridge: Article) -> Desk:
    return open_desk("bridge-vote")


@pytest.fixture
def watch(desk: Desk, tmp_path: Path) -> Iterator[CrashWatch]:
    watch = CrashWatch(FaultLog(tmp_path / "logs"))
    FaultNotices(watch, desk.window.say)
    watch.begin()
    yield watch
    watch.close()
    watch.deleteLater()


def _break_slot(desk: Desk) -> None:
    def slot() -> None:
        raise ValueError(SECRET)

    QTimer.singleShot(0, slot)


def _break_lane(desk: Desk) -> None:
    def work() -> None:
        raise ValueError(SECRET)

    tasks.run_beside(work, done=lambda _: None, failed=lambda _: None)


def _break_thread(desk: Desk) -> None:
    def work() -> None:
        raise ValueError(SECRET)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def _break_paint(desk: Desk) -> None:
    broken = _Broken(desk.window)
    broken.resize(50, 50)
    broken.show()


@pytest.mark.parametrize("break_it", [_break_slot, _break_lane, _break_thread, _break_paint])
def test_a_fault_anywhere_leaves_the_window_and_is_told_without_a_word_of_copy(
    qtbot: QtBot,
    desk: Desk,
    watch: CrashWatch,
    newsroom: Newsroom,
    break_it: Callable[[Desk], None],
) -> None:
    break_it(desk)
    banner = desk.window.banner
    qtbot.waitUntil(banner.isVisible, timeout=3_000)
    QTest.keyClicks(desk.window.page.surface, "Still here. ")
    desk.open_story.save_now()
    tasks.finish()

    assert desk.window.isVisible()
    assert newsroom.stories.get("bridge-vote").body.startswith("Still here. ")
    assert banner.message.text().startswith("Something broke inside Copydesk.")
    log = watch.log.path.read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "test_watch.py" in log
    assert "mayor" not in log
    _press(desk, "Copy the report")
    report = QGuiApplication.clipboard().text()
    assert "ValueError" in report
    assert "mayor" not in report


def test_a_fault_that_comes_again_and_again_is_told_once(
    qtbot: QtBot, desk: Desk, watch: CrashWatch
) -> None:
    _break_slots(3)
    qtbot.waitUntil(lambda: sum(watch.faults.values()) == 3, timeout=3_000)
    qtbot.waitUntil(desk.window.banner.isVisible, timeout=3_000)
    desk.window.banner.close_button.click()
    _break_slots(2)
    qtbot.waitUntil(lambda: sum(watch.faults.values()) == 5, timeout=3_000)
    qtbot.wait(30)

    assert not desk.window.banner.isVisible()
    assert watch.log.path.read_text(encoding="utf-8").count("ValueError") == 1


def test_after_a_hard_crash_the_report_is_offered_behind_other_messages(
    qtbot: QtBot, desk: Desk, watch: CrashWatch
) -> None:
    banner = desk.window.banner
    desk.window.say("Recovered what was not saved.")
    FaultNotices(watch, desk.window.say).tell_last_crash("Fatal Python error: Aborted")
    assert banner.message.text() == "Recovered what was not saved."
    banner.close_button.click()
    qtbot.waitUntil(banner.isVisible, timeout=3_000)

    assert banner.message.text().startswith("Copydesk ended unexpectedly")
    _press(desk, "Copy the report")
    assert "Fatal Python error: Aborted" in QGuiApplication.clipboard().text()


def _break_slots(count: int) -> None:
    def slot() -> None:
        raise ValueError(SECRET)

    for _ in range(count):
        QTimer.singleShot(0, slot)


def _press(desk: Desk, text: str) -> None:
    buttons = desk.window.banner.findChildren(QPushButton)
    next(each for each in buttons if each.text() == text and each.isVisible()).click()
