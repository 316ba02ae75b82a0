"""Going back to a backup: nothing unsaved is lost, and the windows come back on it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.errors import LibraryError
from editor.newsroom import Newsroom, open_newsroom
from editor.settings import Settings
from editor.storage.fault_log import FaultLog
from editor.ui import start, tasks
from editor.ui.backups.going_back import Wanted, WentBack, told
from editor.ui.crash.watch import CrashWatch
from editor.ui.floor import Floor
from editor.ui.main_window import MainWindow
from editor.ui.single_instance import SingleInstance
from editor.ui.start import Windows

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"does not support (raise|propagateSizeHints)"),
]
SETTINGS = Settings(name="Dana", theme="light")


@pytest.fixture
def floors(monkeypatch: pytest.MonkeyPatch) -> list[Floor]:
    """Every floor that comes to be, the last one last."""
    made: list[Floor] = []

    def make(folder: Path, settings: Settings) -> Floor:
        made.append(Floor(folder, settings))
        return made[-1]

    monkeypatch.setattr(start, "Floor", make)
    monkeypatch.setattr(start, "_settings", lambda: (SETTINGS, None))
    monkeypatch.setattr(start, "_collect_again", lambda: None)
    return made


@pytest.fixture
def windows(
    qtbot: QtBot, newsroom: Newsroom, bridge: Article, tmp_path: Path, floors: list[Floor]
) -> Iterator[Windows]:
    instance = SingleInstance(newsroom.folder)
    watch = CrashWatch(FaultLog(tmp_path / "log"))
    yield Windows(instance, watch, newsroom.folder)
    tasks.finish()
    instance.close()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet("")


def _both_stand(floor: Floor, second: str) -> bool:
    """Whether two windows show their stories; the second is opened if it isn't there."""
    if floor.library.newsroom is None or not floor.desks[0].open_story.is_open:
        return False
    if len(floor.desks) == 1:
        floor.open(second)
    return second in floor.desks[-1].has


def test_every_window_is_saved_and_comes_back_on_the_backup(
    windows: Windows, floors: list[Floor], newsroom: Newsroom, bridge: Article
) -> None:
    backup = newsroom.folder / "backups" / "regular-20261123T140000Z.db"
    newsroom.backups.write(backup)
    newsroom.stories.save(replace(bridge, headline="Changed after the backup"))
    begun = newsroom.stories.new("begun-since")
    newsroom.close()
    steps: list[str] = []

    def type_and_restore() -> None:
        floor = floors[0]
        if not _both_stand(floor, begun.id):
            QTimer.singleShot(50, type_and_restore)
            return
        for desk in floor.desks:
            QTest.keyClicks(desk.window.page.surface, "Unsaved. ")
            assert desk.open_story.saving.unsaved
        steps.append("typed")
        floor.library.restore_wanted.emit(backup)

    QTimer.singleShot(0, type_and_restore)
    windows.show("bridge-vote")
    assert steps == ["typed"]
    assert windows.wanted is not None
    seen: list[tuple[str, str, str]] = []

    def look() -> None:
        floor = floors[1]
        window: MainWindow = floor.desks[0].window
        if not window.banner.isVisible():
            QTimer.singleShot(50, look)
            return
        fields = floor.desks[0].open_story.fields
        seen.append((fields.slug, fields.headline, window.banner.message.text()))
        floor.quit()

    QTimer.singleShot(0, look)
    windows.come_back(windows.wanted)

    ((slug, headline, said),) = seen
    assert (slug, headline) == ("bridge-vote", bridge.headline)
    assert "“begun-since” is not in that backup" in said
    (aside,) = (newsroom.folder / "backups").glob("replaced-*.db")
    aside.replace(newsroom.folder / "library.db")
    with open_newsroom(newsroom.folder, SETTINGS) as opened:
        assert "Unsaved. " in opened.stories.get("bridge-vote").body
        assert "Unsaved. " in opened.stories.get("begun-since").body


def test_a_library_that_others_hold_stays_and_says_so(
    windows: Windows, floors: list[Floor], newsroom: Newsroom, bridge: Article
) -> None:
    backup = newsroom.folder / "backups" / "regular-20261123T140000Z.db"
    newsroom.backups.write(backup)
    seen: list[str] = []

    def look() -> None:
        window = floors[-1].desks[0].window if floors else None
        if window is None or not window.banner.isVisible():
            QTimer.singleShot(50, look)
            return
        seen.append(window.banner.message.text())
        floors[-1].quit()

    QTimer.singleShot(0, look)
    windows.come_back(Wanted(backup, ()))
    assert "was not restored" in seen[0]
    assert newsroom.stories.get("bridge-vote").version == bridge.version


def test_what_came_of_it_is_told_in_a_sentence() -> None:
    wanted = Wanted(Path("monday.db"), (("1", "one"), ("2", "two")))
    message, hint = told(WentBack(wanted, Path("backups/replaced-x.db")), ("one", "two"))
    assert message == (
        "The library is as it was in monday.db. “one”, “two” are not in that backup."
    )
    assert "replaced-x.db" in hint
    refused = WentBack(wanted, error=LibraryError("It is damaged.", hint="Use an older one."))
    assert told(refused, ()) == (
        "The backup was not restored. It is damaged.",
        "Use an older one.",
    )
